package org.sicetnon.dsl.cli;

import org.sicetnon.dsl.run.Verification;
import org.sicetnon.report.ProofReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Holds the accounts against the texts that they were read from. */
final class VerifyCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Command.called(
                        "verify",
                        "Holds the accounts of a dossier against the texts that they were read from.",
                        "It proves every anchor, and looks for dates that were left out.")
                .addPositional(Shelf.place())
                .addPositional(Command.place(
                        "1", "TEXTDIR", "the folder of the texts, each under the name that its account gives"));
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        Verification verification =
                Verification.of(Shelf.dossier(Command.needed(given, 0)), Shelf.path(Command.needed(given, 1)));
        if (!verification.refusals().isEmpty()) {
            throw RefusedException.badInput(String.join("\n", verification.refusals()));
        }
        return Reply.of(ProofReport.of(verification.proofs()).text(), !verification.isWhole());
    }
}
