package org.sicetnon.examples.korea;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.report.Report;

/**
 * What the checks find of the disagreements that a reader wrote down, and what else they raise.
 *
 * <p>A disagreement is <em>found</em> if a finding, or one that hangs under it, is about both its passages; it is found
 * <em>on its point</em> if that finding is not only about the same passages but about the same thing. A <em>surplus</em>
 * is a finding about which there is no disagreement in the list; a reader has judged each.
 *
 * @param comparison the comparison that is measured
 * @param disagreements the list, in its order
 * @param judgements what a reader holds of each surplus finding, by its identifier
 */
record Measure(
        Comparison comparison, ImmutableList<Disagreement> disagreements, ImmutableMap<String, Judgement> judgements) {

    private static final int WIDTH = 100;

    /** What a finding is worth that no one had written down. */
    enum Worth {
        /** The texts disagree so, and the list lacks it. */
        RIGHT,
        /** True, but not worth a historian's while, or said already by another finding. */
        HARMLESS,
        /** The texts do not disagree so. */
        WRONG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A reader's judgement of a surplus finding.
     *
     * @param worth what it is worth
     * @param reason why, held against the texts
     */
    record Judgement(Worth worth, String reason) {}

    /**
     * Reads a list, and the judgements in {@code surplus.csv} beside it.
     *
     * @throws IOException if one of them cannot be read
     */
    static Measure of(Comparison comparison, Path list) throws IOException {
        ImmutableMap.Builder<String, Judgement> judgements = ImmutableMap.builder();
        try (CSVParser rows = parser(list.resolveSibling("surplus.csv"))) {
            rows.forEach(row -> judgements.put(
                    row.get("id"),
                    new Judgement(Worth.valueOf(row.get("judgement").toUpperCase(Locale.ROOT)), row.get("reason"))));
        }
        try (CSVParser rows = parser(list)) {
            return new Measure(
                    comparison,
                    rows.stream().map(Disagreement::of).collect(ImmutableList.toImmutableList()),
                    judgements.buildOrThrow());
        }
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    /** Returns what is wrong with the list itself: entries that no account has. */
    ImmutableList<String> problems() {
        return disagreements.stream()
                .flatMap(row -> row.sides().stream()
                        .flatMap(ImmutableSet::stream)
                        .filter(id -> comparison
                                .dossier()
                                .account(id.account())
                                .flatMap(account -> account.claim(id.name()))
                                .isEmpty())
                        .map(id -> "Disagreement " + row.id() + " names the entry " + id
                                + ", which is not in the dossier."))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns every finding, none under another. */
    private ImmutableList<Finding> top() {
        return comparison.examinations().stream()
                .flatMap(examination -> examination.findings().stream())
                .sorted(Finding.BY_WEIGHT)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> withHung(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.under().stream().flatMap(Measure::withHung));
    }

    /** Returns the findings about the passages of a disagreement, those that hang under another among them. */
    ImmutableList<Finding> about(Disagreement row) {
        return top().stream()
                .flatMap(Measure::withHung)
                .filter(row::isFoundBy)
                .collect(ImmutableList.toImmutableList());
    }

    boolean isFound(Disagreement row) {
        return !about(row).isEmpty();
    }

    boolean isFoundOnItsPoint(Disagreement row) {
        return about(row).stream().anyMatch(finding -> !row.beside().contains(finding.check()));
    }

    /** Returns the findings that are about no disagreement of the list, neither they nor what hangs under them. */
    ImmutableList<Finding> surplus() {
        return top().stream()
                .filter(finding ->
                        withHung(finding).noneMatch(it -> disagreements.stream().anyMatch(row -> row.isFoundBy(it))))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<Judgement> judgement(Finding finding) {
        return Optional.ofNullable(judgements.get(finding.id()));
    }

    /** Returns the measure in words. */
    String text() {
        ImmutableList<String> lines = Stream.of(
                        Stream.of(row("DISAGREEMENTS WRITTEN DOWN", "found", "on their point", "of")),
                        Stream.of(counted("between the papers", Disagreement::isBetween)),
                        Stream.of(counted("within one", row -> !row.isBetween())),
                        Stream.of(counted("all", row -> true)),
                        table("BY SEVERITY", row -> row.severity().toString()),
                        table("BETWEEN, BY KIND", Disagreement::isBetween, Disagreement::kind),
                        table("WITHIN ONE, BY KIND", row -> !row.isBetween(), Disagreement::kind),
                        found(),
                        missed(),
                        raised())
                .flatMap(part -> part)
                .collect(ImmutableList.toImmutableList());
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, Object found, Object point, Object all) {
        return Strings.padEnd(name, 40, ' ')
                + Strings.padStart(found.toString(), 8, ' ')
                + Strings.padStart(point.toString(), 16, ' ')
                + Strings.padStart(all.toString(), 8, ' ');
    }

    private String counted(String name, Predicate<Disagreement> which) {
        ImmutableList<Disagreement> rows =
                disagreements.stream().filter(which).collect(ImmutableList.toImmutableList());
        return row(
                "  " + name,
                rows.stream().filter(this::isFound).count(),
                rows.stream().filter(this::isFoundOnItsPoint).count(),
                rows.size());
    }

    private Stream<String> table(String title, Function<Disagreement, String> by) {
        return table(title, row -> true, by);
    }

    private Stream<String> table(String title, Predicate<Disagreement> which, Function<Disagreement, String> by) {
        return Stream.concat(
                Stream.of("", title),
                disagreements.stream()
                        .filter(which)
                        .map(by)
                        .distinct()
                        .sorted()
                        .map(value ->
                                counted(value, which.and(row -> by.apply(row).equals(value)))));
    }

    private Stream<String> found() {
        return Stream.concat(
                Stream.of("", "FOUND, and by which check"),
                disagreements.stream().filter(this::isFound).flatMap(row -> told(row, by(row))));
    }

    private String by(Disagreement row) {
        return about(row).stream()
                .map(finding -> finding.check() + (row.beside().contains(finding.check()) ? ", on another point" : ""))
                .distinct()
                .collect(Collectors.joining("; ", "by ", ""));
    }

    private Stream<String> missed() {
        return Stream.concat(
                Stream.of("", "MISSED, and why"),
                disagreements.stream().filter(row -> !isFoundOnItsPoint(row)).flatMap(row -> told(row, row.why())));
    }

    private static Stream<String> told(Disagreement row, String reason) {
        return Stream.concat(
                wrapped(
                        "  ",
                        Strings.padEnd(row.id(), 5, ' ') + row.kind() + ", " + row.severity() + ": " + row.summary()),
                wrapped("       ", reason));
    }

    private Stream<String> raised() {
        ImmutableList<Finding> surplus = surplus();
        ImmutableListMultimap<String, Finding> checks = Multimaps.index(surplus, Finding::check);
        String worths = Stream.of(Worth.values())
                .map(worth -> surplus.stream()
                                .filter(it -> judgement(it)
                                        .filter(judged -> judged.worth() == worth)
                                        .isPresent())
                                .count()
                        + " " + worth)
                .collect(Collectors.joining(", "));
        return Stream.concat(
                Stream.of("", "SURPLUS: of " + top().size() + " findings " + surplus.size() + ", " + worths),
                checks.asMap().entrySet().stream()
                        .flatMap(check -> Stream.concat(
                                Stream.of("  " + check.getKey() + " ("
                                        + check.getValue().size() + ")"),
                                check.getValue().stream().flatMap(this::judged))));
    }

    private Stream<String> judged(Finding finding) {
        Report report = Report.of(comparison, Report.Colour.NONE);
        return Stream.concat(
                wrapped("    ", finding.severity() + ": " + title(finding, report)),
                wrapped(
                        "      ",
                        judgement(finding)
                                .map(it -> it.worth() + ": " + it.reason())
                                .orElse("not judged yet")));
    }

    private static String title(Finding finding, Report report) {
        return finding.matter() instanceof Finding.Untold it
                ? it.account() + " is without '" + it.title() + "': "
                        + it.absence().toString()
                : report.sentence(finding);
    }

    /** Lines of at most {@link #WIDTH} columns, all but the first set in a little further. */
    private static Stream<String> wrapped(String indent, String words) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder(indent);
        boolean blank = true;
        for (String word : words.split(" ", -1)) {
            if (!blank && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "  ");
                blank = true;
            }
            line.append(blank ? "" : " ").append(word);
            blank = false;
        }
        return lines.add(line.toString()).build().stream();
    }
}
