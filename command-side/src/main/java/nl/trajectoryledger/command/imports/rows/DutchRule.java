package nl.trajectoryledger.command.imports.rows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule of the ledger that rows of files often break, which words it in English.
 *
 * @param key of the sentence that says it in Dutch, with the parts of the rule in its gaps
 */
record DutchRule(Pattern rule, String key) {

    private static final List<DutchRule> KNOWN =
            Stream.of(
                            of("performance (\\S+) is on no list", "performance"),
                            of("(?:diagnosis|to) (\\S+) is not on the DCSPH list", "diagnosis"),
                            of("diagnosis code (\\S+) cannot be claimed on (\\S+)", "closed"),
                            of("from (\\S+) is not the .* in force on (\\S+), .* (\\S+)", "from"),
                            of("date (\\S+) is before the first intake of .* on (\\S+)", "before"),
                            of("practice (\\S+) has no .* diagnosis (\\S+) on (\\S+)", "nowhere"),
                            of("practice (\\S+) has more .* diagnosis (\\S+) on (\\S+)", "several"),
                            of("the ledger does not know the patient of this row", "nobody"),
                            of("entitlement (\\S+) is not on list COD321", "entitlement"),
                            of("qualifications: (\\S+) is no AGB specialisation", "qualification"),
                            of("upTo (\\S+) is before startedOn (\\S+)", "order"),
                            of("birthDate is not the one that the ledger .*", "birth-date"),
                            of("reference '(.*)' of '(.*)' stands for no .*", "reference"),
                            of("conflict under the source reference: .*", "conflict"),
                            of("trajectory '(.*)' has no intake in the ledger", "intake"),
                            of("trajectory '(.*)' has no session '(.*)' in .*", "session"))
                    .toList();

    private static DutchRule of(String rule, String key) {
        return new DutchRule(Pattern.compile(rule), "rule." + key);
    }

    /** The key and the parts of the sentence that says a rule in Dutch, if there is one. */
    static Optional<Sentence> find(String rule) {
        return KNOWN.stream()
                .map(known -> new Sentence(known.key(), known.rule().matcher(rule)))
                .filter(sentence -> sentence.parts().matches())
                .findFirst();
    }

    /** A sentence and what goes into its gaps. */
    record Sentence(String key, Matcher parts) {

        Object[] gaps() {
            return IntStream.rangeClosed(1, parts.groupCount()).mapToObj(parts::group).toArray();
        }
    }
}
