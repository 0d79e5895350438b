package nl.trajectoryledger.events.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a patient may be erased. */
public enum ErasureGround {
    /** The term of retention is over (article 7:454 paragraph 3 of the Burgerlijk Wetboek). */
    @JsonProperty("term-over")
    TERM_OVER,
    /** The patient asked for it (article 7:455 of the Burgerlijk Wetboek). */
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    /** A court ordered it. */
    @JsonProperty("court-order")
    COURT_ORDER;

    /** Whether it goes before terms and holds. */
    public boolean isOrder() {
        return this != TERM_OVER;
    }
}
