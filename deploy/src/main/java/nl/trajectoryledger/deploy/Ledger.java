package nl.trajectoryledger.deploy;

import nl.trajectoryledger.deploy.bench.BenchCommand;
import nl.trajectoryledger.deploy.codes.CodesCommand;
import nl.trajectoryledger.deploy.commands.CommandFailed;
import nl.trajectoryledger.deploy.commands.DatabaseCommand;
import nl.trajectoryledger.deploy.commands.ExportCommand;
import nl.trajectoryledger.deploy.commands.ImportCommand;
import nl.trajectoryledger.deploy.commands.PatientCommand;
import nl.trajectoryledger.deploy.commands.RebuildCommand;
import nl.trajectoryledger.deploy.commands.ReplayCommand;
import nl.trajectoryledger.deploy.commands.ReturnCodesCommand;
import nl.trajectoryledger.deploy.commands.ServeCommand;
import nl.trajectoryledger.deploy.deadletters.DeadLettersCommand;
import nl.trajectoryledger.deploy.scenarios.CheckCommand;
import nl.trajectoryledger.deploy.verification.VerifyCommand;
import nl.trajectoryledger.deploy.worklists.WorklistsCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** The command line of the ledger. */
@Command(
        name = "ledger",
        description = "A ledger of physiotherapy and exercise-therapy trajectories.",
        mixinStandardHelpOptions = true,
        version = "trajectory-ledger 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            PatientCommand.class,
            ExportCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            ReturnCodesCommand.class,
            CodesCommand.class,
            WorklistsCommand.class,
            DeadLettersCommand.class,
            VerifyCommand.class,
            DatabaseCommand.class,
            BenchCommand.class
        })
public final class Ledger {

    private static final int FAILED = 2;

    private Ledger() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Ledger()).setExecutionExceptionHandler(Ledger::explain);
    }

    /** A person reads what is wrong; where in the program it came up is for its makers. */
    private static int explain(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        switch (failure) {
            case FileSystemException file ->
                    commandLine.getErr().printf("ledger: cannot use %s%n", file);
            case CommandFailed _, IOException _ ->
                    commandLine.getErr().println("ledger: " + failure.getMessage());
            default -> failure.printStackTrace(commandLine.getErr());
        }
        return FAILED;
    }
}
