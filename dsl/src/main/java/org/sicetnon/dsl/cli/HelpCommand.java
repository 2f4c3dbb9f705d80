package org.sicetnon.dsl.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells how a command is called. */
final class HelpCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Command.called("help", "Tells how a command is called.")
                .addPositional(Command.place("?0", "COMMAND", "the command; all of them, if none is named"));
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        CommandLine whole = given.commandSpec().root().commandLine();
        Map<String, CommandLine> commands = whole.getSubcommands();
        return Reply.of(Command.word(given, 0)
                .map(word -> {
                    if (!commands.containsKey(word)) {
                        throw RefusedException.unknown("There is no command '" + word + "'.", word, commands.keySet());
                    }
                    return Program.usage(commands.get(word));
                })
                .orElseGet(() -> Program.usage(whole)));
    }
}
