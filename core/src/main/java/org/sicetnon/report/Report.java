package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Absence;
import org.sicetnon.check.Agreement;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.position.Question;

/**
 * A comparison of accounts in words, section by section.
 *
 * <pre>{@code
 * Report report = Report.of(Comparison.of(dossier, dossier.accounts()), Report.Colour.NONE);
 * String page = report.heading() + report.days() + report.findings() + report.closing();
 * }</pre>
 *
 * <p>The words may change with any version; do not parse them.
 *
 * @param comparison what is reported
 * @param colour whether words may be coloured
 * @param extent how much of it
 */
public record Report(Comparison comparison, Colour colour, Extent extent) {

    /** The columns of a page. */
    public static final int WIDTH = 100;

    /** Whether words may be coloured. */
    public enum Colour {
        /** No colour, no escape sequence. */
        NONE,
        /** Escape sequences of terminals, for the severity of a finding and for verdicts. */
        ANSI
    }

    /** How much a report prints. */
    public enum Extent {
        /**
         * What a reader is through with in ten minutes: the days' main events, contradictions between accounts with a
         * passage of each, in a line each what else cannot both be of what is surely one thing, of the rest how
         * much there is.
         */
        BRIEF,
        /** Everything. */
        FULL
    }

    /** The parts of a report that can be asked for one by one. */
    public enum Section {
        /** The days side by side. */
        DAYS,
        /** The positions on the comparison's question, day by day. */
        POSITIONS,
        /** The commitments with what became of them. */
        COMMITMENTS,
        /** The findings, decisive ones first. */
        FINDINGS,
        /** What looks like a discrepancy and need not be one. */
        RECONCILED,
        /** What the accounts agree on. */
        AGREEMENTS,
        /** What one account tells and the other does not. */
        SILENCES;

        /** Returns the word by which a script or a command asks for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A statement with its verdict.
     *
     * @param text the statement as its author wrote it
     * @param verdict what it comes to
     */
    public record Judged(String text, Verdict verdict) {}

    /** Returns a report on all of a comparison. */
    public static Report of(Comparison comparison, Colour colour) {
        return new Report(comparison, colour, Extent.FULL);
    }

    /** Returns a report of the same that a reader is through with in ten minutes. */
    public Report brief() {
        return new Report(comparison, colour, Extent.BRIEF);
    }

    /** Returns all parts in their order, with statements about the accounts; what is reconciled only in full. */
    public String page(List<Judged> statements) {
        return heading()
                + days()
                + positions()
                + commitments()
                + findings()
                + (extent == Extent.FULL ? reconciled() : "")
                + agreements()
                + silences()
                + (statements.isEmpty() ? "" : statements(statements))
                + closing();
    }

    /** Returns one part of the report. */
    public String section(Section section) {
        return switch (section) {
            case DAYS -> days();
            case POSITIONS -> positions();
            case COMMITMENTS -> commitments();
            case FINDINGS -> findings();
            case RECONCILED -> reconciled();
            case AGREEMENTS -> agreements();
            case SILENCES -> silences();
        };
    }

    /** Returns the dossier, its fingerprint and its accounts, with how many claims of which modality each makes. */
    public String heading() {
        ImmutableList<Account> accounts = comparison.accounts();
        Page page = new Page()
                .paragraph("", "  ", overview())
                .paragraph("", "  ", edition())
                .blank();
        int name = nameWidth();
        for (Account account : accounts) {
            String margin = " ".repeat(name + 5);
            page.paragraph(
                            "  " + Strings.padEnd(account.name(), name, ' ') + "   ",
                            margin,
                            account.work().toString())
                    .paragraph(margin, margin, claimsOf(account));
        }
        return page.toString();
    }

    String overview() {
        int claims = comparison.accounts().stream()
                .mapToInt(account -> account.claims().size())
                .sum();
        return comparison.dossier().name() + " · "
                + Words.count(comparison.accounts().size(), "account") + ", " + Words.count(claims, "claim")
                + " · concordance " + concordance(comparison.dossier());
    }

