package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.position.Question;
import org.sicetnon.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks what an agent stood for on a day. */
final class PositionCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Command.called(
                        "position",
                        "Tells what an agent stood for when a day ended at its seat, in each account.",
                        "Beside the stance stands how the account comes to it, and from which passages.")
                .addPositional(Shelf.place())
                .addPositional(Command.place("1", "AGENT", "an agent of the dossier, such as China"))
                .addPositional(Command.place("2", "DAY", "a day, such as 1950-10-12"))
                .addPositional(Command.place(
                        "?3", "QUESTION", "a question of the dossier; its leading one, if none is named"));
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        LocalDate day = day(Command.needed(given, 2));
        Dossier dossier = Shelf.dossier(Command.needed(given, 0));
        Agent agent = Shelf.agent(dossier, Command.needed(given, 1));
        Question question = Command.word(given, 3)
                .map(word -> Shelf.question(dossier, word))
                .orElse(dossier.leading());
        Comparison none = Comparison.of(dossier, dossier.accounts(), ImmutableList.of());
        return Reply.of(Report.of(none, Report.Colour.NONE)
                .answer(
                        "position(" + agent.name() + ", " + question.name() + ", " + day + ")",
                        Inquiry.into(dossier).position(agent, question, day).outcomes()));
    }

    private static LocalDate day(String word) {
        if (!word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw RefusedException.wrongUse(
                    "A day is written as 1950-10-12, but this is '" + word + "'.",
                    "Write the year first, then month and day.");
        }
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw RefusedException.wrongUse("The calendar has no day " + word + ".", "");
        }
    }
}
