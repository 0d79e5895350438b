package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.identity.FactId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ClaimLinesTest {

    private static final Claimed AS_SENT = new Claimed(true, null, false);

    @Test
    void only_sessions_that_are_claimed_have_a_line() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").sessions("2024-01-10", 3);

        assertThat(lines(story, Map.of(new FactId(story.last()), AS_SENT)))
                .extracting(line -> line.session().date())
                .containsExactly(day("2024-01-24"));
    }

    @Test
    void a_session_not_claimed_yet_gets_the_code_that_a_claim_should_carry() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");

        var line = last(story, Claimed.NOT_YET);

        assertThat(line.entitlement()).isEqualTo(new EntitlementCode("012"));
        assertThat(line.asSent()).isFalse();
        assertThat(line.combines()).isTrue();
    }

    @Test
    void a_line_as_it_is_sent_keeps_a_code_left_out() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");

        assertThat(last(story, AS_SENT).entitlement()).isNull();
    }

    @Test
    void a_line_may_be_claimed_under_another_code_than_the_one_in_force() {
        var story =
                bornOn("1961-04-12")
                        .intake(T, "2019-05-06", "9473", RuleName.CHRONIC_LIST, null, null)
                        .migrated("9473", "9373", "2024-07-01", MigrationCause.CODE_CLOSURE)
                        .coded("2024-07-08", "008");

        var line = last(story, new Claimed(true, new DcsphCode("9473"), false));

        assertThat(line.diagnosis().claimableOn(line.session().date())).isFalse();
        assertThat(line.inForce()).isEqualTo(new DcsphCode("9373"));
    }

    @Test
    void a_referral_is_known_by_the_ledger_or_by_the_line() {
        var story = bornOn("1961-04-12").intake("2024-01-08", "7023").session("2024-01-10");

        assertThat(last(story, AS_SENT).referred()).isFalse();
        assertThat(last(story, new Claimed(true, null, true)).referred()).isTrue();
        story.referred("2024-01-05").session("2024-01-17");
        assertThat(last(story, AS_SENT).referred()).isTrue();
    }

    @Test
    void the_old_codes_for_children_go_with_what_003_goes_with() {
        var story = bornOn("2014-04-12").intake("2024-01-08", "7231").coded("2024-01-10", "005");

        var line = last(story, AS_SENT);

        assertThat(line.combines()).isTrue();
        assertThat(line.mismatched()).isFalse();
    }

    /** The latest session as it is claimed. */
    private static ClaimLine last(Examples story, Claimed claimed) {
        return lines(story, Map.of(new FactId(story.last()), claimed)).getFirst();
    }

    private static List<ClaimLine> lines(Examples story, Map<FactId, Claimed> claims) {
        var examined = story.examined();
        return examined.claimLines(examined.report(), claims);
    }
}
