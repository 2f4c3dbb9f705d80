package org.sicetnon.dsl.junit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Check;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.check.Inquiry;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.report.Report;

/**
 * All checks as one rule of a test: there is no finding of some weight but those that someone has judged.
 *
 * <p>A dossier whose authors disagree has findings, and that is no failure. What a test should notice is a finding that
 * is new, since an encoding was changed, and one that is gone. So the findings known today are written into a file, the
 * baseline, where someone judges each; from then on the rule fails when the two differ.
 *
 * <pre>{@code
 * CheckRules rules = CheckRules.between(dossier).failingAt(Severity.CONTRADICTION);
 * rules.writeBaseline(Path.of("judged.txt"));           // once, by hand
 * rules.withBaseline(Path.of("judged.txt")).check();    // in a test
 * }</pre>
 *
 * <p>A baseline is a text in UTF-8, a finding a line, in three parts: its identifier, as the report of a failure and the
 * JSON give it; {@code right}, {@code harmless} or {@code unjudged}; and why, which only what is unjudged may lack. Empty
 * lines and those that begin with {@code #} are passed over.
 *
 * <pre>
 * # elm read the printed edition
 * date:ash.reply~elm.answer:sent | right | settled by the register of dispatches
 * </pre>
 *
 * <p>What hangs under a finding goes with it, and is not judged by itself (rule 11). Immutable and safe for several
 * threads.
 */
public final class CheckRules {

    private static final Splitter NAMES = Splitter.onPattern("[^\\w.-]+").omitEmptyStrings();

    private final Comparison comparison;
    private final Severity severity;
    private final Optional<Path> baseline;

    private CheckRules(Comparison comparison, Severity severity, Optional<Path> baseline) {
        this.comparison = comparison;
        this.severity = severity;
        this.baseline = baseline;
    }

    /** Returns the rule that no check finds a contradiction between the accounts of a dossier, or within one. */
    public static CheckRules between(Dossier dossier) {
        return of(Comparison.of(dossier, dossier.accounts()));
    }

    /**
     * Returns the same of some accounts.
     *
     * @throws IllegalArgumentException if the dossier has no account of that name
     */
    public static CheckRules between(Dossier dossier, String... accounts) {
        return of(Comparison.of(dossier, Inquiry.into(dossier, accounts).accounts()));
    }

    /** Returns the same of a comparison that is at hand: of some checks, or about one question. */
    public static CheckRules of(Comparison comparison) {
        return new CheckRules(comparison, Severity.CONTRADICTION, Optional.empty());
    }

    /** Returns the same rule for findings of that weight and weightier ones. */
    public CheckRules failingAt(Severity lightest) {
        return new CheckRules(comparison, lightest, baseline);
    }

    /** Returns the same rule without what is judged in that file. */
    public CheckRules withBaseline(Path file) {
        return new CheckRules(comparison, severity, Optional.of(file));
    }

