package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Clause;
import org.sicetnon.position.Question;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * Does an account let two stances that exclude each other stand at one time (rule 3)? Days in a row are one finding
 * (rule 7). It is a tension: both can stand if the account means two times within the day. What is taken for granted is
 * left to {@link PresuppositionCheck}. A stance that may only have begun by that day excludes nothing (rule 1).
 */
final class ExclusiveCheck implements Check {

    @Override
    public String name() {
        return "exclusive stances";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Question question : dossier.world().questions()) {
                for (Agent agent : dossier.world().agents()) {
                    examine(dossier, account, dossier.timeline(account.name(), agent, question), tally);
                }
            }
        }
        return tally.done();
    }

    private void examine(Dossier dossier, Account account, Timeline timeline, Tally tally) {
        List<Reading> run = new ArrayList<>();
        LocalDate first = LocalDate.MIN;
        LocalDate last = LocalDate.MIN;
        ImmutableList<LocalDate> days =
                timeline.isEmpty() ? ImmutableList.of() : dossier.days().eachDay();
        for (LocalDate day : days) {
            Reading reading = timeline.on(day);
            boolean excludes = excludes(account, reading, day);
            boolean goesOn = excludes && !run.isEmpty() && run.get(0).stances().equals(reading.stances());
            if (!run.isEmpty() && !goesOn) {
                found(account, run, first, last, tally);
                run.clear();
            }
            if (excludes) {
                first = run.isEmpty() ? day : first;
                last = day;
                run.add(reading);
            } else if (isOpposed(reading)) {
                tally.untold();
            } else if (!reading.isSilent()) {
                tally.agreed();
            }
        }
        if (!run.isEmpty()) {
            found(account, run, first, last, tally);
        }
    }

    private static boolean excludes(Account account, Reading reading, LocalDate day) {
        ImmutableList<Claim> begun = reading.claims().stream()
                .filter(claim -> hasBegun(account, claim, day))
                .collect(ImmutableList.toImmutableList());
        return reading.basis() == Reading.Basis.STATED
                && isOpposed(reading)
                && reading.claims().stream().noneMatch(ExclusiveCheck::isTakenForGranted)
                && begun.stream()
                        .anyMatch(one ->
                                begun.stream().anyMatch(other -> isOpposed(account, reading.question(), one, other)));
    }

    private static boolean hasBegun(Account account, Claim claim, LocalDate day) {
        return account.attestations(claim.id().name()).stream()
                .anyMatch(at ->
                        at.days().lastDay().filter(last -> !last.isAfter(day)).isPresent());
    }

    private static boolean isOpposed(Account account, Question question, Claim one, Claim other) {
        return stances(account, question, one).stream()
                .anyMatch(a -> stances(account, question, other).stream()
                        .anyMatch(b -> question.compareAtOneTime(a, Truth.UNDETERMINED, b, Truth.UNDETERMINED)
                                == Relation.OPPOSED));
    }

    private static ImmutableSet<Stance> stances(Account account, Question question, Claim claim) {
        if (claim.matter() instanceof Matter.OfPosition it) {
            return it.position().question().equals(question)
                    ? ImmutableSet.of(it.position().stance())
                    : ImmutableSet.of();
        }
        return account.claim(claim.entry().name()).flatMap(Claim::event).stream()
                .flatMap(event -> event.content().clauses().stream())
                .filter(clause -> clause.question().equals(question))
                .map(Clause::stance)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isOpposed(Reading reading) {
        ImmutableSet<Stance> stances = reading.stances();
        return stances.stream()
                .anyMatch(one -> stances.stream()
                        .anyMatch(other ->
                                reading.question().compareAtOneTime(one, Truth.UNDETERMINED, other, Truth.UNDETERMINED)
                                        == Relation.OPPOSED));
    }

    private static boolean isTakenForGranted(Claim claim) {
        return claim.matter() instanceof Matter.OfPosition it && it.presupposed();
    }

    private void found(Account account, List<Reading> run, LocalDate first, LocalDate last, Tally tally) {
        Reading reading = run.get(0);
        ImmutableList<Claim> claims =
                run.stream().flatMap(it -> it.claims().stream()).distinct().collect(ImmutableList.toImmutableList());
        tally.found(new Finding(
                name() + ":" + account.name() + ":" + reading.agent().name() + ":"
                        + reading.question().name() + ":" + first,
                name(),
                Finding.Kind.WITHIN_ONE,
                Finding.Severity.TENSION,
                new Finding.Standing(
                        reading.agent().called(), reading.question().name(), DayRange.between(first, last)),
                ImmutableList.of(new Finding.Side(account.name(), new Finding.Position(reading), claims)),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of()));
    }
}
