package nl.trajectoryledger.deploy.samples;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.Formats;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;

class CorruptedFilesTest {

    private static final int TIMES = 1_000;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final SampleClaims OF_2024 = SampleClaims.of(8, LocalDate.of(2024, 1, 1), 7);
    private static final SampleClaims OF_2025 = SampleClaims.of(8, LocalDate.of(2025, 1, 1), 7);

    /** A file in each form. */
    enum Sample {
        FACTS("facts") {
            @Override
            byte[] file() {
                return String.join("\n", DemoPractice.facts().subList(0, 200)).getBytes(UTF_8);
            }
        },
        HISTORY("history-csv") {
            @Override
            byte[] file() {
                return SampleHistory.csv(SampleClaims.of(40, LocalDate.of(2024, 1, 1), 7));
            }
        },
        SPREADSHEET("history-csv") {
            @Override
            byte[] file() throws IOException {
                return SampleHistory.xlsx(SampleClaims.of(40, LocalDate.of(2024, 1, 1), 7));
            }
        },
        MIGRATIONS("migrations-csv") {
            @Override
            byte[] file() {
                return SampleMigrations.csv(OF_2024, LocalDate.of(2024, 12, 1));
            }
        },
        PM304("pm304") {
            @Override
            byte[] file() {
                return SamplePm304.claim(OF_2024);
            }
        },
        PM305("pm305") {
            @Override
            byte[] file() {
                return SamplePm304.answer(OF_2024, DAY);
            }
        },
        GDS801("gds801") {
            @Override
            byte[] file() {
                return SampleGds.claim(OF_2025, DAY);
            }
        },
        GDS802("gds802") {
            @Override
            byte[] file() {
                return SampleGds.answer(OF_2025, DAY);
            }
        };

        final String format;

        Sample(String format) {
            this.format = format;
        }

        abstract byte[] file() throws IOException;

        /** Lines stand alone; in XML or a zip file nothing does. */
        int mayBeRefusedAsAWhole() {
            return switch (this) {
                case FACTS, PM304, PM305 -> 0;
                case HISTORY -> TIMES / 4;
                // Its headings are a large part of it.
                case MIGRATIONS -> TIMES / 2;
                case SPREADSHEET, GDS801, GDS802 -> TIMES;
            };
        }
    }

    @Test
    void are_the_same_from_the_same_seed() {
        assertThat(SamplePm304.claim(SampleClaims.of(8, LocalDate.of(2024, 1, 1), 7)))
                .isEqualTo(SamplePm304.claim(OF_2024));
    }

    @ParameterizedTest
    @EnumSource
    void lose_nothing_when_they_are_whole(Sample sample) throws IOException {
        var counts = new RowCounts();
        counts.take(Formats.of("pm304").orElseThrow(), SamplePm304.claim(OF_2024));
        counts.take(Formats.of("gds801").orElseThrow(), SampleGds.claim(OF_2025, DAY));
        counts.take(Formats.of(sample.format).orElseThrow(), sample.file());

        assertThat(counts.refused).isZero();
        assertThat(counts.answered()).isEqualTo(counts.rows);

        counts.take(Formats.of(sample.format).orElseThrow(), sample.file());
        assertThat(counts.accepted + counts.refused).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void lose_no_row_however_they_are_damaged(Sample sample) throws IOException {
        var file = sample.file();
        var format = Formats.of(sample.format).orElseThrow();
        var chance = new Random(20240701);
        int refusedAsAWhole = 0;
        for (int i = 0; i < TIMES; i++) {
            var kinds = Corruption.values();
            var corrupted = kinds[i % kinds.length].of(file, chance);
            var counts = new RowCounts();
            try {
                counts.take(format, corrupted);
                assertThat(counts.answered()).as("corruption %d", i).isEqualTo(counts.rows);
            } catch (UnreadableFile whole) {
                assertThat(whole.why().dutch()).isNotBlank();
                refusedAsAWhole++;
            }
        }
        assertThat(refusedAsAWhole).isLessThanOrEqualTo(sample.mayBeRefusedAsAWhole());
    }
}
