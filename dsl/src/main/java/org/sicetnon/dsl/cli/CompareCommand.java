package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.position.Question;
import org.sicetnon.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Holds accounts against each other. */
final class CompareCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Command.called(
                        "compare",
                        "Holds accounts of a dossier against each other.",
                        "Without an option it prints what is read in ten minutes.")
                .addPositional(Shelf.place())
                .addPositional(Command.place("?1..*", "ACCOUNT", "two accounts or more; all, if none is named"))
                .addOption(Command.flag("--all", "print everything, also what is reconciled"))
                .addOption(Command.option(
                        "--section",
                        "SECTION",
                        "print one part: days, positions, commitments, findings, reconciled, agreements or silences"))
                .addOption(Command.option("--about", "QUESTION", "compare only what concerns this question"))
                .addOption(Command.option("--format", "FORMAT", "text (the default) or json"))
                .addOption(Command.failAt())
                .addOption(Command.colour());
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        Report.Colour colour = Command.colour(given, terminal);
        boolean isJson = Command.choice(given, "--format", List.of(Format.TEXT, Format.JSON))
                .filter(Format.JSON::equals)
                .isPresent();
        boolean isAll = given.hasMatchedOption("--all");
        Optional<Report.Section> section = Command.choice(given, "--section", List.of(Report.Section.values()));
        if ((isAll ? 1 : 0) + (section.isPresent() ? 1 : 0) + (isJson ? 1 : 0) > 1) {
            throw RefusedException.wrongUse(
                    "--all, --section and --format json each say how much is printed.", "Give one of them.");
        }
        Optional<Finding.Severity> failAt = Command.failAt(given);
        Dossier dossier = Shelf.dossier(Command.needed(given, 0));
        ImmutableList<Account> accounts = accounts(dossier, given);
        Optional<Question> about = Command.optional(given, "--about").map(word -> Shelf.question(dossier, word));
        Comparison whole = Comparison.of(dossier, accounts);
        Comparison comparison = about.map(whole::about).orElse(whole);
        Report report = Report.of(comparison, colour);
        String out = isJson
                ? Json.of(comparison, ImmutableList.of())
                : section.map(report::section)
                        .orElseGet(() -> (isAll ? report : report.brief()).page(ImmutableList.of()));
        return Reply.of(
                out,
                failAt.filter(it -> !Command.from(it, comparison).isEmpty()).isPresent());
    }

    private static ImmutableList<Account> accounts(Dossier dossier, ParseResult given) {
        List<String> words = given.matchedPositionals().stream()
                .filter(place -> place.index().isVariable())
                .map(place -> place.<Collection<String>>getValue())
                .flatMap(Collection::stream)
                .toList();
        ImmutableSet<Account> accounts =
                words.stream().map(word -> Shelf.account(dossier, word)).collect(ImmutableSet.toImmutableSet());
        if (accounts.size() == 1) {
            throw RefusedException.wrongUse(
                    "A comparison needs two accounts, but this names only " + words.get(0) + ".",
                    "Name another, of "
                            + String.join(
                                    ", ",
                                    dossier.accounts().stream()
                                            .map(Account::name)
                                            .toList())
                            + ", or none for all.");
        }
        return accounts.isEmpty() ? dossier.accounts() : accounts.asList();
    }
}
