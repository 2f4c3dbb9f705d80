package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Quantity;

/**
 * Do two accounts count one thing alike? The counts themselves must be tied: one number can be used for two things.
 * Unlike units, and ranges that overlap, conflict with nothing (rule 1).
 */
final class QuantityCheck implements Check {

    @Override
    public String name() {
        return "quantity";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Tie tie : Tie.all(dossier, accounts)) {
            tie.asserted(QuantityCheck::counted).ifPresent(both -> {
                switch (both.here().isSame(both.there())) {
                    case HOLDS -> tally.agreed();
                    case UNDETERMINED -> {
                        if (both.here().unit().equals(both.there().unit())) {
                            tally.found(tie.reconciled(name(), "quantity", sides(tie, both)));
                        } else {
                            tally.untold();
                        }
                    }
                    case FAILS -> tally.found(tie.conflict(name(), "quantity", sides(tie, both)));
                }
            });
        }
        return tally.done();
    }

    private static Finding.Side[] sides(Tie tie, Tie.Pair<Quantity> both) {
        return tie.sides(both.here().toString(), both.there().toString());
    }

    private static Optional<Quantity> counted(Claim claim) {
        return claim.matter() instanceof Matter.OfQuantity it ? Optional.of(it.quantity()) : Optional.empty();
    }
}
