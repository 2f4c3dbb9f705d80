package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Position;
import org.sicetnon.time.Truth;

/**
 * Does an account that takes up a thing again tell it otherwise: assert what it denied, count it otherwise, give another
 * answer to the same question? Its dates are left to {@link TwiceDatedCheck}, its guesses to {@link GuessCheck}.
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
                claim.again().flatMap(account::claim).ifPresent(first -> compare(account, first, claim, tally));
            }
        }
        return tally.done();
    }

    private void compare(Account account, Claim first, Claim again, Tally tally) {
        if (first.says() == Truth.UNDETERMINED || again.says() == Truth.UNDETERMINED) {
            tally.untold();
        } else if (first.says() != again.says()) {
            if (isOfOnePhase(
                    first.says() == Truth.HOLDS ? first : again, first.says() == Truth.HOLDS ? again : first)) {
                found(account, first, again, "asserted and denied", words(first), words(again), tally);
            } else {
                tally.agreed();
            }
        } else if (first.says() == Truth.FAILS) {
            tally.agreed();
        } else {
            Optional<String> here = value(first, again);
            Optional<String> there = value(again, first);
            if (here.isPresent() && there.isPresent() && !here.equals(there)) {
                found(account, first, again, "content", here.get(), there.get(), tally);
            } else if (isCountedOtherwise(first, again)) {
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

    private static ImmutableSet<Phase> phases(Claim claim) {
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

    /** What a claim has where the other has something else that excludes it; empty where the two cannot be compared. */
    private static Optional<String> value(Claim claim, Claim other) {
        if (claim.matter() instanceof Matter.OfQuantity a && other.matter() instanceof Matter.OfQuantity b) {
            return a.quantity().isSame(b.quantity()) == Truth.FAILS
                    ? Optional.of(a.quantity().toString())
                    : Optional.empty();
        }
        if (claim.matter() instanceof Matter.OfClause a && other.matter() instanceof Matter.OfClause b) {
            return a.tells()
                    .flatMap(position -> b.tells()
                            .filter(it -> isOfTheSameAs(position, it))
                            .map(it -> position.stance().words()));
        }
        if (claim.matter() instanceof Matter.OfPosition a && other.matter() instanceof Matter.OfPosition b) {
            return Optional.of(a.position())
                    .filter(it -> isOfTheSameAs(it, b.position()))
                    .map(it -> it.stance().words());
        }
        return clauses(claim).stream()
                .filter(clause -> clauses(other).stream()
                        .anyMatch(it -> it.question().equals(clause.question())
                                && !it.stance().equals(clause.stance())))
                .map(clause -> clause.stance().words())
                .findFirst();
    }

    private static boolean isOfTheSameAs(Position one, Position other) {
        return one.question().equals(other.question()) && one.agent().equals(other.agent());
    }

    private static ImmutableList<Clause> clauses(Claim claim) {
        return claim.event().map(event -> event.content().clauses()).orElse(ImmutableList.of());
    }

    private void found(
            Account account, Claim first, Claim again, String aspect, String here, String there, Tally tally) {
        tally.found(Finding.within(
                name(),
                aspect,
                Tally.weight(ImmutableList.of(first, again)),
                first.title(),
                Finding.Side.of(account, here, first),
                Finding.Side.of(account, there, again)));
    }
}
