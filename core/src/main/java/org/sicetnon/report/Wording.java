package org.sicetnon.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Termini;
import org.sicetnon.time.DayRange;

/**
 * The words of a report part by part, for a page that is not set in lines: as cards, in tables, in columns.
 *
 * <p>They are the words that the report itself prints, so that a page set otherwise says the same and no more. As there, a
 * short report gives less, and says how much it leaves out.
 *
 * <pre>{@code
 * Wording words = new Wording(Report.of(Comparison.of(dossier, dossier.accounts()), Report.Colour.NONE));
 * words.findings().forEach(it -> card(it.label(), it.heading(), it.claims(), it.settling()));
 * }</pre>
 *
 * <p>The words may change with any version; do not parse them.
 *
 * @param report the report whose words they are
 */
public record Wording(Report report) {

    /**
     * Where the words of an account stand.
     *
     * @param place the section and its notes
     * @param anchor the author's own few words
     */
    public record Passage(String place, String anchor) {}

    /**
     * One claim on which something rests.
     *
     * @param account whose claim it is
     * @param passages where it stands
     * @param says what it says, how, and on which document
     */
    public record Claimed(String account, ImmutableList<Passage> passages, String says) {}

    /**
     * A finding, or a minimal conflict of times.
     *
     * @param number its number in the report
     * @param label how much it weighs, in capitals
     * @param heading what it is about; in a short report, of one that does not decide, also what each side has
     * @param says what each side has, and on which conventions that rests, in sentences
     * @param claims the claims of all sides; none in a short report, where the heading says all
     * @param because what makes one thing of what the sides tell
     * @param settling what would settle it, or what reconciles it
     * @param under what goes with it
     */
    public record Told(
            int number,
            String label,
            String heading,
            ImmutableList<String> says,
            ImmutableList<Claimed> claims,
            ImmutableList<String> because,
            String settling,
            Optional<String> under) {}

    /**
     * A line with what stands before it.
     *
     * @param head an account, or an hour; may be empty
     * @param text the line
     */
    public record Line(String head, String text) {}

    /**
     * What an account does not tell and another does.
     *
     * @param account which account does not
     * @param reason why, in a full report; empty in a short one, which has only what it could have been expected to tell
     * @param text of what, and where the other tells of it
     */
    public record Silence(String account, String reason, String text) {}

    /**
     * What the accounts tell of one day.
     *
     * @param day the day
     * @param called the day with its weekday
     * @param lanes what each account tells of it, in the order of the accounts
     * @param positions where each state stood when it ended, in a full report
     */
    public record Day(
            LocalDate day, String called, ImmutableList<ImmutableList<Line>> lanes, ImmutableList<DayEnd> positions) {}

    /**
     * Where a state stood when a day ended.
     *
     * @param agent which state
     * @param lanes what each account has: the stance, and what changed in the course of the day
     */
    public record DayEnd(Agent agent, ImmutableList<ImmutableList<String>> lanes) {}

    /**
     * A run of days on which no account changes what it has of a position.
     *
     * @param days the days
     * @param readings what each account has of the first of them, in the order of the accounts
     */
    public record Run(DayRange days, ImmutableList<Reading> readings) {

        /** Returns whether the accounts do not all have the same; one that is silent differs from none (rule 1). */
        public boolean differ() {
            return Wording.differ(readings.stream());
        }
    }

