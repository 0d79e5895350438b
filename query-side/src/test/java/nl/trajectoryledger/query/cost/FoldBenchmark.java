package nl.trajectoryledger.query.cost;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.testledger.Stories;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Reading a stream from its JSON, and folding and judging what was read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FoldBenchmark {

    /** How many events the stream has. */
    @Param({"250", "2500"})
    public int events = 250;

    /** The yardstick is the library as delivered: the ledger's own reading becomes faster. */
    private final JsonMapper library =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final EventJson json = new EventJson(new OpenSeal());
    private final Rulebook rulebook = Rulebook.builtIn();
    private final List<byte[]> stored = new ArrayList<>();
    private final List<RecordedEvent> read = new ArrayList<>();

    /** Three conditions treated side by side, of which one by class and year. */
    @Setup
    public void tell() {
        var story =
                new Stories(new PatientId(new UUID(0, 1)))
                        .registered(Stories.BSN, "1961-04-12")
                        .insured("3311", "2019-01-01", null)
                        .intake("ms", "2020-01-06", "9473")
                        .intake("knee", "2020-01-06", "7023")
                        .intake("lungs", "2020-01-06", "2554");
        var keys = List.of("ms", "knee", "lungs");
        var day = LocalDate.of(2020, 1, 7);
        while (story.events().size() < events) {
            story.session(keys.get(story.events().size() % 3), day.toString());
            day = story.events().size() % 3 == 0 ? day.plusDays(2) : day;
        }
        for (var event : story.events()) {
            stored.add(json.write(event));
            read.add(new RecordedEvent(read.size(), Instant.EPOCH, event));
        }
    }

    /** Reads every event from its stored JSON, as Jackson does by itself. */
    @Benchmark
    public List<DossierEvent> decode() {
        var decoded = new ArrayList<DossierEvent>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            decoded.add(decode(read.get(i).event().getClass(), stored.get(i)));
        }
        return decoded;
    }

    private DossierEvent decode(Class<? extends DossierEvent> type, byte[] event) {
        return EventJson.personalFields(type).isEmpty()
                ? readers.computeIfAbsent(type, library::readerFor).readValue(event)
                : json.read(type, event);
    }

    /** Folds the stream and judges every treatment in it. */
    @Benchmark
    public CoverageReport foldAndJudge() {
        return Coverage.of(PatientHistory.of(read, null), rulebook, null);
    }
}
