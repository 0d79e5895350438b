package nl.trajectoryledger.events.codes;

/** What COD954 says of one return code. */
public record ReturnCodeEntry(ReturnCode code, String meaningNl, String meaningEn) {}