    /**
     * Holds the findings against the baseline.
     *
     * @throws AssertionFailedError if a finding of the weight asked for is not in the baseline, with the report of each;
     *     if one that is in it is no longer found; or if it names a check or a claim that is not there
     * @throws ErrataException if the baseline cannot be read, with all that is wrong with it
     */
    public void check() {
        Baseline judged = baseline.map(Baseline::read).orElse(Baseline.NONE);
        ImmutableSet<String> found = ids(comparison.findings().stream());
        ImmutableList<Finding> fresh = weighty().stream()
                .filter(finding -> !judged.lines().containsKey(finding.id()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Erratum> gone = judged.lines().values().stream()
                .filter(line -> !found.contains(line.finding()))
                .map(line -> gone(judged, line))
                .collect(ImmutableList.toImmutableList());
        if (fresh.isEmpty() && gone.isEmpty()) {
            return;
        }
        String says = Stream.of(fresh.isEmpty() ? "" : news(fresh), gone.isEmpty() ? "" : losses(gone))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        throw new AssertionFailedError(
                says,
                lines(judged.lines().keySet().stream()),
                lines(Stream.concat(
                        judged.lines().keySet().stream().filter(found::contains),
                        fresh.stream().map(Finding::id))));
    }

    /**
     * Writes a first baseline: all findings of the weight asked for, unjudged, each below what it says.
     *
     * @throws IllegalArgumentException if the file is there already: it may hold judgements
     */
    public void writeBaseline(Path file) {
        Report report = Report.of(comparison, Report.Colour.NONE);
        StringBuilder text = new StringBuilder("# Findings of " + dossier().name() + ": " + severity
                + " or weightier.\n" + "# finding | right, harmless or unjudged | because\n");
        for (Finding finding : weighty()) {
            text.append("\n# ")
                    .append(finding.severity())
                    .append(": ")
                    .append(report.sentence(finding))
                    .append('\n')
                    .append(line(finding))
                    .append('\n');
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    file + " is there already and may hold judgements, so nothing is written. Move it away first?", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The baseline " + file + " cannot be written. Is its folder there?", e);
        }
    }

    private Dossier dossier() {
        return comparison.dossier();
    }

    private ImmutableList<Finding> weighty() {
        return comparison.findings().stream()
                .filter(finding -> finding.severity().compareTo(severity) <= 0)
                .collect(ImmutableList.toImmutableList());
    }

    /** The identifiers of findings, also of those that hang under others. */
    private static ImmutableSet<String> ids(Stream<Finding> findings) {
        return findings.flatMap(
                        finding -> Stream.concat(Stream.of(finding.id()), ids(finding.under().stream()).stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String line(Finding finding) {
        return finding.id() + Baseline.BETWEEN + Baseline.Judgement.UNJUDGED + Baseline.BETWEEN.stripTrailing();
    }

    private String news(ImmutableList<Finding> fresh) {
        String many = fresh.size() == 1 ? "1 finding" : fresh.size() + " findings";
        return many + " in " + dossier().name() + ", " + severity
                + (severity == Severity.CONTRADICTION ? "" : " or weightier")
                + ", "
                + baseline.map(file -> "that " + file + " does not judge").orElse("and no baseline judges any")
                + ".\n\n"
                + Report.of(comparison, Report.Colour.NONE).findings(fresh)
                + "To judge them, give each of these lines right or harmless, and a reason:\n"
                + lines(fresh.stream().map(finding -> "  " + line(finding)))
                + "\n";
    }

    private static String losses(ImmutableList<Erratum> gone) {
        return gone.stream().map(Erratum::render).collect(Collectors.joining("\n\n")) + "\n";
    }

    /** What became of a finding that was judged: something it names is not there, or it is found no longer. */
    private Erratum gone(Baseline judged, Baseline.Line line) {
        String check = line.finding().substring(0, Math.max(0, line.finding().indexOf(':')));
        ImmutableList<String> checks = Stream.concat(
                        Comparison.CHECKS.stream().map(Check::name),
                        comparison.examinations().stream().map(Check.Examination::check))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (!checks.contains(check)) {
            return hinted(judged.erratum(line, "There is no check '" + check + "'."), Names.nearest(check, checks));
        }
        for (String name : NAMES.split(line.finding().substring(check.length()))) {
            int dot = name.indexOf('.');
            if (dot > 0 && !isThere(name.substring(0, dot), name.substring(dot + 1))) {
                return hinted(
                        judged.erratum(
                                line,
                                "There is no claim " + name + " in " + dossier().name() + "."),
                        Names.nearest(name, claims()));
            }
        }
        return judged.erratum(
                        line,
                        "This was judged " + line.judgement() + ", and is no longer found: what it names is there.")
                .withHint("If the change was meant, take the line out.");
    }

    private static Erratum hinted(Erratum erratum, Optional<String> near) {
        return erratum.withHint(near.map(it -> "Did you mean " + it + "?")
                .orElse("If it was renamed, rename it here; if it was taken out, take the line out."));
    }

    private boolean isThere(String account, String claim) {
        return dossier().claim(new ClaimId(account, claim)).isPresent();
    }

    private ImmutableList<String> claims() {
        return comparison.accounts().stream()
                .flatMap(account -> account.claims().stream())
                .map(claim -> claim.id().toString())
                .collect(ImmutableList.toImmutableList());
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }
}
