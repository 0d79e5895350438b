package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;

import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What the law leaves open, so that an insurer may set it otherwise than the rulebook does. */
@JsonSubTypes({
    @JsonSubTypes.Type(Parameter.CountsBeforeEighteen.class),
    @JsonSubTypes.Type(Parameter.PelvicScope.class),
    @JsonSubTypes.Type(Parameter.ReferralRequired.class),
    @JsonSubTypes.Type(Parameter.GroupSize.class),
    @JsonSubTypes.Type(Parameter.GroupMinutes.class),
    @JsonSubTypes.Type(Parameter.GroupIndication.class),
    @JsonSubTypes.Type(Parameter.GroupContract.class),
    @JsonSubTypes.Type(Parameter.VisibleSessions.class)
})
public sealed interface Parameter {

    /** The name as files and answers write it. */
    default String label() {
        return switch (this) {
            case CountsBeforeEighteen _ -> "countsBeforeEighteen";
            case PelvicScope _ -> "pelvicScope";
            case ReferralRequired _ -> "referralRequired";
            case GroupSize _ -> "groupSize";
            case GroupMinutes _ -> "minutes";
            case GroupIndication _ -> "groupIndication";
            case GroupContract _ -> "groupContract";
            case VisibleSessions _ -> "visibleSessions";
        };
    }

    /** The value as a person reads it. */
    default String text() {
        return switch (this) {
            case CountsBeforeEighteen one -> String.valueOf(one.counted());
            case PelvicScope one -> one.scope().label();
            case ReferralRequired one -> String.valueOf(one.required());
            case GroupSize one -> one.min() + "-" + one.max();
            case GroupMinutes one -> String.valueOf(one.min());
            case GroupIndication one -> String.valueOf(one.required());
            case GroupContract one -> String.valueOf(one.required());
            case VisibleSessions one -> one.seen().toString();
        };
    }

    /** What its numbers count; null where it has none. */
    default @Nullable Unit counts() {
        return switch (this) {
            case GroupSize _ -> Unit.PATIENTS;
            case GroupMinutes _ -> Unit.MINUTES;
            case CountsBeforeEighteen _,
                    PelvicScope _,
                    ReferralRequired _,
                    GroupIndication _,
                    GroupContract _,
                    VisibleSessions _ ->
                    null;
        };
    }

    /** Whether treatments before the 18th birthday are among the first of a list condition. */
    @JsonTypeName("countsBeforeEighteen")
    record CountsBeforeEighteen(@JsonValue boolean counted) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public CountsBeforeEighteen {}
    }

    /** Whose treatments share the nine of pelvic physiotherapy. */
    @JsonTypeName("pelvicScope")
    record PelvicScope(@JsonValue Scope scope) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public PelvicScope {}
    }

    /**
     * Whether treatment must be preceded by a referral.
     *
     * @param rules the rules under which it must; empty for all
     */
    @JsonTypeName("referralRequired")
    record ReferralRequired(boolean required, Set<RuleName> rules) implements Parameter {

        public ReferralRequired {
            rules = Collections.unmodifiableSet(new TreeSet<>(rules == null ? Set.of() : rules));
        }

        /** Whether a treatment under a rule needs one. */
        public boolean under(RuleName rule) {
            return required && (rules.isEmpty() || rules.contains(rule));
        }
    }

    /** How many patients a group session has, at least and at most. */
    @JsonTypeName("groupSize")
    record GroupSize(int min, int max) implements Parameter {

        /** Whether a group is of that size; one of which nothing is stated is not. */
        public boolean allows(@Nullable Integer stated) {
            return stated != null && stated >= min && stated <= max;
        }
    }

    /** How long a group session takes at least. */
    @JsonTypeName("minutes")
    record GroupMinutes(@JsonValue int min) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public GroupMinutes {}

        /** Whether a session is long enough; one of which nothing is stated is not. */
        public boolean allows(@Nullable Integer stated) {
            return stated != null && stated >= min;
        }
    }

    /** Whether a group session needs an indication for group treatment; no fact tells of it. */
    @JsonTypeName("groupIndication")
    record GroupIndication(@JsonValue boolean required) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public GroupIndication {}
    }

    /** Whether the therapist needs a contract for group sessions; no fact tells of it. */
    @JsonTypeName("groupContract")
    record GroupContract(@JsonValue boolean required) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public GroupContract {}
    }

    /** Which treatments an insurer sees, so that it can count them. */
    @JsonTypeName("visibleSessions")
    record VisibleSessions(@JsonValue Set<Seen> seen) implements Parameter {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VisibleSessions {
            seen = Collections.unmodifiableSet(new TreeSet<>(seen == null ? Set.of() : seen));
        }
    }
}
