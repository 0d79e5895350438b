package nl.trajectoryledger.deploy.bench.machine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of a cluster; its owner may do anything there. */
public record Database(String url, String owner, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one value that a query gives. */
    public String text(String query) throws SQLException {
        try (var connection = connect();
                var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
