package nl.trajectoryledger.command.codes.workbook;

import java.util.List;

/** A workbook is not taken for a DCSPH list; the reasons are for the person who brought it. */
public final class ListRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    ListRefused(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    ListRefused(String reason) {
        this(List.of(reason));
    }

    /** Each with row, field, value and rule where a cell is the reason. */
    public List<String> reasons() {
        return reasons;
    }
}
