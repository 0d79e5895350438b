package nl.trajectoryledger.command.imports.pm304;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.rows.Remark;
import nl.trajectoryledger.command.imports.rows.TakenIn;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.LocalDate;

class Pm304Test {

    private static final FileFormat CLAIM = Pm304.claim();
    private static final FileFormat ANSWER = Pm304.answer();

    private final TakenIn ledger = new TakenIn();

    @Test
    void states_a_session_a_line() throws IOException {
        var message =
                MadeUpMessage.claim()
                        .line("r1", "20240110", "7023", "012")
                        .line("r2", "20240117", "7023", "000");

        assertThat(ledger.take(CLAIM, message.closed()))
                .containsExactly("1 frame", "2 accepted", "3 accepted", "4 accepted", "5 frame");
        assertThat(ledger.events()).hasSize(4);
        assertThat(ledger.events().get(1)).isInstanceOf(IntakeHeld.class);
        var session = (SessionDelivered) ledger.events().get(2);
        assertThat(session.date()).isEqualTo(LocalDate.of(2024, 1, 10));
        assertThat(session.trajectory().value()).isEqualTo("04012345-7023");
        assertThat(session.entitlement()).isEqualTo(new EntitlementCode("012"));
        assertThat(session.source()).isEqualTo(new Source("claims/04012345", "r1", null));
        assertThat(((SessionDelivered) ledger.events().get(3)).entitlement()).isNull();
    }

    @Test
    void takes_back_what_a_credit_line_refers_to() throws IOException {
        ledger.take(CLAIM, MadeUpMessage.claim().line("r1", "20240110", "7023", "012").closed());
        var credit = MadeUpMessage.claim().credit("r9", "r1", "20240110").closed();

        assertThat(ledger.take(CLAIM, credit)).contains("3 accepted");
        assertThat(ledger.events().getLast()).isInstanceOf(FactRetracted.class);
        assertThat(ledger.take(CLAIM, credit)).contains("3 repeated");
        var unknown = MadeUpMessage.claim().credit("r10", "r8", "20240110").closed();
        assertThat(ledger.take(CLAIM, unknown)).contains("3 refused reference");
    }

    @Test
    void states_what_the_insurer_answered_to_the_same_line() throws IOException {
        ledger.take(CLAIM, MadeUpMessage.claim().line("r1", "20240110", "7023", "012").closed());
        var answer =
                MadeUpMessage.answer("20240201")
                        .answered("r1", "20240110", 0, "8058")
                        .answered("r2", "20240117", 4000, "0200");

        assertThat(ledger.take(ANSWER, answer.closed()))
                .containsExactly("1 frame", "2 repeated", "3 accepted", "4 accepted", "5 frame");
        assertThat(ledger.events())
                .filteredOn(ClaimDecided.class::isInstance)
                .map(ClaimDecided.class::cast)
                .extracting(ClaimDecided::verdict)
                .containsExactly(ClaimVerdict.REJECTED, ClaimVerdict.PAID);
        var decision = (ClaimDecided) ledger.events().get(3);
        assertThat(decision.returnCodes()).containsExactly(new ReturnCode("8058"));
        assertThat(decision.date()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(ledger.take(ANSWER, answer.closed())).doesNotContain("3 accepted");
    }

    @ParameterizedTest
    @CsvSource({"001, BASIC", "008, SUPPLEMENTARY", "009, SUPPLEMENTARY", "000, "})
    void takes_a_session_for_paid_by_the_insurance_it_was_claimed_from(
            String entitlement, @Nullable ClaimPayer payer) throws IOException {
        var answer =
                MadeUpMessage.answer("20240201")
                        .answered("r1", "20240110", 4000, "0200")
                        .but("entitlement", entitlement);

        ledger.take(ANSWER, answer.closed());

        assertThat(((ClaimDecided) ledger.events().getLast()).payer()).isEqualTo(payer);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 20240230, date",
        "diagnosis, 70A3, diagnosis",
        "diagnosis, 0000, diagnosis",
        "performance, 99999, performance",
        "credit, X, credit",
        "amount, 00x04000, amount",
        "reference, '', reference",
        "therapist, 0409876x, therapist",
        "bsn, 123456789, bsn"
    })
    void names_the_field_that_is_wrong(String key, String value, String field) throws IOException {
        var message = MadeUpMessage.claim().line("r1", "20240110", "7023", "012").but(key, value);

        assertThat(ledger.take(CLAIM, message.closed()).get(2)).endsWith(" " + field);
        assertThat(ledger.events()).hasSize(1);
    }

