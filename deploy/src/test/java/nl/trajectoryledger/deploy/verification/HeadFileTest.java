package nl.trajectoryledger.deploy.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadFileTest {

    private static final String FIRST = "ledger\n1\nAAAA\nat noon\n\n— ledger BBBB\n";
    private static final String SECOND = "ledger\n2\nAAAA\nat noon\n\n— ledger CCCC\n— other DD\n";

    @Test
    void heads_are_told_apart() {
        assertThat(HeadFile.read(FIRST + "\n" + SECOND + "\n")).containsExactly(FIRST, SECOND);
        assertThat(HeadFile.read(SECOND)).containsExactly(SECOND);
    }

    @Test
    void an_empty_file_has_none() {
        assertThat(HeadFile.read("\n")).isEmpty();
    }
}
