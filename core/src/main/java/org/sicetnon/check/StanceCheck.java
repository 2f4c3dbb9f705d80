package org.sicetnon.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * Do two accounts have an agent stand for the same on the same day?
 *
 * <p>Stances are compared by rule 6: unlike is not opposed; a conditional stance opposes a yes once its condition has
 * failed in its own account, and a no once it is fulfilled; undecided excludes a decided stance only where both are
 * stated for that day. Where neither side is stated on that day, or one rests on a guess or on our construction, a
 * conflict is a tension (rules 7 and 10). Days with the same readings are one finding, with its span (rule 7). What an account says of a body or a person of a state hangs under what it says
 * of the state. That both speak of one agent and one question rests on the shared world.
 */
final class StanceCheck implements Check {

    @Override
    public String name() {
        return "stance";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Question question : dossier.world().questions()) {
            List<Run> found = new ArrayList<>();
            for (Agent agent : dossier.world().agents()) {
                for (Run run : runs(dossier, accounts, agent, question)) {
                    switch (run.outcome()) {
                        case ALIKE -> tally.agreed();
                        case UNTOLD -> tally.untold();
                        case UNLIKE -> found.add(run);
                    }
                }
            }
            report(dossier, found, tally);
        }
        compareTied(dossier, accounts, tally);
        return tally.done();
    }

    /**
     * Stances that the concordance ties are of one mind at one time, whatever day each account gives them, and of one
     * agent, by whatever name; they are left out where the days have told them already.
     */
    private void compareTied(Dossier dossier, ImmutableList<Account> accounts, Tally tally) {
        ImmutableList<Finding> told = tally.findings();
        for (Tie tie : Tie.all(dossier, accounts)) {
            tie.asserted(StanceCheck::held)
                    .filter(both -> both.here().question().equals(both.there().question()))
                    .ifPresent(both -> {
                        Stance here = both.here().stance();
                        Stance there = both.there().stance();
                        if (here.equals(there)) {
                            tally.agreed();
                        } else if (told.stream().anyMatch(finding -> isToldBy(finding, tie))) {
                            tally.untold();
                        } else {
                            Finding.Side[] sides = tie.sides(words(both.here()), words(both.there()));
                            boolean opposed = both.here()
                                            .question()
                                            .compareAtOneTime(here, Truth.UNDETERMINED, there, Truth.UNDETERMINED)
                                    == Relation.OPPOSED;
                            tally.found(
                                    opposed
                                            ? tie.conflict(name(), "stance", sides)
                                            : tie.difference(name(), "stance", sides));
                        }
                    });
        }
    }

    private static Optional<Position> held(Claim claim) {
        return claim.matter() instanceof Matter.OfPosition it ? Optional.of(it.position()) : Optional.empty();
    }

    private static boolean isToldBy(Finding finding, Tie tie) {
        return finding.claims()
                        .containsAll(Stream.concat(tie.claimHere().stream(), tie.claimThere().stream())
                                .toList())
                || finding.under().stream().anyMatch(it -> isToldBy(it, tie));
    }

    private static String words(Position position) {
        return position.agent().called() + " stands for " + position.stance().words();
    }

    private enum Outcome {
        ALIKE,
        UNTOLD,
        UNLIKE
    }

    /** How the accounts stand to each other on one day: their readings, and each two that are unlike. */
    private record Day(LocalDate date, ImmutableList<Reading> readings, ImmutableList<Unlike> unlike) {

        /** Days with the same stances on every side make one run. */
        ImmutableList<Object> key() {
            return readings.stream().map(Reading::stances).collect(ImmutableList.toImmutableList());
        }
    }

    /** Two accounts, by their places in the order of asking, whose readings differ. */
    private record Unlike(int here, int there, Relation relation) {}

    /** Days in a row on which every account has the same stances. */
    private record Run(Agent agent, Question question, Outcome outcome, List<Day> days) {

        DayRange span() {
            return DayRange.between(
                    days.get(0).date(), days.get(days.size() - 1).date());
        }
    }

    private static List<Run> runs(Dossier dossier, ImmutableList<Account> accounts, Agent agent, Question question) {
        List<Timeline> timelines = accounts.stream()
                .map(account -> dossier.timeline(account.name(), agent, question))
                .toList();
        List<Run> runs = new ArrayList<>();
        if (timelines.stream().filter(timeline -> !timeline.isEmpty()).count() < 2) {
            return runs;
        }
        List<Object> last = List.of();
        for (LocalDate date : dossier.days().eachDay()) {
            Day day = day(accounts, timelines, date);
            if (day.readings().stream().allMatch(Reading::isSilent)) {
                last = List.of();
            } else if (day.key().equals(last)) {
                runs.get(runs.size() - 1).days().add(day);
            } else {
                runs.add(new Run(agent, question, outcome(day), new ArrayList<>(List.of(day))));
                last = ImmutableList.copyOf(day.key());
            }
        }
        return runs;
    }

    private static Day day(ImmutableList<Account> accounts, List<Timeline> timelines, LocalDate date) {
        ImmutableList<Reading> readings =
                timelines.stream().map(timeline -> timeline.on(date)).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Unlike> unlike = ImmutableList.builder();
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                int here = i;
                int there = j;
                relation(accounts.get(i), readings.get(i), accounts.get(j), readings.get(j), date)
                        .filter(relation -> relation != Relation.SAME)
                        .ifPresent(relation -> unlike.add(new Unlike(here, there, relation)));
            }
        }
        return new Day(date, readings, unlike.build());
    }

    /** Which two are compared, and how, hangs on their stances alone; so the first day of a run tells for all of it. */
    private static Outcome outcome(Day day) {
        if (!day.unlike().isEmpty()) {
            return Outcome.UNLIKE;
        }
        List<Reading> told =
                day.readings().stream().filter(reading -> !reading.isSilent()).toList();
        return told.size() > 1
                        && told.stream().allMatch(reading -> reading.stance().isPresent())
                ? Outcome.ALIKE
                : Outcome.UNTOLD;
    }

    /** How two readings stand to each other; empty if one is silent, or both leave open what they are. */
    private static Optional<Relation> relation(Account one, Reading here, Account other, Reading there, LocalDate day) {
        boolean bothOpen = here.stance().isEmpty() && there.stance().isEmpty();
        if (here.isSilent() || there.isSilent() || bothOpen) {
            return Optional.empty();
        }
        Truth oneHolds = conditionHolds(one, here, day);
        Truth otherHolds = conditionHolds(other, there, day);
        boolean bothStated = here.basis() == Reading.Basis.STATED && there.basis() == Reading.Basis.STATED;
        Optional<Relation> all = Optional.empty();
        for (Stance a : here.stances()) {
            for (Stance b : there.stances()) {
                Relation relation = bothStated
                        ? here.question().compareAtOneTime(a, oneHolds, b, otherHolds)
                        : here.question().compare(a, oneHolds, b, otherHolds);
                // Where one side leaves open which stance was in force, the two differ, unless all that it may be
                // opposes.
                all = Optional.of(all.isEmpty() || all.get() == relation ? relation : Relation.UNLIKE);
            }
        }
        return all;
    }

    private static Truth conditionHolds(Account account, Reading reading, LocalDate day) {
        return reading.stances().stream().anyMatch(stance -> stance.kind() == Stance.Kind.CONDITIONAL)
                ? account.conditionHolds(reading.agent(), reading.question(), day)
                : Truth.UNDETERMINED;
    }

    /** What an account says of a body or a person hangs under what it says of the state, unless it weighs more. */
    private void report(Dossier dossier, List<Run> found, Tally tally) {
        List<Finding> findings = found.stream().map(this::finding).toList();
        ListMultimap<Integer, Integer> under = ArrayListMultimap.create();
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Optional<Integer> whole = whole(dossier, i, found, findings);
            if (whole.isPresent()) {
                under.put(whole.get(), i);
            } else {
                roots.add(i);
            }
        }
        roots.forEach(root -> tally.found(withThoseUnder(root, findings, under)));
    }

    private static Optional<Integer> whole(Dossier dossier, int part, List<Run> found, List<Finding> findings) {
        Run run = found.get(part);
        for (int i = 0; i < found.size(); i++) {
            Run whole = found.get(i);
            if (!whole.agent().equals(run.agent())
                    && ActorCheck.belongs(dossier, run.agent(), whole.agent())
                    && whole.span().overlaps(run.span())
                    && findings.get(i).severity().compareTo(findings.get(part).severity()) <= 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Finding withThoseUnder(int root, List<Finding> findings, ListMultimap<Integer, Integer> under) {
        return findings.get(root)
                .withUnder(under.get(root).stream()
                        .map(part -> withThoseUnder(part, findings, under))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Finding finding(Run run) {
        List<Integer> sides = IntStream.range(0, run.days().get(0).readings().size())
                .filter(side -> !run.days().get(0).readings().get(side).isSilent())
                .boxed()
                .toList();
        return new Finding(
                name() + ":" + run.agent().name() + ":" + run.question().name() + ":"
                        + run.days().get(0).date() + ":"
                        + sides.stream()
                                .map(side ->
                                        run.days().get(0).readings().get(side).account())
                                .sorted()
                                .collect(Collectors.joining("~")),
                name(),
                Finding.Kind.DISCREPANCY,
                weight(run),
                new Finding.Standing(run.agent().called(), run.question().name(), run.span()),
                sides.stream().map(side -> side(run, side)).collect(ImmutableList.toImmutableList()),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                dissenting(run, sides));
    }

    /** Of three or more, the only one that is unlike any other. */
    private static Optional<String> dissenting(Run run, List<Integer> sides) {
        if (sides.size() < 3) {
            return Optional.empty();
        }
        List<Integer> alone = sides.stream()
                .filter(side -> run.days().get(0).unlike().stream()
                        .allMatch(pair -> pair.here() == side || pair.there() == side))
                .toList();
        return alone.size() == 1
                ? Optional.of(run.days().get(0).readings().get(alone.get(0)).account())
                : Optional.empty();
    }

    /** The best attested day of a run decides for each side (rule 7). */
    private static Finding.Severity weight(Run run) {
        return run.days().get(0).unlike().stream()
                .map(pair -> weight(run, pair))
                .min(Comparator.naturalOrder())
                .orElse(Finding.Severity.DIFFERENCE);
    }

    private static Finding.Severity weight(Run run, Unlike pair) {
        boolean opposed = run.days().stream()
                .flatMap(day -> day.unlike().stream())
                .anyMatch(it ->
                        it.here() == pair.here() && it.there() == pair.there() && it.relation() == Relation.OPPOSED);
        if (!opposed) {
            return Finding.Severity.DIFFERENCE;
        }
        boolean stated = isOnSomeDay(run, pair.here(), StanceCheck::isSaidThen)
                || isOnSomeDay(run, pair.there(), StanceCheck::isSaidThen);
        boolean firm = isOnSomeDay(run, pair.here(), StanceCheck::isFirm)
                && isOnSomeDay(run, pair.there(), StanceCheck::isFirm);
        return stated && firm ? Finding.Severity.CONTRADICTION : Finding.Severity.TENSION;
    }

    private static boolean isOnSomeDay(Run run, int side, Predicate<Reading> so) {
        return run.days().stream().map(day -> day.readings().get(side)).anyMatch(so);
    }

    private static boolean isSaidThen(Reading reading) {
        return reading.basis() == Reading.Basis.STATED || reading.basis() == Reading.Basis.PRESUPPOSED;
    }

    private static boolean isFirm(Reading reading) {
        boolean open = reading.basis() == Reading.Basis.CARRIED && !reading.confirmed();
        return !open && !reading.isSoft() && reading.stances().size() == 1;
    }

    private static Finding.Side side(Run run, int side) {
        List<Reading> readings =
                run.days().stream().map(day -> day.readings().get(side)).toList();
        Reading best =
                readings.stream().min(Comparator.comparing(Reading::basis)).orElseThrow();
        return new Finding.Side(
                best.account(),
                new Finding.Position(best),
                readings.stream()
                        .flatMap(reading -> reading.claims().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }
}