    @Test
    void shows_no_value_that_may_be_a_person() throws IOException {
        var message =
                MadeUpMessage.claim()
                        .line("r1", "20240110", "7023", "012")
                        .but("therapist", "19710112")
                        .line("r2", "20240110", "7023", "012")
                        .but("diagnosis", "99999001")
                        .line("r3", "20240110", "7023", "012")
                        .but("performance", "Jansen");
        ledger.take(CLAIM, message.closed());

        assertThat(ledger.errors()).extracting(error -> error.value()).containsOnlyNulls();
    }

    @Test
    void checks_the_totals() throws IOException {
        var message = MadeUpMessage.claim().line("r1", "20240110", "7023", "012");
        var lines = new String(message.closed(), UTF_8).lines().toList();
        var without = lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(3) + "\n";

        assertThat(ledger.take(CLAIM, without.getBytes(UTF_8)).getLast()).startsWith("3 totals");
        assertThat(ledger.errors().getFirst().message().dutch()).contains("sluitrecord");
    }

    @Test
    void is_read_line_by_line_however_it_is_damaged() throws IOException {
        var lines =
                new String(
                                MadeUpMessage.claim()
                                        .line("r1", "20240110", "7023", "012")
                                        .line("r2", "20240111", "7023", "012")
                                        .closed(),
                                UTF_8)
                        .lines()
                        .toList();
        var damaged = lines.get(0) + "\nrubbish\n" + lines.get(2).substring(0, 99) + "\n";

        assertThat(ledger.take(CLAIM, (damaged + lines.get(3)).getBytes(UTF_8)))
                .containsExactly(
                        "1 frame", "2 malformed -", "3 malformed -", "4 unknown-patient birthDate");
    }

    @Test
    void has_a_remark_on_a_session_of_2025() throws IOException {
        var message =
                MadeUpMessage.claim().line("r1", "20250110", "7023", "012").but("quantity", "0002");

        assertThat(ledger.take(CLAIM, message.closed())).contains("3 accepted");
        assertThat(ledger.remarks())
                .containsExactly(Remark.OUTSIDE_PERIOD_OF_FORMAT, Remark.SEVERAL_IN_ONE_LINE);
    }

    @Test
    void is_given_back_so_that_it_can_be_mended_and_brought_again() throws IOException {
        var message =
                MadeUpMessage.claim()
                        .line("r1", "20240110", "7023", "012")
                        .line("r2", "20240230", "7023", "012")
                        .insured("999990020", "19800101")
                        .line("r3", "20240110", "9999", "012");
        ledger.take(CLAIM, message.closed());
        var repair = new String(ledger.repair(CLAIM), UTF_8);

        assertThat(repair.lines()).hasSize(1 + 1 + 3 + 1 + 3 + 1);
        assertThat(repair).contains("rij 4: datum prestatie is geen datum die bestaat");
        var mended = repair.replace("20240230", "20240229").replace("9999    ", "7023    ");
        assertThat(ledger.take(CLAIM, mended.getBytes(UTF_8)))
                .filteredOn(answer -> answer.endsWith(" accepted"))
                .hasSize(2);
        assertThat(ledger.errors()).isEmpty();
    }

    @Test
    void is_told_by_its_first_record() {
        assertThat(CLAIM.isLike(MadeUpMessage.claim().closed())).isTrue();
        assertThat(ANSWER.isLike(MadeUpMessage.claim().closed())).isFalse();
        assertThat(ANSWER.isLike(MadeUpMessage.answer("20240201").closed())).isTrue();
        assertThat(CLAIM.isLike("{\"fact\":".getBytes(UTF_8))).isFalse();
    }
}
