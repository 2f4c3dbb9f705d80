package org.sicetnon.report;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.event.Event;
import org.sicetnon.time.By;
import org.sicetnon.time.CalendarDate;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/** Sets the days of a dossier side by side. */
final class DayTable {

    /** Below this many columns a lane cannot be read; the lanes then stand one below the other. */
    private static final int NARROWEST = 28;

    private static final int HOUR = 10;

    /** How many events of a day a short table gives. */
    private static final int EVENTS = 2;

    private final Dossier dossier;
    private final ImmutableList<Account> accounts;
    private final Report.Paint paint;
    private final Report.Extent extent;
    private final ImmutableTable<Agent, Account, Timeline> timelines;
    private final ImmutableList<Agent> agents;
    private final ImmutableSet<ClaimId> contradicted;
    private final int lane;

    DayTable(Comparison comparison, Report.Paint paint, Report.Extent extent) {
        this.extent = extent;
        this.dossier = comparison.dossier();
        this.accounts = comparison.accounts();
        this.paint = paint;
        ImmutableTable.Builder<Agent, Account, Timeline> all = ImmutableTable.builder();
        for (Agent agent : dossier.world().agents()) {
            if (agent.kind() == Agent.Kind.STATE) {
                accounts.forEach(
                        account -> all.put(agent, account, dossier.timeline(account.name(), agent, dossier.leading())));
            }
        }
        this.timelines = all.buildOrThrow();
        // The states of which more than one account has a position, or the only one there is.
        int enough = Math.min(2, accounts.size());
        this.agents = timelines.rowKeySet().stream()
                .filter(agent -> timelines.row(agent).values().stream()
                                .filter(timeline -> !timeline.isEmpty())
                                .count()
                        >= enough)
                .collect(ImmutableList.toImmutableList());
        this.contradicted = comparison.findings().stream()
                .filter(FindingWords::isDecisive)
                .flatMap(finding -> finding.claims().stream())
                .map(Claim::entry)
                .collect(ImmutableSet.toImmutableSet());
        this.lane = (Report.WIDTH - 2) / Math.max(1, accounts.size()) - 2;
    }

    /** Returns the states of whose position the table tells. */
    ImmutableList<Agent> agents() {
        return agents;
    }

    String text() {
        Page page = new Page();
        for (LocalDate day : dossier.days().eachDay()) {
            page.blank().line(paint.paint(Words.weekday(day), Report.Tone.PLAIN));
            if (lane >= NARROWEST) {
                beside(page, day);
            } else {
                below(page, day);
            }
        }
        return page.toString();
    }

    private void beside(Page page, LocalDate day) {
        page.lanes(
                "  ",
                lane,
                accounts.stream()
                        .map(account -> Page.wrap(account.name(), lane))
                        .toList());
        page.lanes(
                "  ",
                lane,
                accounts.stream().map(account -> entries(account, day, lane)).toList());
        for (Agent agent : toldByDay()) {
            page.line("  " + agent.called() + " when the day ended" + (differ(agent, day) ? "   > they differ" : ""));
            page.lanes(
                    "  ",
                    lane,
                    accounts.stream()
                            .map(account -> position(account, agent, day, lane))
                            .toList());
        }
    }

    private void below(Page page, LocalDate day) {
        for (Account account : accounts) {
            page.line("  " + account.name());
            entries(account, day, Report.WIDTH - 4).forEach(line -> page.line("    " + line));
            for (Agent agent : toldByDay()) {
                page.line("    " + agent.called() + " when the day ended");
                position(account, agent, day, Report.WIDTH - 4).forEach(line -> page.line("    " + line));
            }
        }
    }

    /** The states whose position stands at the end of each day; a short report has it in a table of its own. */
    ImmutableList<Agent> toldByDay() {
        return extent == Report.Extent.FULL ? agents : ImmutableList.of();
    }

    private boolean differ(Agent agent, LocalDate day) {
        return Wording.differ(timelines.row(agent).values().stream().map(timeline -> timeline.on(day)));
    }

