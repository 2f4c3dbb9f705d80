package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Truth;

/**
 * Does an account give one phase of one thing two times that cannot be one, in one entry, in two passages about it, or
 * where it takes it up again? Where the one stands in the text and the other in a footnote, that is a check of its own.
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
                    compareAll(dossier, claim, times(account, claim), tally);
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
                .filter(it -> it.claim().says() == Truth.HOLDS)
                .collect(ImmutableList.toImmutableList());
    }

    private void compareAll(Dossier dossier, Claim claim, ImmutableList<Attestation> times, Tally tally) {
        for (int i = 0; i < times.size(); i++) {
            for (int j = i + 1; j < times.size(); j++) {
                Attestation a = times.get(i);
                Attestation b = times.get(j);
                // The entry that is taken up is compared with itself where it is asked for.
                boolean own = a.entry().equals(claim.id().name())
                        || b.entry().equals(claim.id().name());
                if (own && a.phase() == b.phase() && notes == (isInNote(a.claim()) != isInNote(b.claim()))) {
                    compare(dossier, claim, a, b, tally);
                }
            }
        }
    }

    private static boolean isInNote(Claim claim) {
        return claim.locators().stream().allMatch(Locator.InNote.class::isInstance);
    }

    private void compare(Dossier dossier, Claim claim, Attestation a, Attestation b, Tally tally) {
        Attestation.Fit fit = a.compare(b, dossier.world().conventions()).fit();
        if (fit == Attestation.Fit.ALIKE
                || (fit == Attestation.Fit.RECONCILABLE && a.days().isSameDayAs(b.days()) == Truth.HOLDS)) {
            tally.agreed();
        } else if (fit == Attestation.Fit.RECONCILABLE) {
            tally.untold();
        } else {
            tally.found(new Finding(
                    name().replace(' ', '-') + ":" + a.claim().id() + "~"
                            + b.claim().id() + ":" + a.phase(),
                    name(),
                    Finding.Kind.WITHIN_ONE,
                    Tally.weight(ImmutableList.of(a.claim(), b.claim())),
                    new Finding.Timing(claim.title(), a.phase()),
                    ImmutableList.of(Tally.side(a), Tally.side(b)),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of()));
        }
    }
}