    String edition() {
        Dossier dossier = comparison.dossier();
        return "Sic et Non " + Library.version() + " · dossier "
                + dossier.fingerprint().substring(0, 8) + " · " + dossier.title();
    }

    private static String concordance(Dossier dossier) {
        String counts = Stream.of(Concordance.Degree.values())
                .filter(degree -> !dossier.concordance().of(degree).isEmpty())
                .map(degree -> dossier.concordance().of(degree).size() + " " + degree)
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "empty" : counts;
    }

    static String claimsOf(Account account) {
        Map<String, Integer> counts = new TreeMap<>();
        account.claims().forEach(claim -> counts.merge(claim.modality().kind(), 1, Integer::sum));
        // Most frequent first; the name decides between equals, so that the line is the same on every run.
        String all = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Words.count(account.claims().size(), "claim") + ": " + all;
    }

    /** Returns the days side by side, one lane for each account, with the leading position at the end of each day. */
    public String days() {
        return new DayTable(comparison, this::painted, extent).text();
    }

    /** Returns the positions on the comparison's question, a line for each run of days on which none changes. */
    public String positions() {
        Page page = new Page().blank().line("POSITIONS   when each day ended").blank();
        PositionTable table = new PositionTable(comparison);
        ImmutableList<Agent> agents = agents();
        agents.forEach(agent -> table.print(page, agent));
        return agents.isEmpty() ? page.line("  None.").toString() : page.toString();
    }

    /** On the leading question the states, if there are any; else all those of whom an account tells where they stood. */
    ImmutableList<Agent> agents() {
        Dossier dossier = comparison.dossier();
        Question question = comparison.question();
        ImmutableList<Agent> states = question.equals(dossier.leading())
                ? new DayTable(comparison, this::painted, extent).agents()
                : ImmutableList.of();
        return states.isEmpty()
                ? dossier.world().agents().stream()
                        .filter(agent -> comparison.accounts().stream()
                                .anyMatch(account -> !dossier.timeline(account.name(), agent, question)
                                        .isEmpty()))
                        .collect(ImmutableList.toImmutableList())
                : states;
    }

    /** Returns the commitments that each account tells, and where each stands when the last day ends. */
    public String commitments() {
        Page page = new Page()
                .blank()
                .line("COMMITMENTS   and where each stands when the last day ends")
                .blank();
        new CommitmentWords(comparison, nameWidth(), extent).print(page);
        return page.toString();
    }

    /** Returns what the accounts agree on, a line each, with the evidence on which it rests. */
    public String agreements() {
        ImmutableList<Agreement> agreements = comparison.agreements();
        Page page = new Page().blank().line("AGREEMENTS   " + alike(agreements)).blank();
        for (Agreement agreement : agreements) {
            page.paragraph("  ", "    ", inOneLine(agreement));
        }
        return agreements.isEmpty() ? page.line("  Nothing.").toString() : page.toString();
    }

    static String alike(ImmutableList<Agreement> agreements) {
        return Words.count(agreements.size(), "matter") + " told alike";
    }

    String inOneLine(Agreement agreement) {
        String evidence = switch (agreement.support()) {
            case INDEPENDENT -> "on evidence of their own";
            case SHARED ->
                agreement.shared().isEmpty()
                        ? "after the same author"
                        : extent == Extent.BRIEF
                                ? "on the same document"
                                : "on the same document: " + String.join("; ", agreement.shared());
            case UNSUPPORTED -> extent == Extent.BRIEF ? "" : "not each with evidence";
        };
        String day = agreement.day().map(it -> Words.days(it) + ": ").orElse("");
        return day + agreement.title() + (evidence.isEmpty() ? "" : " · " + evidence);
    }

    /** Returns the findings that matter, those between the accounts first, decisive ones first in each, numbered. */
    public String findings() {
        ImmutableList<Finding> findings = comparison.findings();
        Page page = new Page().blank().line("FINDINGS   " + counts(findings)).blank();
        numbered(page, ranked(findings), this::isShown);
        return notShown().map(it -> page.blank().line(it)).orElse(page).toString();
    }

