package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.query.patients.BadRequest;
import nl.trajectoryledger.query.rulebooks.Rulebooks;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.whatif.WhatIf;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Replays over HTTP. A rebuild changes what others read and is a task of the ledger; a replay
 * changes nothing and is an answer, found while it is sent: who hangs up ends it.
 */
@RestController
class Replays {

    private static final int LONGEST_RULEBOOK = 1 << 20;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    /** Each takes all processors, and memory for them. */
    private final Semaphore one = new Semaphore(1);

    private final EveryStream everyone;
    private final LedgerEventSource source;
    private final Rulebooks rulebooks;

    Replays(EveryStream everyone, LedgerEventSource source, Rulebooks rulebooks) {
        this.everyone = everyone;
        this.source = source;
        this.rulebooks = rulebooks;
    }

    @PostMapping("/api/replays")
    ResponseEntity<StreamingResponseBody> replay(
            @RequestParam Map<String, String> asked, InputStream rulebook) throws IOException {
        var request = new ReplayRequest(asked, atMost(rulebook));
        var whatIf = request.whatIf(rulebooks.inForce());
        var upTo = request.upTo(source.createHeadToken());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(out -> alone(whatIf, upTo, out));
    }

    private static byte[] atMost(InputStream rulebook) throws IOException {
        var read = rulebook.readNBytes(LONGEST_RULEBOOK + 1);
        if (read.length > LONGEST_RULEBOOK) {
            throw new BadRequest("a rulebook has at most %d bytes".formatted(LONGEST_RULEBOOK));
        }
        return read;
    }

    private void alone(WhatIf whatIf, ReadPosition upTo, OutputStream out) throws IOException {
        if (!one.tryAcquire()) {
            throw new ReplayRunning();
        }
        try {
            replay(whatIf, upTo, new BufferedOutputStream(out));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the replay was stopped");
        } finally {
            one.release();
        }
    }

    private void replay(WhatIf whatIf, ReadPosition upTo, OutputStream out)
            throws IOException, InterruptedException {
        var lines = new ReplayLines(out);
        var receipt = new Replay(everyone, whatIf, upTo, lines).run(WORKERS);
        lines.write(ReplayLines.bytes(new ReplayLines.LastLine(receipt)));
        out.flush();
    }
}
