package nl.trajectoryledger.query.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.query.patients.BadRequest;
import nl.trajectoryledger.query.patients.Parameters;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.RulebookFiles;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.whatif.WhatIf;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody asks of a replay.
 *
 * @param parameters {@code validOn}, {@code knownAt}, {@code upTo}, and the last edition of the
 *     codes that the other rulebook ({@code codes}) and the present one ({@code presentCodes})
 *     judge by
 * @param rulebook a file laid over the rulebook that ships with the ledger; empty for the present
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ReplayRequest(Map<String, String> parameters, byte[] rulebook) {

    ReplayRequest {
        Parameters.requireOnly(
                parameters.keySet(), "validOn", "knownAt", "upTo", "codes", "presentCodes");
        if (rulebook.length == 0 && !parameters.containsKey("codes")) {
            throw new BadRequest("a rulebook as body, or codes, or both");
        }
    }

    WhatIf whatIf(Rulebook inForce) {
        var other =
                rulebook.length == 0
                        ? inForce
                        : RulebookFiles.read("rulebook", new String(rulebook, UTF_8));
        return new WhatIf(
                inForce.withCodes(codes("presentCodes", inForce.codes())),
                other.withCodes(codes("codes", inForce.codes())),
                Parameters.validOn(parameters.get("validOn")),
                Parameters.knownAt(parameters.get("knownAt")));
    }

    private DcsphList codes(String parameter, DcsphList known) {
        var edition = parameters.get(parameter);
        return edition == null
                ? known
                : known.upTo(edition).orElseThrow(() -> unknown(parameter, known));
    }

    private static BadRequest unknown(String parameter, DcsphList known) {
        return new BadRequest(
                known.editions().stream()
                        .map(DcsphEdition::name)
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        parameter + " is the last of the editions known here: ",
                                        "")));
    }

    /**
     * Up to where.
     *
     * @param head up to where nothing more will come
     */
    ReadPosition upTo(ReadPosition head) {
        var text = parameters.get("upTo");
        if (text == null) {
            return head;
        }
        var asked =
                ReadPosition.read(text)
                        .orElseThrow(() -> new BadRequest("upTo is as in a receipt: 812:240"));
        if (!head.covers(asked)) {
            throw new BadRequest("upTo lies beyond " + head.text() + ", where the ledger ends");
        }
        return asked;
    }
}