    /** Says how many findings a short report leaves out. */
    Optional<String> notShown() {
        ImmutableList<Finding> left = comparison.findings().stream()
                .filter(finding -> !isShown(finding))
                .collect(ImmutableList.toImmutableList());
        return left.isEmpty() ? Optional.empty() : Optional.of("Not shown: " + counts(left) + ".");
    }

    /** Whether it is shown: in a short report a contradiction, or a tension between accounts of what is surely one thing. */
    boolean isShown(Finding finding) {
        return extent == Extent.FULL
                || finding.severity() == Finding.Severity.CONTRADICTION
                || (finding.severity() == Finding.Severity.TENSION
                        && finding.kind() == Finding.Kind.DISCREPANCY
                        && finding.identity()
                                .filter(it -> it.degree() != Concordance.Degree.SAME)
                                .isEmpty());
    }

    /** Between the accounts first; in each the weightiest first, the leading question before others, day by day. */
    ImmutableList<Finding> ranked(ImmutableList<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::severity)
                        .thenComparing(it -> !isOfTheLeadingQuestion(it))
                        .thenComparing(this::day)
                        .thenComparing(Finding::id))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isOfTheLeadingQuestion(Finding finding) {
        String leading = comparison.dossier().leading().name();
        return finding.matter() instanceof Finding.Standing it && it.question().equals(leading);
    }

