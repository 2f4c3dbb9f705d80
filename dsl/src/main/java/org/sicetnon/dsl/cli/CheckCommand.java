package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.groovy.TrustedChecks;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs a script of statements. */
final class CheckCommand implements Command {

    private static final String STANDARD_INPUT = "-";

    @Override
    public CommandSpec spec() {
        return Command.called(
                        "check",
                        "Runs a script of statements about a dossier.",
                        "A script is read and interpreted; it can do nothing but ask. With --trusted it is a program of Groovy,"
                                + " which can do whatever you can.")
                .addPositional(Command.place("0", "SCRIPT", "a file, or - for standard input"))
                .addOption(Command.option(
                        "--dossier", "DOSSIER", "run it on this dossier, whatever name the script gives it"))
                .addOption(
                        Command.flag("--trusted", "run it as a program of Groovy, with loops, variables and closures"))
                .addOption(Command.option(
                        "--format",
                        "FORMAT",
                        "text (the default), json, or junit: each statement a test, failed if it fails, skipped if it is"
                                + " disputed or undetermined"))
                .addOption(Command.failAt())
                .addOption(Command.colour());
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        Report.Colour colour = Command.colour(given, terminal);
        Format format =
                Command.choice(given, "--format", List.of(Format.values())).orElse(Format.TEXT);
        Optional<Finding.Severity> failAt = Command.failAt(given);
        String script = Command.needed(given, 0);
        Source source = script.equals(STANDARD_INPUT)
                ? Checks.source(name(script), terminal.input())
                : Checks.source(Shelf.path(script));
        Optional<Dossier> dossier = Command.optional(given, "--dossier").map(Shelf::dossier);
        CheckRun run = given.hasMatchedOption("--trusted")
                ? trusted(source, dossier, format, terminal)
                : interpreted(source, dossier);
        String out = switch (format) {
            case TEXT -> run.print(colour);
            case JSON -> json(run);
            case JUNIT -> new JUnitReport(name(script), run, failAt).xml();
        };
        return Reply.of(out, isAmiss(run, failAt));
    }

    private static CheckRun run(Source source, Optional<Dossier> dossier) {
        return dossier.map(it -> Checks.run(source.name(), source.text(), it))
                .orElseGet(() -> Checks.run(source.name(), source.text()));
    }

    /** A program of Groovy that is read as a list of statements is refused line by line; its author may want to know why. */
    private static CheckRun interpreted(Source source, Optional<Dossier> dossier) {
        try {
            return run(source, dossier);
        } catch (ErrataException e) {
            throw source.name().endsWith(".groovy")
                    ? RefusedException.badInput(e.getMessage()
                            + "\n\nIf this is a program of Groovy, and you trust it: sicetnon check --trusted "
                            + source.name())
                    : e;
        }
    }

    /** What a program prints itself goes before the text, and into no document of another format. */
    private static CheckRun trusted(Source source, Optional<Dossier> dossier, Format format, Terminal terminal) {
        if (format != Format.TEXT) {
            terminal.divert().run();
        }
        return dossier.map(it -> TrustedChecks.run(source, it)).orElseGet(() -> TrustedChecks.run(source));
    }

    private static String name(String script) {
        return script.equals(STANDARD_INPUT) ? "standard input" : Shelf.lastName(script);
    }

    private static boolean isAmiss(CheckRun run, Optional<Finding.Severity> failAt) {
        return run.statements().stream().anyMatch(it -> it.verdict().kind() == Verdict.Kind.FAILS)
                || failAt.filter(severity -> run.comparisons().stream()
                                .anyMatch(it -> !Command.from(severity, it).isEmpty()))
                        .isPresent();
    }

    /** JSON has room for one comparison, and none for the bounds of an entry; nothing is left out in silence. */
    private static String json(CheckRun run) {
        ImmutableSet<Comparison> comparisons = ImmutableSet.copyOf(run.comparisons());
        int told = run.statements().size() + run.comparisons().size();
        if (comparisons.size() > 1 || told < run.items().size()) {
            throw RefusedException.wrongUse(
                    "JSON takes statements and one comparison, but the script asks for more.",
                    "Put 'when', 'conflicts' and other comparisons into a script of their own.");
        }
        Comparison none = Comparison.of(run.dossier(), run.dossier().accounts(), ImmutableList.of());
        return Json.of(comparisons.stream().findFirst().orElse(none), run.judged());
    }
}
