package nl.trajectoryledger.command.imports.gds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.Remark;
import nl.trajectoryledger.command.imports.rows.TakenIn;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.SessionDelivered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.LocalDate;

class GdsTest {

    private static final FileFormat CLAIM = Gds.claim();
    private static final FileFormat ANSWER = Gds.answer();

    private final TakenIn ledger = new TakenIn();

    @Test
    void states_a_session_a_line() throws IOException {
        var message = MadeUpGds.claim().line("r1", "2025-01-10", "7023");

        assertThat(ledger.take(CLAIM, message.closed())).containsExactly("1 accepted", "2 frame");
        var session = (SessionDelivered) ledger.events().get(2);
        assertThat(session.date()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(session.trajectory().value()).isEqualTo("04012345-7023");
        assertThat(session.entitlement()).isEqualTo(new EntitlementCode("012"));
        assertThat(session.therapist()).isEqualTo(new AgbCode("04098765"));
        assertThat(ledger.take(CLAIM, message.closed())).containsExactly("1 repeated", "2 frame");
    }

    @Test
    void takes_back_what_a_credit_line_refers_to() throws IOException {
        ledger.take(CLAIM, MadeUpGds.claim().line("r1", "2025-01-10", "7023").closed());
        var credit = MadeUpGds.claim().credit("r9", "r1").closed();

        assertThat(ledger.take(CLAIM, credit)).containsExactly("1 accepted", "2 frame");
        assertThat(ledger.take(CLAIM, credit)).containsExactly("1 repeated", "2 frame");
    }

    @Test
    void states_what_the_insurer_answered() throws IOException {
        ledger.take(CLAIM, MadeUpGds.claim().line("r1", "2025-01-10", "7023").closed());
        var answer =
                MadeUpGds.answer()
                        .answered("r1", "0.00", "8058")
                        .answered("r2", "40.00", "0200")
                        .credit("r9", "r0");

        assertThat(ledger.take(ANSWER, answer.closed()))
                .containsExactly("1 accepted", "2 refused reference", "3 frame", "4 frame");
        var decision = (ClaimDecided) ledger.events().getLast();
        assertThat(decision.verdict()).isEqualTo(ClaimVerdict.REJECTED);
        assertThat(decision.returnCodes()).containsExactly(new ReturnCode("8058"));
        assertThat(decision.date()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(ledger.take(ANSWER, answer.closed())).contains("1 repeated");
    }

    @Test
    void takes_a_session_for_paid_by_the_insurance_it_was_claimed_from() throws IOException {
        var claim = MadeUpGds.claim().line("r1", "2025-01-10", "7023").text();
        ledger.take(CLAIM, claim.replace("<ApkCode>012<", "<ApkCode>008<").getBytes(UTF_8));

        ledger.take(ANSWER, MadeUpGds.answer().answered("r1", "40.00", "0200").closed());

        var decision = (ClaimDecided) ledger.events().getLast();
        assertThat(decision.verdict()).isEqualTo(ClaimVerdict.PAID);
        assertThat(decision.payer()).isEqualTo(ClaimPayer.SUPPLEMENTARY);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-10, 2025-02-30, invalid date",
        "2025-01-10, 20250110, invalid date",
        ">7023<, >70A3<, invalid diagnosis",
        ">1000<, >99999<, refused performance",
        ">40.00<, >x<, invalid amount",
        ">r1<, ><, missing reference",
        "999990019, 123456789, invalid bsn",
        "1971-01-12, 1971-13-12, invalid birthDate",
        ">04012345<, >0401234<, invalid practice"
    })
    void names_the_field_that_is_wrong(String right, String wrong, String answer)
            throws IOException {
        var message = MadeUpGds.claim().line("r1", "2025-01-10", "7023").text();

        assertThat(ledger.take(CLAIM, message.replace(right, wrong).getBytes(UTF_8)))
                .contains("1 " + answer);
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void checks_the_total() throws IOException {
        var message = MadeUpGds.claim().line("r1", "2025-01-10", "7023").text();

        assertThat(
                        ledger.take(
                                CLAIM,
                                message.replace("<Bedrag>40.", "<Bedrag>41.").getBytes(UTF_8)))
                .containsExactly("1 accepted", "2 totals total");
    }

    @Test
    void has_a_remark_on_a_session_before_2025() throws IOException {
        ledger.take(CLAIM, MadeUpGds.claim().line("r1", "2024-12-31", "7023").closed());

        assertThat(ledger.remarks()).containsExactly(Remark.OUTSIDE_PERIOD_OF_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"</Verzekerde>, ''", "Bericht, Brief", "573</Ber, 574</Ber", "<Header>, <Header&>"})
    void is_refused_as_a_whole_when_it_is_not_the_message(String right, String wrong) {
        var message = MadeUpGds.claim().line("r1", "2025-01-10", "7023").text();
        var other = message.replace(right, wrong).getBytes(UTF_8);

        assertThatThrownBy(() -> ledger.take(CLAIM, other)).isInstanceOf(UnreadableFile.class);
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void is_refused_as_a_whole_when_it_is_too_large_to_be_one() {
        var endless = MadeUpGds.claim().line("r1".repeat(20_000), "2025-01-10", "7023").closed();

        assertThatThrownBy(() -> ledger.take(CLAIM, endless)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void is_given_back_so_that_it_can_be_mended_and_brought_again() throws IOException {
        var message =
                MadeUpGds.claim()
                        .line("r1", "2025-01-10", "7023")
                        .line("r2", "2025-02-30", "7023")
                        .insured("999990020", "1980-01-01")
                        .line("r3", "2025-01-10", "9999");
        ledger.take(CLAIM, message.closed());
        var repair = new String(ledger.repair(CLAIM), UTF_8);

        assertThat(repair).contains("rij 2: datum prestatie is geen datum die bestaat");
        var mended = repair.replace("2025-02-30", "2025-02-28").replace(">9999<", ">7023<");
        assertThat(ledger.take(CLAIM, mended.getBytes(UTF_8)))
                .containsExactly("1 accepted", "2 accepted");
    }

    @Test
    void is_told_by_its_name_space() {
        assertThat(CLAIM.isLike(MadeUpGds.claim().closed())).isTrue();
        assertThat(ANSWER.isLike(MadeUpGds.claim().closed())).isFalse();
    }
}
