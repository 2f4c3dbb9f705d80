package org.sicetnon.examples.korea;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.run.Colours;
import org.sicetnon.dsl.run.Verification;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.ProofReport;
import org.sicetnon.report.Report;

/**
 * Compares what Donggil Kim and Tan Kwoh Jack say of 1 to 19 October 1950.
 *
 * <p>Without an argument it prints a report that is read in ten minutes; with {@code --all} everything; with {@code
 * --days}, {@code --positions}, {@code --commitments}, {@code --findings}, {@code --reconciled}, {@code --agreements} or
 * {@code --silences} that part of it; with {@code --json} the comparison as data; with the path of a script what that
 * script asks. With {@code --verify} and a
 * folder that holds the two texts, it holds the accounts of each dossier that was read from them against them. With {@code --measure} and a list of disagreements, it tells
 * which of them the checks find and what else they raise. It exits with 0 when it ran, with 1 when an anchor
 * is not proved or a date is left out, with 2 when it was called wrongly, with 3 when the script or the dossier has errata,
 * which go to standard error.
 */
public final class Main {

    private static final String SCRIPT = "nineteen-days.sicetnon";

    /** The dossiers that were read from the two texts. */
    private static final List<String> READ_FROM_THE_TEXTS = List.of("korea-1950", "korea-1950-dates");

    private Main() {}

    /** Runs the program. */
    public static void main(String[] args) {
        // Quotation marks of the dossier are no ASCII, whatever the terminal's own charset is.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(List.of(args), Colours.of(System.getenv(), Colours.isTerminal(System.console())), out, err);
        out.flush();
        err.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> args, Report.Colour colour, PrintStream out, PrintStream err) {
        try {
            if (args.isEmpty() || args.equals(List.of("--all"))) {
                out.print(compared(colour, !args.isEmpty()));
            } else if (args.size() == 1 && section(args.get(0)).isPresent()) {
                Comparison comparison = bundled().comparisons().get(0);
                out.print(Report.of(comparison, colour)
                        .section(section(args.get(0)).get()));
            } else if (args.equals(List.of("--json"))) {
                CheckRun run = bundled();
                out.print(Json.ofScript(run.comparisons().get(0), run.items()));
            } else if (args.size() == 2 && args.get(0).equals("--verify")) {
                return verified(Path.of(args.get(1)), out, err);
            } else if (args.size() == 2 && args.get(0).equals("--measure")) {
                return measured(Path.of(args.get(1)), out, err);
            } else if (args.size() == 1 && !args.get(0).startsWith("-")) {
                out.print(Checks.run(Path.of(args.get(0))).print(colour));
            } else {
                err.println("This takes no argument, or --all, --days, --positions, --commitments, --findings,"
                        + " --reconciled, --agreements, --silences, --json, or the path of one script, or --verify and"
                        + " the folder of the texts, or --measure and a list of disagreements, but was given: "
                        + String.join(" ", args));
                return 2;
            }
            return 0;
        } catch (ErrataException e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private static Optional<Report.Section> section(String argument) {
        return Stream.of(Report.Section.values())
                .filter(section -> argument.equals("--" + section))
                .findFirst();
    }

    private static String compared(Report.Colour colour, boolean all) {
        CheckRun run = bundled();
        Comparison comparison = run.comparisons().get(0);
        Report report = Report.of(comparison, colour);
        return (all ? report : report.brief()).page(run.judged());
    }

    private static int verified(Path folder, PrintStream out, PrintStream err) {
        List<Verification> all = READ_FROM_THE_TEXTS.stream()
                .map(name -> Verification.of(Dossiers.named(name), folder))
                .toList();
        all.stream().flatMap(it -> it.refusals().stream()).distinct().forEach(err::println);
        if (all.stream().anyMatch(it -> !it.refusals().isEmpty())) {
            return 2;
        }
        for (Verification verification : all) {
            out.print("DOSSIER " + verification.dossier().name() + "\n\n"
                    + ProofReport.of(verification.proofs()).text() + "\n");
        }
        return all.stream().allMatch(Verification::isWhole) ? 0 : 1;
    }

    private static int measured(Path list, PrintStream out, PrintStream err) {
        try {
            Measure measure = Measure.of(bundled().comparisons().get(0), list);
            measure.problems().forEach(err::println);
            if (measure.problems().isEmpty()) {
                out.print(measure.text());
                return 0;
            }
        } catch (IOException e) {
            err.println("The list " + list + ", or surplus.csv beside it, cannot be read.");
        }
        return 2;
    }

    private static CheckRun bundled() {
        try {
            return Checks.run(
                    SCRIPT, Resources.toString(Resources.getResource(Main.class, SCRIPT), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled script cannot be read.", e);
        }
    }
}
