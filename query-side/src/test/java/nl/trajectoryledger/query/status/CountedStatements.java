package nl.trajectoryledger.query.status;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** Connections that remember what they were asked. */
final class CountedStatements {

    private static final Set<String> ASKING = Set.of("prepareStatement", "execute", "executeQuery");

    private final List<String> asked = new ArrayList<>();
    private final DataSource dataSource;

    CountedStatements(DataSource dataSource) {
        this.dataSource = remembering(DataSource.class, dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** What is asked while something is done, in order. */
    List<String> during(Runnable something) {
        asked.clear();
        something.run();
        return List.copyOf(asked);
    }

    private <T> T remembering(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (ASKING.contains(method.getName()) && arguments != null) {
                                asked.add(arguments[0].toString().strip());
                            }
                            try {
                                return remembered(method.invoke(target, arguments));
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }));
    }

    private Object remembered(Object answer) {
        return switch (answer) {
            case Connection connection -> remembering(Connection.class, connection);
            case java.sql.PreparedStatement prepared -> prepared;
            case Statement statement -> remembering(Statement.class, statement);
            case null, default -> answer;
        };
    }
}
