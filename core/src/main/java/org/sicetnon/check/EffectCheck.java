package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.time.Truth;

/** Does an account name as the cause of something what, by its own dates, came after it? A purpose may lie ahead. */
final class EffectCheck implements Check {

    @Override
    public String name() {
        return "effect before cause";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.says() == Truth.HOLDS
                        && claim.matter() instanceof OfCause cause
                        && cause.sort() == OfCause.Sort.CAUSE
                        && cause.from().isPresent()) {
                    compare(dossier, account, claim, cause.of(), cause.from().get(), tally);
                }
            }
        }
        return tally.done();
    }

    private void compare(Dossier dossier, Account account, Claim claim, String effect, String cause, Tally tally) {
        ImmutableList<Attestation> first = OrderCheck.times(account, cause);
        ImmutableList<Attestation> then = OrderCheck.times(account, effect);
        Truth backwards = then.stream()
                .flatMap(b ->
                        first.stream().map(a -> b.isBefore(a, dossier.world().conventions())))
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
        switch (backwards) {
            case UNDETERMINED -> tally.untold();
            case FAILS -> tally.agreed();
            case HOLDS ->
                tally.found(Finding.within(
                        name(),
                        "cause",
                        Tally.weight(ImmutableList.of(claim)),
                        claim.title(),
                        Tally.side(first.get(0)),
                        Tally.side(then.get(0)),
                        Finding.Side.of(account, "the one is a cause of the other", claim)));
        }
    }
}