    /** The first day of the dossier to which any claim of the finding belongs. */
    private LocalDate day(Finding finding) {
        Dossier dossier = comparison.dossier();
        return finding.claims().stream()
                .flatMap(claim -> dossier.account(claim.id().account()).stream()
                        .flatMap(account -> account.attestations(claim.id().name()).stream()))
                .flatMap(at -> at.days().firstDay().stream())
                .filter(day -> dossier.days().includes(day))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Returns what looks like a discrepancy and need not be one, with the reading that reconciles it. */
    public String reconciled() {
        Page page = new Page()
                .blank()
                .line("RECONCILED   what looks like a discrepancy and need not be one")
                .blank();
        ImmutableList<Finding> reconciled = comparison.reconciled();
        return (reconciled.isEmpty() ? page.line("  Nothing.") : numbered(page, reconciled, it -> true)).toString();
    }

    /** Returns some findings as this report prints them, numbered from one. */
    public String findings(List<Finding> some) {
        return numbered(new Page(), ImmutableList.copyOf(some), it -> true).toString();
    }

    private Page numbered(Page page, ImmutableList<Finding> findings, Predicate<Finding> shown) {
        FindingWords words = new FindingWords(comparison.dossier(), this::painted, nameWidth(), extent);
        for (int i = 0; i < findings.size(); i++) {
            if (shown.test(findings.get(i))) {
                words.print(page, i + 1, findings.get(i));
            }
        }
        return page;
    }

    /** Returns what one account tells of these days and another does not, a line each, with the reason (rule 15). */
    public String silences() {
        Page page = new Page()
                .blank()
                .line("SILENCES   told by one account and not by the other")
                .blank();
        for (Wording.Silence silence : untold()) {
            String account = "  " + Strings.padEnd(silence.account(), nameWidth(), ' ') + "  ";
            String reason = silence.reason().isEmpty() ? "" : Strings.padEnd(silence.reason(), 16, ' ') + "  ";
            page.paragraph(account + reason, " ".repeat(account.length() + reason.length()), silence.text());
        }
        untoldNotShown().ifPresent(it -> page.blank().line(it));
        return comparison.absences().isEmpty() ? page.line("  Nothing.").toString() : page.toString();
    }

    /** What an account does not tell; in a short report only what it could have been expected to. */
    ImmutableList<Wording.Silence> untold() {
        ImmutableList.Builder<Wording.Silence> silences = ImmutableList.builder();
        for (Finding finding : comparison.absences()) {
            if (finding.matter() instanceof Finding.Untold untold && isShown(untold)) {
                Finding.Side teller = finding.sides().get(0);
                silences.add(new Wording.Silence(
                        untold.account(),
                        extent == Extent.BRIEF ? "" : untold.absence().toString(),
                        untold.title() + " (" + teller.account() + ", "
                                + FindingWords.places(teller.claims().get(0)) + ")"));
            }
        }
        return silences.build();
    }

    private boolean isShown(Finding.Untold untold) {
        return extent == Extent.FULL || untold.absence() == Absence.SILENT;
    }

    Optional<String> untoldNotShown() {
        long left = comparison.absences().stream()
                .filter(finding -> finding.matter() instanceof Finding.Untold untold && !isShown(untold))
                .count();
        return left == 0
                ? Optional.empty()
                : Optional.of("Not shown: " + left + " out of an account's scope, or not encoded.");
    }

    /** Returns statements with their verdicts; one that does not hold shows what each account has to each part. */
    public String statements(List<Judged> statements) {
        Page page = new Page().blank().line("STATEMENTS").blank();
        VerdictWords words = new VerdictWords(this::painted, nameWidth(), extent);
        statements.forEach(it -> words.print(page, it));
        return page.toString();
    }

    /** Returns one statement with its verdict, uncoloured, for whoever has no comparison at hand. */
    public static String statement(Judged judged) {
        Page page = new Page();
        words(judged).print(page, judged);
        return page.toString();
    }

    /** Returns the same, also of a statement that holds with what each account has to each part of it. */
    public static String grounds(Judged judged) {
        Page page = new Page();
        words(judged).print(page, judged, true);
        return page.toString();
    }

    private static VerdictWords words(Judged judged) {
        int width = judged.verdict().outcomes().stream()
                .mapToInt(outcome -> outcome.account().length())
                .max()
                .orElse(0);
        return new VerdictWords((word, tone) -> word, width, Extent.FULL);
    }

    /**
     * Returns what each account has to a question that was put to it, with how it comes to that and the passages.
     *
     * @param asked the question, in the notation of scripts
     * @param outcomes what each account has
     */
    public String answer(String asked, List<Outcome> outcomes) {
        Page page = new Page().line(asked).blank();
        VerdictWords words = new VerdictWords(this::painted, nameWidth(), extent);
        outcomes.forEach(it -> words.answer(page, it));
        return page.toString();
    }

    /** Returns a finding of this comparison in one or two sentences. */
    public String sentence(Finding finding) {
        return FindingWords.sentence(comparison.dossier(), finding);
    }

    /** Returns the last line: how much was examined and what came of it. */
    public String closing() {
        return new Page().blank().paragraph("", "", examined()).toString();
    }

    String examined() {
        return Words.count(comparison.examined(), "question") + " put to "
                + comparison.accounts().stream().map(Account::name).collect(Collectors.joining(" and "))
                + ": " + counts(comparison.findings())
                + "; " + comparison.agreed() + " agree, " + comparison.untold()
                + " cannot be told, "
                + Words.count(comparison.absences().size(), "silence") + ", "
                + comparison.reconciled().size() + " reconciled.";
    }

    static String counts(ImmutableList<Finding> findings) {
        String counts = Stream.of(Finding.Severity.values())
                .map(severity -> Map.entry(severity, (int) findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Words.count(entry.getValue(), entry.getKey().toString()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no findings" : counts;
    }

    private int nameWidth() {
        return comparison.accounts().stream()
                .mapToInt(account -> account.name().length())
                .max()
                .orElse(0);
    }

    String painted(String word, Tone tone) {
        return colour == Colour.NONE ? word : "\u001b[" + tone.code + "m" + word + "\u001b[0m";
    }

    /** How a word is coloured. */
    enum Tone {
        GRAVE("1;31"),
        MILD("1;33"),
        PLAIN("1"),
        WELL("1;32");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** Colours a word. */
    @FunctionalInterface
    interface Paint {
        String paint(String word, Tone tone);
    }
}
