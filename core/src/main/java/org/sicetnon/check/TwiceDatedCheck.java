package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Event;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Truth;

/**
 * Does an account give one phase of one thing two times that cannot be one, in one entry, in two passages about it, or
 * where it takes it up again? Where the one stands in the text and the other in a footnote, that is a check of its own.
 *
 * <p>Two entries that are not told of the same people, or not as one kind of thing, can be two things after all: their
 * times make a tension. So does a time that is reported and left open, by itself or beside another of the same report
 * (rule 9). Unlike phases on different days are reconciled (rule 11).
 */
final class TwiceDatedCheck implements Check {

    private final boolean notes;

    /** Makes the check of times that both stand in the text, or both in footnotes. */
    TwiceDatedCheck() {
        this(false);
    }

    private TwiceDatedCheck(boolean notes) {
        this.notes = notes;
    }

    /** Returns the check of times of which one stands in the text and the other in a footnote. */
    static TwiceDatedCheck ofTextAgainstNote() {
        return new TwiceDatedCheck(true);
    }

    @Override
    public String name() {
        return notes ? "text against note" : "dated twice";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.event().isPresent()) {
                    compareAll(dossier, account, claim, times(account, claim), tally);
                }
            }
        }
        return tally.done();
    }

    /** The times of an entry, and those of the entry that it takes up. */
    private static ImmutableList<Attestation> times(Account account, Claim claim) {
        return Stream.concat(
                        account.attestations(claim.id().name()).stream(),
                        claim.again().stream().flatMap(first -> account.attestations(first).stream()))
                .filter(it -> ToldTwiceCheck.isTold(it.claim()))
                .collect(ImmutableList.toImmutableList());
    }

    private void compareAll(
            Dossier dossier, Account account, Claim claim, ImmutableList<Attestation> times, Tally tally) {
        boolean alike = times.stream()
                .anyMatch(a -> times.stream().anyMatch(b -> !a.entry().equals(b.entry()) && a.phase() == b.phase()));
        for (int i = 0; i < times.size(); i++) {
            for (int j = i + 1; j < times.size(); j++) {
                Attestation a = times.get(i);
                Attestation b = times.get(j);
                // The entry that is taken up is compared with itself where it is asked for.
                boolean own = a.entry().equals(claim.id().name())
                        || b.entry().equals(claim.id().name());
                if (!own || notes != (isInNote(a.claim()) != isInNote(b.claim())) || !isOfOneTeller(a, b)) {
                    continue;
                }
                if (a.phase() == b.phase()) {
                    compare(dossier, account, claim, a, b, tally);
                } else if (!alike && !a.entry().equals(b.entry()) && areApart(a, b)) {
                    tally.found(finding(Finding.Kind.RECONCILED, Finding.Severity.NOTE, claim, a, b));
                }
            }
        }
    }

    private static boolean isInNote(Claim claim) {
        return claim.locators().stream().allMatch(Locator.InNote.class::isInstance);
    }

    /** What two others say, each for himself, is no disagreement of the author with himself. */
    private static boolean isOfOneTeller(Attestation a, Attestation b) {
        return !ToldTwiceCheck.isLeftOpen(a.claim())
                || !ToldTwiceCheck.isLeftOpen(b.claim())
                || a.claim().modality().equals(b.claim().modality());
    }

    private static boolean areApart(Attestation a, Attestation b) {
        return a.days().isBefore(b.days()) == Truth.HOLDS || b.days().isBefore(a.days()) == Truth.HOLDS;
    }

    /** Whether two entries are one thing for sure: the same sort of thing, done by the same people to the same. */
    private static boolean areSurelyOne(Account account, String one, String other) {
        Optional<Event> here = account.claim(one).flatMap(Claim::event);
        Optional<Event> there = account.claim(other).flatMap(Claim::event);
        return one.equals(other)
                || (here.isPresent()
                        && there.isPresent()
                        && here.get().kind().equals(there.get().kind())
                        && ImmutableSet.copyOf(here.get().actors())
                                .equals(ImmutableSet.copyOf(there.get().actors()))
                        && ImmutableSet.copyOf(here.get().addressees())
                                .equals(ImmutableSet.copyOf(there.get().addressees())));
    }

    private void compare(Dossier dossier, Account account, Claim claim, Attestation a, Attestation b, Tally tally) {
        Attestation.Fit fit = a.compare(b, dossier.world().conventions()).fit();
        if (fit == Attestation.Fit.ALIKE
                || (fit == Attestation.Fit.RECONCILABLE && a.days().isSameDayAs(b.days()) == Truth.HOLDS)) {
            tally.agreed();
        } else if (fit == Attestation.Fit.RECONCILABLE) {
            tally.untold();
        } else {
            tally.found(finding(
                    Finding.Kind.WITHIN_ONE,
                    areSurelyOne(account, a.entry(), b.entry())
                            ? Tally.weight(ImmutableList.of(a.claim(), b.claim()))
                            : Finding.Severity.TENSION,
                    claim,
                    a,
                    b));
        }
    }

    private Finding finding(Finding.Kind kind, Finding.Severity severity, Claim claim, Attestation a, Attestation b) {
        return new Finding(
                name().replace(' ', '-') + ":" + a.claim().id() + "~"
                        + b.claim().id() + ":" + a.phase() + (a.phase() == b.phase() ? "" : "-" + b.phase()),
                name(),
                kind,
                severity,
                new Finding.Timing(claim.title(), a.phase()),
                ImmutableList.of(Tally.side(a), Tally.side(b)),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }
}
