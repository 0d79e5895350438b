package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The rules of entitlement a trajectory can fall under (Besluit zorgverzekering, article 2.6). */
public enum RuleName {
    @JsonProperty("chronic-list")
    CHRONIC_LIST("chronic-list"),
    @JsonProperty("osteoarthritis-hip-knee")
    OSTEOARTHRITIS_HIP_KNEE("osteoarthritis-hip-knee"),
    @JsonProperty("claudication-fontaine-2")
    CLAUDICATION_FONTAINE_2("claudication-fontaine-2"),
    @JsonProperty("copd")
    COPD("copd"),
    @JsonProperty("pelvic-incontinence")
    PELVIC_INCONTINENCE("pelvic-incontinence"),
    @JsonProperty("rheumatoid-arthritis")
    RHEUMATOID_ARTHRITIS("rheumatoid-arthritis"),
    @JsonProperty("axial-spondyloarthritis")
    AXIAL_SPONDYLOARTHRITIS("axial-spondyloarthritis"),
    @JsonProperty("minor-non-list")
    MINOR_NON_LIST("minor-non-list"),
    @JsonProperty("covid-recovery")
    COVID_RECOVERY("covid-recovery"),
    @JsonProperty("fall-prevention")
    FALL_PREVENTION("fall-prevention"),
    @JsonProperty("not-in-basic")
    NOT_IN_BASIC("not-in-basic");

    private final String label;

    RuleName(String label) {
        this.label = label;
    }

    /** The name as files, answers and pages write it. */
    @Override
    public String toString() {
        return label;
    }
}
