package nl.trajectoryledger.query.rulebook;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.rulebook.Atom.Version;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what cannot be right in the rules, each version by itself and all of them in time. */
final class RuleCheck {

    private final Complaints complaints;
    private final Map<RuleName, Rule> rules = new EnumMap<>(RuleName.class);
    private final Map<RuleName, Map<String, RuleVersion>> versions = new EnumMap<>(RuleName.class);

    RuleCheck(Complaints complaints) {
        this.complaints = complaints;
    }

    void add(String piece, Rule rule) {
        rules.put(rule.rule(), rule);
        complaints.require(!rule.labelNl().isBlank(), piece, "label_nl", "empty", "a name");
        complaints.require(!rule.labelEn().isBlank(), piece, "label_en", "empty", "a name");
        for (var diagnosis : rule.diagnoses()) {
            complaints.require(
                    complaints.isDiagnosis(diagnosis),
                    piece,
                    "diagnoses",
                    diagnosis,
                    "a code of the DCSPH list");
        }
        for (var code : rule.codes()) {
            complaints.require(CodeLists.knows(code), piece, "codes", code, "a code of COD321");
        }
    }

    void add(String piece, Version atom) {
        var version = atom.version();
        versions.computeIfAbsent(atom.rule(), _ -> new LinkedHashMap<>()).put(piece, version);
        complaints.sourced(piece, version.article(), version.publication(), version.source());
        complaints.inOrder(piece, version);
        complaints.require(
                version.adult() != null || version.minor() != null,
                piece,
                "adult",
                null,
                "what it gives to adults, to minors, or to both");
        version.conditions().forEach(condition -> check(piece, condition));
        var entitlements = new EntitlementCheck(complaints, piece, version);
        if (version.adult() != null) {
            entitlements.check("adult", version.adult());
        }
        if (version.minor() != null) {
            entitlements.check("minor", version.minor());
        }
    }

    private void check(String piece, Condition condition) {
        switch (condition) {
            case Assessed assessed -> {
                complaints.require(
                        !assessed.values().isEmpty(), piece, "values", "{}", "a measure");
                assessed.values()
                        .forEach(
                                (measure, value) ->
                                        complaints.require(
                                                measure.allows(value),
                                                piece,
                                                "values." + measure,
                                                value,
                                                "a value that the measure may take"));
            }
            case Qualified qualified -> {
                complaints.require(
                        !qualified.oneOf().isEmpty(), piece, "one_of", "[]", "a specialisation");
                for (var one : qualified.oneOf()) {
                    complaints.require(
                            CodeLists.knows(one), piece, "one_of", one, "a code of COD016");
                }
            }
        }
    }

    /** At most one version at a time for each age, and no gap where the rule says so. */
    void checkTimes() {
        rules.forEach(
                (name, rule) -> {
                    var all = versions.getOrDefault(name, Map.of());
                    complaints.require(
                            !all.isEmpty(), "rule/" + name, "versions", "[]", "a version");
                    complaints.follow(of(all, false), rule.continuous());
                    if (!of(all, true).equals(of(all, false))) {
                        complaints.follow(of(all, true), rule.continuous());
                    }
                });
    }

    private static Map<String, RuleVersion> of(Map<String, RuleVersion> all, boolean minor) {
        var of = new LinkedHashMap<>(all);
        of.values().removeIf(version -> version.entitlement(minor) == null);
        return of;
    }
}
