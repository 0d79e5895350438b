package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.query.rulebook.Parameter.CountsBeforeEighteen;
import nl.trajectoryledger.query.rulebook.Parameter.GroupContract;
import nl.trajectoryledger.query.rulebook.Parameter.GroupIndication;
import nl.trajectoryledger.query.rulebook.Parameter.GroupMinutes;
import nl.trajectoryledger.query.rulebook.Parameter.GroupSize;
import nl.trajectoryledger.query.rulebook.Parameter.PelvicScope;
import nl.trajectoryledger.query.rulebook.Parameter.ReferralRequired;
import nl.trajectoryledger.query.rulebook.Parameter.VisibleSessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what cannot be right in the parameters, each by itself and all of them in time. */
final class ParameterCheck {

    private static final Set<String> ALWAYS_SET =
            Set.of(
                    "parameter/countsBeforeEighteen/default",
                    "parameter/pelvicScope/default",
                    "parameter/referralRequired/default",
                    "parameter/visibleSessions/default");

    private final Complaints complaints;
    private final Map<String, Dated<?>> choices = new LinkedHashMap<>();

    ParameterCheck(Complaints complaints) {
        this.complaints = complaints;
    }

    void add(String piece, Dated<?> choice) {
        choices.put(piece, choice);
        complaints.sourced(piece, choice.article(), choice.publication(), choice.source());
        complaints.inOrder(piece, choice);
        var unit = choice.value().counts();
        complaints.require(
                choice.unit() == unit,
                piece,
                "unit",
                choice.unit(),
                unit == null ? "none" : "the unit " + unit);
        check(piece, choice.value());
    }

    private void check(String piece, Parameter value) {
        switch (value) {
            case GroupSize size -> {
                complaints.atLeast(1, piece, "value.min", size.min());
                complaints.atLeast(size.min(), piece, "value.max", size.max());
            }
            case GroupMinutes minutes -> complaints.atLeast(1, piece, "value", minutes.min());
            case ReferralRequired referral ->
                    complaints.require(
                            referral.required() || referral.rules().isEmpty(),
                            piece,
                            "value.rules",
                            referral.rules(),
                            "none where no referral is required");
            case VisibleSessions visible ->
                    complaints.require(
                            !visible.seen().isEmpty(), piece, "value", "[]", "a way to see any");
            case CountsBeforeEighteen _, PelvicScope _, GroupIndication _, GroupContract _ -> {}
        }
    }

    /** One value at a time for each insurer, and always one where the ledger cannot do without. */
    void checkTimes() {
        var settings = new TreeMap<String, Map<String, Dated<?>>>();
        ALWAYS_SET.forEach(setting -> settings.put(setting, new LinkedHashMap<>()));
        choices.forEach(
                (piece, choice) ->
                        settings.computeIfAbsent(setting(piece), _ -> new LinkedHashMap<>())
                                .put(piece, choice));
        settings.forEach(
                (setting, pieces) -> {
                    complaints.follow(pieces, ALWAYS_SET.contains(setting));
                    if (ALWAYS_SET.contains(setting)) {
                        complaints.always(setting, pieces.values());
                    }
                });
    }

    /** The key without its first day. */
    private static String setting(String piece) {
        return piece.substring(0, piece.lastIndexOf('/'));
    }
}
