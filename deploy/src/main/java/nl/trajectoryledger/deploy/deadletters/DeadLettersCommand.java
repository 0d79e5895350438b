package nl.trajectoryledger.deploy.deadletters;

import picocli.CommandLine.Command;

/** {@code ledger dead-letters}: events that the live projection set aside. */
@Command(
        name = "dead-letters",
        description = "Events that could not be handled: list them, try them again.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListDeadLetters.class, RetryDeadLetters.class})
public final class DeadLettersCommand {}
