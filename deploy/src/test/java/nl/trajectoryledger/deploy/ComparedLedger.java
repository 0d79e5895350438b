package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** The rows of the read tables, made live, by a rebuild, and of one patient after the other. */
record ComparedLedger(RunningNodes nodes, int patients) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How a rebuild ends. */
    static String ended(Node node, JsonNode started) throws IOException, InterruptedException {
        JsonNode rebuild;
        do {
            Node.moment();
            rebuild = node.get("/api/rebuilds/" + started.get("id").asString());
        } while (rebuild.get("state").asString().equals("running"));
        return rebuild.get("state").asString();
    }

    /** Waits until the live projection has come to every event. */
    void awaitLive() throws IOException, InterruptedException {
        var node = running();
        JsonNode state;
        do {
            Node.moment();
            state = node.get("/actuator/projection");
        } while (state.get("eventsBehind").asLong() > 0);
        assertThat(state.get("parkedPatients").asLong()).isZero();
    }

    private Node running() throws InterruptedException {
        for (int i = 0; ; i++) {
            Node.moment();
            if (nodes.query(i % 2).isUp()) {
                return nodes.query(i % 2);
            }
        }
    }

    /** Compares every row with what the events say. */
    JsonNode compared() throws IOException, InterruptedException {
        var compared = rebuild("?compare=true");
        assertThat(compared.get("patientsCompared").asLong()).isEqualTo(patients);
        return compared;
    }

    /** Lets rows serve that were made anew of everybody. */
    void rebuilt() throws IOException, InterruptedException {
        rebuild("");
    }

    private JsonNode rebuild(String how) throws IOException, InterruptedException {
        var node = running();
        var started = JSON.readTree(node.post("/api/rebuilds" + how, "").body());
        assertThat(ended(node, started)).isEqualTo("done");
        return node.get("/api/rebuilds/" + started.get("id").asString());
    }

    /** Takes all rows away and has them made patient by patient. */
    void oneAfterTheOther() throws IOException, InterruptedException {
        for (var table : List.of("derivation", "trajectory_status", "worklist_row")) {
            nodes.database().sql("delete from generations." + table).update();
        }
        assertThat(rows()).isEmpty();
        var node = running();
        for (var patient : texts("select distinct stream::text from ledger.event")) {
            var answer =
                    node.post("/api/rebuilds/patients", "{\"patient\":\"%s\"}".formatted(patient));
            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }

    /** The rows of trajectories as text; there are as many as patients. */
    List<String> rows() {
        return texts("select r::text from reading.trajectory_status r order by 1");
    }

    /** How many sessions the ledger holds, and not one of them twice. */
    long sessions() {
        var references =
                texts(
                        """
                        select convert_from(payload, 'UTF8')::json #>> '{source,reference}'
                        from ledger.event where name = 'session-delivered'
                        """);
        assertThat(references).doesNotHaveDuplicates();
        return references.size();
    }

    private List<String> texts(String sql) {
        return nodes.database().sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