    /** Returns whether those that have a reading do not all have the same. */
    static boolean differ(Stream<Reading> readings) {
        return readings.map(Reading::stances)
                        .filter(stances -> !stances.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * How early and how late one phase of an entry was.
     *
     * @param account by which account
     * @param heading the entry and the phase
     * @param limits what is told of it, and its two ends
     */
    public record Limited(String account, String heading, ImmutableList<Limit> limits) {}

    /**
     * One thing that limits a time.
     *
     * @param lead what stands before it; may be empty
     * @param text what limits it
     * @param because what it rests on
     */
    public record Limit(String lead, String text, ImmutableList<String> because) {}

    /** Returns the dossier with how much is in it. */
    public String overview() {
        return report.overview();
    }

    /** Returns the version of the program and the fingerprint of the dossier, by which a result can be had again. */
    public String edition() {
        return report.edition();
    }

    /** Returns an account's work and how many claims of which modality it makes. */
    public ImmutableList<String> account(Account account) {
        return ImmutableList.of(account.work().toString(), Report.claimsOf(account));
    }

    /** Returns the days in their order. */
    public ImmutableList<Day> days() {
        DayTable table = new DayTable(report.comparison(), report::painted, report.extent());
        return report.comparison().dossier().days().eachDay().stream()
                .map(day -> new Day(
                        day,
                        Words.weekday(day),
                        lanes(account -> table.lines(account, day)),
                        table.toldByDay().stream()
                                .map(agent -> new DayEnd(agent, lanes(account -> table.position(account, agent, day))))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private <T> ImmutableList<T> lanes(Function<Account, T> lane) {
        return report.comparison().accounts().stream().map(lane).collect(ImmutableList.toImmutableList());
    }

    /** Returns those of whose position on the comparison's question the report tells. */
    public ImmutableList<Agent> agents() {
        return report.agents();
    }

    /** Returns an agent's position on the comparison's question, a run for each stretch of days on which none changes. */
    public ImmutableList<Run> runs(Agent agent) {
        return new PositionTable(report.comparison()).runs(agent);
    }

    /** Returns the commitments, each with where it stands when the last day ends. */
    public ImmutableList<Line> commitments() {
        return words().pledges();
    }

    /** Says how many commitments are left out. */
    public Optional<String> commitmentsNotShown() {
        return words().notShown(commitments());
    }

    private CommitmentWords words() {
        return new CommitmentWords(report.comparison(), 0, report.extent());
    }

    /** Returns how many findings there are of which weight. */
    public String counted() {
        return Report.counts(report.comparison().findings());
    }

    /** Returns the findings, those between the accounts first, decisive ones first in each. */
    public ImmutableList<Told> findings() {
        return told(report.ranked(report.comparison().findings()));
    }

    /** Says how many findings are left out. */
    public Optional<String> findingsNotShown() {
        return report.notShown();
    }

    /** Returns what looks like a discrepancy and need not be one. */
    public ImmutableList<Told> reconciled() {
        return told(report.comparison().reconciled());
    }

    private ImmutableList<Told> told(ImmutableList<Finding> findings) {
        FindingWords words = new FindingWords(report.comparison().dossier(), report::painted, 0, report.extent());
        ImmutableList.Builder<Told> told = ImmutableList.builder();
        for (int i = 0; i < findings.size(); i++) {
            if (report.isShown(findings.get(i)) || findings.get(i).kind() == Finding.Kind.RECONCILED) {
                told.add(words.told(i + 1, findings.get(i)));
            }
        }
        return told.build();
    }

    /** Returns what the accounts agree on, a line each. */
    public ImmutableList<String> agreements() {
        return report.comparison().agreements().stream()
                .map(report::inOneLine)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns how much the accounts agree on. */
    public String alike() {
        return Report.alike(report.comparison().agreements());
    }

    /** Returns what an account does not tell and another does. */
    public ImmutableList<Silence> silences() {
        return report.untold();
    }

    /** Says how many silences are left out. */
    public Optional<String> silencesNotShown() {
        return report.untoldNotShown();
    }

    /** Returns how much was examined and what came of it. */
    public String examined() {
        return report.examined();
    }

    /** Returns how early and how late each phase of an entry was, as an inquiry gives it. */
    public static ImmutableList<Limited> limits(Dossier dossier, ImmutableList<Termini> termini) {
        return new ChronologyReport(dossier).limited(termini);
    }

    /** Returns which accounts were taken together, and how many minimal conflicts there are or that all can be so together. */
    public static String counted(Clashes clashes) {
        return ChronologyReport.asked(clashes) + ": " + ChronologyReport.result(clashes);
    }

    /** Returns each minimal conflict. */
    public static ImmutableList<Told> conflicts(Dossier dossier, Clashes clashes) {
        ChronologyReport chronology = new ChronologyReport(dossier);
        ImmutableList.Builder<Told> told = ImmutableList.builder();
        for (int i = 0; i < clashes.all().size(); i++) {
            told.add(chronology.told(i + 1, clashes.all().get(i)));
        }
        return told.build();
    }

    /** Returns an entry with the times that its account gives to it. */
    public static String said(Dossier dossier, Claim claim) {
        return new ClashWords(dossier).said(claim);
    }

    /** Returns what a statement comes to in one account, in a word or two. */
    public static String outcome(Outcome outcome) {
        return VerdictWords.outcome(outcome);
    }

    /** Returns the stance that a reading has, or all that it leaves open. */
    public static String stances(Reading reading) {
        return Words.stances(reading.stances());
    }

    /** Returns how an account comes to a reading: stated, presupposed, carried. */
    public static String basis(Reading reading) {
        return Words.basis(reading);
    }

    /** Returns a span of days in words. */
    public static String days(DayRange days) {
        return Words.days(days);
    }

    /** Returns where a claim stands, with its anchors. */
    public static ImmutableList<Passage> passages(Claim claim) {
        return claim.locators().stream()
                .map(locator -> new Passage(locator.place(), locator.anchor()))
                .collect(ImmutableList.toImmutableList());
    }
}