    private List<String> entries(Account account, LocalDate day, int width) {
        List<String> lines = new ArrayList<>();
        for (Wording.Line line : lines(account, day)) {
            int indent = Math.max(HOUR, line.head().length() + 1);
            List<String> wrapped = Page.wrap(line.text(), width - indent);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add(Strings.padEnd(i == 0 ? line.head() : "", indent, ' ') + wrapped.get(i));
            }
        }
        return lines;
    }

    /** What an account tells of a day, and how much more it does where not all is given. */
    ImmutableList<Wording.Line> lines(Account account, LocalDate day) {
        ImmutableList.Builder<Wording.Line> lines = ImmutableList.builder();
        ImmutableList<Attestation> all = onDay(account, day);
        List<Attestation> main = extent == Report.Extent.FULL ? all : main(all);
        for (Attestation at : main) {
            lines.add(new Wording.Line(
                    Words.hour(at),
                    Words.sign(at.claim()) + at.claim().title() + where(at) + " [" + notes(at.claim()) + "]"));
        }
        if (all.isEmpty()) {
            lines.add(new Wording.Line("", "(nothing dated to this day)"));
        } else if (main.size() < all.size()) {
            int more = all.size() - main.size();
            lines.add(new Wording.Line(
                    "", main.isEmpty() ? "(" + Words.count(more, "lesser claim") + ")" : "(" + more + " more)"));
        }
        return lines.build();
    }

    /** The few events of a day that matter most: those that accounts contradict each other in before others. */
    private List<Attestation> main(List<Attestation> all) {
        List<Attestation> chosen = all.stream()
                .filter(at -> isMain(at.claim()))
                .sorted(Comparator.comparing(
                        at -> !contradicted.contains(at.claim().entry())))
                .limit(EVENTS)
                .toList();
        return all.stream().filter(chosen::contains).toList();
    }

    /** Whether a claim is of an event that another account tells too, or that answers the leading question. */
    private boolean isMain(Claim claim) {
        boolean tied = dossier.concordance().concerning(claim.id()).stream()
                .anyMatch(it -> it.degree() == Concordance.Degree.SAME || it.degree() == Concordance.Degree.PERHAPS);
        return claim.says() != Truth.UNDETERMINED
                && claim.event()
                        .filter(event -> !(event instanceof Event.Assessment))
                        .filter(event -> tied
                                || event.content().clauses().stream()
                                        .anyMatch(clause -> clause.question().equals(dossier.leading())))
                        .isPresent();
    }

    /** The place of a time within the day, where the title does not say it. */
    private static String where(Attestation at) {
        return at.told()
                .place()
                .filter(place -> at.told().when().precision() != When.Precision.DAY)
                .map(Place::called)
                .filter(place -> !at.claim().title().contains(place))
                .map(place -> ", " + place)
                .orElse("");
    }

    private static String notes(Claim claim) {
        List<String> notes = claim.locators().stream()
                .flatMap(locator -> locator.notes().stream())
                .distinct()
                .map(String::valueOf)
                .toList();
        return notes.isEmpty()
                ? claim.locators().stream()
                        .map(locator -> locator.place())
                        .findFirst()
                        .orElse("")
                : "n. " + String.join(", ", notes);
    }

    private ImmutableList<Attestation> onDay(Account account, LocalDate day) {
        return account.claims().stream()
                .filter(claim -> !(claim.matter() instanceof Matter.OfVoice))
                .flatMap(claim -> account.attestations(claim.id().name()).stream()
                        .filter(at -> at.claim().equals(claim))
                        .filter(at -> at.days()
                                .firstDay()
                                .or(() -> at.days().lastDay())
                                .equals(Optional.of(day)))
                        .limit(1))
                .sorted(Comparator.comparing(this::minute))
                .collect(ImmutableList.toImmutableList());
    }

    /** Where an entry stands within its day: by the clock as printed; what has no time first, what has no end last. */
    private int minute(Attestation at) {
        return at.dating().when().match(new When.Cases<>() {
            @Override
            public Integer days(DayRange days) {
                return days.onlyDay().isPresent() || days.firstDay().isEmpty() ? -1 : 2 * 1440;
            }

            @Override
            public Integer part(DayPart part) {
                return dossier.world().conventions().hours(part.part()).from();
            }

            @Override
            public Integer clock(ClockTime clock) {
                return clock.time().toLocalTime().toSecondOfDay() / 60;
            }

            @Override
            public Integer stretch(ClockRange stretch) {
                return stretch.from().toLocalTime().toSecondOfDay() / 60;
            }

            @Override
            public Integer relative(Relative relative) {
                return -1;
            }

            @Override
            public Integer edtf(EdtfText edtf) {
                return days(edtf.days());
            }

            @Override
            public Integer partOfPeriod(PeriodPart part) {
                return days(part.days());
            }

            @Override
            public Integer by(By by) {
                return days(by.days());
            }

            @Override
            public Integer calendar(CalendarDate date) {
                return days(date.days());
            }
        });
    }

    private List<String> position(Account account, Agent agent, LocalDate day, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : position(account, agent, day)) {
            lines.addAll(Page.wrap(line, lines.isEmpty() ? width : width - 2));
        }
        return lines;
    }

    /** The position when a day ends, what changed in its course, and what was voiced beside it, a line each. */
    ImmutableList<String> position(Account account, Agent agent, LocalDate day) {
        Reading reading = timeline(agent, account).on(day);
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("= " + Words.stances(reading.stances()).toUpperCase(Locale.ROOT) + " (" + how(reading) + ")");
        for (Reading.Shift shift : reading.shifts()) {
            String hour = Words.hour(shift.at());
            lines.add(shift.to().words() + (hour.isEmpty() ? " in the course of the day" : " from " + hour) + ": "
                    + shift.at().claim().title());
        }
        for (Reading.Voiced voiced : reading.beside()) {
            if (!account.attestations(voiced.claim().id().name()).isEmpty()) {
                lines.add("beside it, " + voiced.stance().words() + ": "
                        + voiced.claim().title());
            }
        }
        return lines.build();
    }

    private Timeline timeline(Agent agent, Account account) {
        return requireNonNull(timelines.get(agent, account), "every account has a timeline of every state");
    }

    private static String how(Reading reading) {
        return reading.stances().size() > 1 ? Words.basis(reading) + ", left open" : Words.basis(reading);
    }
}
