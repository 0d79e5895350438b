package nl.trajectoryledger.query.coverage;

/** A year with its place: the start year or a later one. */
record ClassYear(Span span, boolean isStart) {}
