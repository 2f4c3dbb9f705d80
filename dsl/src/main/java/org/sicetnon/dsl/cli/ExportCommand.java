package org.sicetnon.dsl.cli;

import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.export.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes a dossier out. */
final class ExportCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Command.called("export", "Writes a whole dossier to standard output, in a form that can be read back.")
                .addPositional(Shelf.place())
                .addOption(Command.flag("--json", "as JSON (the default)"));
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        Dossier dossier = Shelf.dossier(Command.needed(given, 0));
        try {
            return Reply.of(Json.of(dossier));
        } catch (IllegalArgumentException e) {
            throw RefusedException.badInput(String.valueOf(e.getMessage()));
        }
    }
}
