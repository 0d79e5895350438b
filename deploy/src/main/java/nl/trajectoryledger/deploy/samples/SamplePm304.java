package nl.trajectoryledger.deploy.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import nl.trajectoryledger.deploy.samples.SampleClaims.Person;
import nl.trajectoryledger.deploy.samples.SampleClaims.Session;

import java.time.LocalDate;

/** Writes claims as PM304 3.2, and the insurer's answer to them as PM305. */
public final class SamplePm304 {

    private static final int CLAIM = 310;
    private static final int ANSWER = 370;

    private final int width;
    private final StringBuilder message = new StringBuilder();
    private int insured;
    private int performances;
    private long claimed;
    private long awarded;

    private SamplePm304(int width) {
        this.width = width;
    }

    /** The practice's claim. */
    public static byte[] claim(SampleClaims claims) {
        return new SamplePm304(CLAIM).write(claims, LocalDate.EPOCH);
    }

    /** The insurer's answer of a day. */
    public static byte[] answer(SampleClaims claims, LocalDate day) {
        return new SamplePm304(ANSWER).write(claims, day);
    }

    private byte[] write(SampleClaims claims, LocalDate answered) {
        var header =
                record("01")
                        .put(3, "1070302T")
                        .put(27, SampleClaims.INSURER)
                        .put(47, SampleClaims.PRACTICE)
                        .put(81, "F" + claims.people().size());
        add(width == ANSWER ? header.put(335, answered.format(BASIC_ISO_DATE)) : header);
        claims.people().forEach(this::write);
        add(closing());
        return message.toString().getBytes(UTF_8);
    }

    private void write(Person person) {
        insured++;
        add(
                record("02")
                        .put(3, number())
                        .put(15, person.bsn())
                        .put(24, SampleClaims.INSURER)
                        .put(54, person.birthDate().format(BASIC_ISO_DATE))
                        .put(64, "Nepkens"));
        person.sessions().forEach(session -> write(person, session));
    }

    private void write(Person person, Session session) {
        performances++;
        claimed += session.cents();
        var line =
                record("04")
                        .put(3, number())
                        .put(15, person.bsn())
                        .put(24, SampleClaims.INSURER)
                        .put(59, session.date().format(BASIC_ISO_DATE))
                        .put(67, "012" + session.performance())
                        .put(76, "0001N")
                        .put(103, "012" + session.diagnosis())
                        .put(125, session.entitlement() + session.therapist() + "0400")
                        .put(162, "%08d%08dD0000%<08dD".formatted(session.cents(), session.cents()))
                        .put(192, session.reference());
        add(width == ANSWER ? answered(line, session) : line);
    }

    private Line answered(Line line, Session session) {
        int cents = session.paid() ? session.cents() : 0;
        awarded += cents;
        return line.put(311, "%08dD%<08dD".formatted(cents))
                .put(329, session.paid() ? "0200" : "8058");
    }

    private Line closing() {
        var line =
                record("99")
                        .put(3, "%06d%06d%06d%06d".formatted(insured, 0, performances, 0))
                        .put(27, "%07d%011dD".formatted(insured + performances, claimed));
        return width == ANSWER ? line.put(46, "%011dD".formatted(awarded)) : line;
    }

    private String number() {
        return "%012d".formatted(insured + performances);
    }

    private Line record(String kind) {
        return new Line(new StringBuilder(" ".repeat(width))).put(1, kind);
    }

    private void add(Line line) {
        message.append(line.text()).append("\r\n");
    }

    /** A record; positions are counted from 1. */
    private record Line(StringBuilder text) {

        Line put(int position, String value) {
            text.replace(position - 1, position - 1 + value.length(), value);
            return this;
        }
    }
}
