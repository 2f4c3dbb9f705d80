package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

/**
 * Does an account that takes up a thing again tell it otherwise: assert what it denied, count it otherwise, name others
 * for it, give another answer to the same question? And does it let one utterance give two (rule 6)? Its dates are left
 * to {@link TwiceDatedCheck}, its guesses to {@link GuessCheck}.
 *
 * <p>Answers that are unlike and not opposed are a difference, in one utterance a tension. What is reported and left open
 * is compared too: a disagreement with it is with the one who is reported, and never more than a tension (rule 9).
 */
final class ToldTwiceCheck implements Check {

    @Override
    public String name() {
        return "told twice";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                claim.again().flatMap(account::claim).ifPresent(first -> {
                    compare(account, first, claim, tally);
                    comparePeople(dossier, account, first, claim, tally);
                });
                compareParts(account, claim, tally);
            }
        }
        return tally.done();
    }

    private void compare(Account account, Claim first, Claim again, Tally tally) {
        boolean open = first.says() == Truth.UNDETERMINED || again.says() == Truth.UNDETERMINED;
        if (open && !(isTold(first) && isTold(again))) {
            tally.untold();
        } else if (!open && first.says() != again.says()) {
            if (isOfOnePhase(
                    first.says() == Truth.HOLDS ? first : again, first.says() == Truth.HOLDS ? again : first)) {
                Unlike words = new Unlike(words(first), words(again), true);
                found(account, first, again, "asserted and denied", words, weight(first, again), tally);
            } else {
                tally.agreed();
            }
        } else if (first.says() == Truth.FAILS) {
            tally.agreed();
        } else {
            Optional<Unlike> unlike = unlike(first, again);
            if (unlike.isPresent()) {
                found(
                        account,
                        first,
                        again,
                        "content",
                        unlike.get(),
                        unlike.get().opposed() ? weight(first, again) : Finding.Severity.DIFFERENCE,
                        tally);
            } else if (open || isCountedOtherwise(first, again)) {
                tally.untold();
            } else {
                tally.agreed();
            }
        }
    }

    /** That a telegram was drafted and that it was not sent can both be: only what is asserted can be denied. */
    private static boolean isOfOnePhase(Claim asserting, Claim denying) {
        ImmutableSet<Phase> denied =
                denying.modality() instanceof Modality.Denied it && it.phase().isPresent()
                        ? ImmutableSet.of(it.phase().get())
                        : phases(denying);
        return phases(asserting).stream()
                .anyMatch(phase -> denied.stream().anyMatch(it -> it == phase || phase.presupposes(it)));
    }

    static ImmutableSet<Phase> phases(Claim claim) {
        if (claim.matter() instanceof Matter.OfPhase it) {
            return ImmutableSet.of(it.phase());
        }
        ImmutableSet<Phase> told = claim.event()
                .map(event -> ImmutableSet.copyOf(event.course().phases().keySet()))
                .orElse(ImmutableSet.of());
        return told.isEmpty()
                ? ImmutableSet.of(claim.event().map(Event::mainPhase).orElse(Phase.DONE))
                : told;
    }

    /** Whether it is counted in unlike units, or in ranges that only overlap (rule 1). */
    private static boolean isCountedOtherwise(Claim first, Claim again) {
        return first.matter() instanceof Matter.OfQuantity a
                && again.matter() instanceof Matter.OfQuantity b
                && a.quantity().isSame(b.quantity()) == Truth.UNDETERMINED;
    }

    private static String words(Claim claim) {
        return "it is " + claim.modality().words();
    }

    /** Whether it is told, be it by another whom the author neither follows nor refutes. */
    static boolean isTold(Claim claim) {
        return claim.says() == Truth.HOLDS || isLeftOpen(claim);
    }

    static boolean isLeftOpen(Claim claim) {
        return claim.modality() instanceof Modality.Reported it
                && it.attitude() == Modality.Reported.Attitude.LEFT_OPEN;
    }

    /**
     * What two claims have where they differ.
     *
     * @param here what the one has
     * @param there what the other has
     * @param opposed whether the one excludes the other, or is only unlike (rule 6)
     */
    private record Unlike(String here, String there, boolean opposed) {}

    /** Whether two claims of one thing give it contents that differ. */
    static boolean areUnlike(Claim first, Claim again) {
        return unlike(first, again).isPresent();
    }

    private static Optional<Unlike> unlike(Claim first, Claim again) {
        if (first.matter() instanceof Matter.OfQuantity a && again.matter() instanceof Matter.OfQuantity b) {
            return a.quantity().isSame(b.quantity()) == Truth.FAILS
                    ? Optional.of(
                            new Unlike(a.quantity().toString(), b.quantity().toString(), true))
                    : Optional.empty();
        }
        if (first.matter() instanceof Matter.OfClause a && again.matter() instanceof Matter.OfClause b) {
            return a.tells().flatMap(one -> b.tells().flatMap(other -> unlike(one, other)));
        }
        if (first.matter() instanceof Matter.OfPosition a && again.matter() instanceof Matter.OfPosition b) {
            return unlike(a.position(), b.position());
        }
        return clauses(first).stream()
                .flatMap(one -> clauses(again).stream()
                        .filter(other -> other.question().equals(one.question()))
                        .flatMap(other -> unlike(one.question(), one.stance(), other.stance()).stream()))
                .findFirst();
    }

    private static Optional<Unlike> unlike(Position one, Position other) {
        return isOfTheSameAs(one, other) ? unlike(one.question(), one.stance(), other.stance()) : Optional.empty();
    }

    private static Optional<Unlike> unlike(Question question, Stance one, Stance other) {
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new Unlike(
                        one.words(),
                        other.words(),
                        question.compareAtOneTime(one, Truth.UNDETERMINED, other, Truth.UNDETERMINED)
                                == Relation.OPPOSED));
    }

    /** What is quoted of one utterance in two passages; of a decision or an order also what it comes to as a whole. */
    private void compareParts(Account account, Claim whole, Tally tally) {
        if (whole.says() != Truth.HOLDS || whole.event().isEmpty()) {
            return;
        }
        ImmutableList<Claim> parts = account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfClause it
                        && it.of().equals(whole.id().name())
                        && it.tells().isPresent())
                .collect(ImmutableList.toImmutableList());
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                inOne(account, parts.get(i), parts.get(j), unlike(parts.get(i), parts.get(j)), tally);
            }
            inOne(
                    account,
                    whole,
                    parts.get(i),
                    unlikeWhole(account, whole.event().get(), parts.get(i)),
                    tally);
        }
    }

    /** What someone says of himself may be of another time; what he decides or orders is of this. */
    private static Optional<Unlike> unlikeWhole(Account account, Event whole, Claim part) {
        Position told = ((Matter.OfClause) part.matter()).tells().orElseThrow();
        boolean decides = (whole instanceof Event.Decision || whole instanceof Event.Order)
                && whole.actors().stream().anyMatch(agent -> PresuppositionCheck.decides(account, agent, told.agent()));
        return whole.content().clauses().stream()
                .filter(clause -> decides && clause.question().equals(told.question()))
                .flatMap(clause -> unlike(clause.question(), clause.stance(), told.stance()).stream())
                .findFirst();
    }

    private void inOne(Account account, Claim one, Claim other, Optional<Unlike> unlike, Tally tally) {
        unlike.ifPresentOrElse(
                it -> found(
                        account,
                        one,
                        other,
                        "content of one utterance",
                        it,
                        it.opposed() ? weight(one, other) : Finding.Severity.TENSION,
                        tally),
                tally::agreed);
    }

    /** Who acts and to whom it goes; who is left unnamed is not denied, and of a gathering each may name whom he likes. */
    private void comparePeople(Dossier dossier, Account account, Claim first, Claim again, Tally tally) {
        if (first.says() != Truth.HOLDS
                || again.says() != Truth.HOLDS
                || first.event().isEmpty()
                || again.event().isEmpty()) {
            return;
        }
        Event here = first.event().get();
        Event there = again.event().get();
        boolean gathering = ActorCheck.isGathering(here) || ActorCheck.isGathering(there);
        people(dossier, account, "actor", first, here.actors(), again, there.actors(), gathering, tally);
        people(dossier, account, "addressee", first, here.addressees(), again, there.addressees(), false, tally);
    }

    private void people(
            Dossier dossier,
            Account account,
            String aspect,
            Claim first,
            ImmutableList<Agent> here,
            Claim again,
            ImmutableList<Agent> there,
            boolean may,
            Tally tally) {
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        int onlyHere = ActorCheck.unmatched(dossier, here, there).size();
        int onlyThere = ActorCheck.unmatched(dossier, there, here).size();
        boolean apart = onlyHere == here.size() && onlyThere == there.size();
        if (apart || (!may && onlyHere + onlyThere > 0)) {
            found(
                    account,
                    first,
                    again,
                    aspect,
                    new Unlike(ActorCheck.called(here), ActorCheck.called(there), apart),
                    Finding.Severity.DIFFERENCE,
                    tally);
        }
    }

    private static boolean isOfTheSameAs(Position one, Position other) {
        return one.question().equals(other.question()) && one.agent().equals(other.agent());
    }

    private static ImmutableList<Clause> clauses(Claim claim) {
        return claim.event().map(event -> event.content().clauses()).orElse(ImmutableList.of());
    }

    private static Finding.Severity weight(Claim first, Claim again) {
        return Tally.weight(ImmutableList.of(first, again));
    }

    private void found(
            Account account,
            Claim first,
            Claim again,
            String aspect,
            Unlike unlike,
            Finding.Severity severity,
            Tally tally) {
        tally.found(Finding.within(
                name(),
                aspect,
                severity,
                first.title(),
                Finding.Side.of(account, unlike.here(), first),
                Finding.Side.of(account, unlike.there(), again)));
    }
}
