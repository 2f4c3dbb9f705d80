package org.sicetnon.dsl.cli;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.report.Library;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, and which of them a call means. */
final class Program {

    static final String NAME = "sicetnon";

    private static final ImmutableMap<String, Command> COMMANDS = ImmutableMap.of(
            "check", new CheckCommand(),
            "compare", new CompareCommand(),
            "position", new PositionCommand(),
            "verify", new VerifyCommand(),
            "export", new ExportCommand(),
            "jupyter", new JupyterCommand(),
            "help", new HelpCommand());

    /** Makes the lists of a call; picocli's own looks for Groovy first, and to start that takes longer than most calls. */
    private static final IFactory LISTS = new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
            return type.cast(new ArrayList<>());
        }
    };

    private Program() {}

    /** Does what a call asks; never throws for what was wrong with the call or with what it names. */
    static Reply reply(List<String> call, Terminal terminal) {
        try {
            return answered(commandLine().parseArgs(call.toArray(new String[0])), terminal);
        } catch (ParameterException e) {
            return Reply.refused(Reply.WRONG_USE, Misuse.words(e));
        } catch (RefusedException e) {
            return Reply.refused(e.status(), String.valueOf(e.getMessage()));
        } catch (ErrataException e) {
            return Reply.refused(Reply.BAD_INPUT, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return Reply.refused(Reply.BAD_INPUT, "A file of the dossier cannot be read.");
        }
    }

    private static Reply answered(ParseResult whole, Terminal terminal) {
        ParseResult given = whole.hasSubcommand() ? whole.subcommand() : whole;
        CommandLine command = given.commandSpec().commandLine();
        if (given.isUsageHelpRequested()) {
            return Reply.of(usage(command));
        }
        if (given.isVersionHelpRequested()) {
            return Reply.of("Sic et Non " + Library.version() + "\n");
        }
        Command chosen = COMMANDS.get(command.getCommandName());
        return chosen == null
                ? Reply.refused(Reply.WRONG_USE, "Name a command.\n\n" + usage(command))
                : chosen.reply(given, terminal);
    }

    /** Returns how a command is called, the same on every terminal. */
    static String usage(CommandLine command) {
        return command.getUsageMessage(Ansi.OFF)
                .lines()
                .map(CharMatcher.whitespace()::trimTrailingFrom)
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static CommandLine commandLine() {
        CommandSpec whole = spec(NAME);
        whole.usageMessage()
                .description(
                        "When several accounts tell of one past: who says what, on which evidence, and can both stand?")
                .exitCodeListHeading("%nIt exits with%n")
                .exitCodeList(ImmutableMap.of(
                        "0", "when it ran",
                        "1",
                                "when a statement fails, a finding weighs as much as --fail-at says, or an anchor or a"
                                        + " date is amiss",
                        "2", "when it was called wrongly",
                        "3", "when a script, a dossier or a text is not there or cannot be read as it stands",
                        "70", "when it has a mistake of its own"));
        shared(whole);
        CommandLine line = new CommandLine(whole, LISTS);
        COMMANDS.forEach((name, command) -> line.addSubcommand(name, new CommandLine(shared(command.spec()), LISTS)));
        // A word that begins with @ is that word, and a ${…} in the help is none of ours.
        return line.setExpandAtFiles(false).setInterpolateVariables(false).setUsageHelpWidth(100);
    }

    /** Begins the description of a call, or of a command in it. */
    static CommandSpec spec(String name) {
        return CommandSpec.wrapWithoutInspection(null, LISTS).name(name);
    }

    private static CommandSpec shared(CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.sortOptions(false)
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands%n")
                .synopsisSubcommandLabel("COMMAND");
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .arity("0")
                        .type(boolean.class)
                        .description("tell how it is called")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .arity("0")
                        .type(boolean.class)
                        .description("tell the version")
                        .build());
    }
}
