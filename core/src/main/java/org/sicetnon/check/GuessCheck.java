package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

/**
 * Does an account treat as a fact what it only guessed before, or had from someone whom it did not follow? The two claims
 * are of one phase of one entry, or the later takes up the earlier. A guess that follows a fact explains it. What was
 * only reported is a difference: the author may have come to follow it. Where he tells it otherwise, that is left to
 * {@link ToldTwiceCheck}.
 */
final class GuessCheck implements Check {

    @Override
    public String name() {
        return "guess as fact";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                claim.again().flatMap(account::claim).ifPresent(first -> compare(account, first, claim, tally));
                claim.event().ifPresent(event -> comparePhases(account, claim, event, tally));
            }
        }
        return tally.done();
    }

    private void comparePhases(Account account, Claim claim, Event event, Tally tally) {
        ImmutableList<Claim> all = account.about(claim.id().name());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (phase(all.get(i), event) == phase(all.get(j), event)) {
                    compare(account, all.get(i), all.get(j), tally);
                }
            }
        }
    }

    private static Phase phase(Claim claim, Event event) {
        Optional<Phase> denied = claim.modality() instanceof Modality.Denied it ? it.phase() : Optional.empty();
        return denied.orElse(claim.matter() instanceof Matter.OfPhase it ? it.phase() : event.mainPhase());
    }

    private void compare(Account account, Claim one, Claim other, Tally tally) {
        // What is told otherwise is no longer what was guessed.
        if (!isGuess(one) || !isFact(other) || ToldTwiceCheck.areUnlike(one, other)) {
            tally.agreed();
            return;
        }
        tally.found(Finding.within(
                name(),
                "guess and fact",
                one.modality() == Modality.Plain.CONJECTURED ? Finding.Severity.TENSION : Finding.Severity.DIFFERENCE,
                other.title(),
                Finding.Side.of(account, "it is " + one.modality().words(), one),
                Finding.Side.of(account, "it is " + other.modality().words(), other)));
    }

    private static boolean isGuess(Claim claim) {
        return claim.says() == Truth.UNDETERMINED;
    }

    private static boolean isFact(Claim claim) {
        return claim.says() != Truth.UNDETERMINED && !claim.modality().isSoft();
    }
}
