package nl.trajectoryledger.deploy.codes;

import picocli.CommandLine.Command;

/** {@code ledger codes}: the DCSPH list and its editions. */
@Command(
        name = "codes",
        description = "The DCSPH list: bring a new edition, list the editions, look a code up.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportEdition.class, ListEditions.class, ShowCode.class})
public final class CodesCommand {}
