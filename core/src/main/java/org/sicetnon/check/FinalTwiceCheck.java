package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCharacter;
import org.sicetnon.account.Matter.OfCharacter.Nature;

/**
 * Does an account call more than one decision of a question the final one? What is final leaves nothing to decide. Where
 * it only reports that someone called it so, and leaves that open, the disagreement is with him (rule 9).
 */
final class FinalTwiceCheck implements Check {

    @Override
    public String name() {
        return "final twice";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            ImmutableList<Claim> finals = account.claims().stream()
                    .filter(claim -> ToldTwiceCheck.isTold(claim)
                            && claim.matter() instanceof OfCharacter it
                            && it.nature() == Nature.DEFINITIVE)
                    .collect(ImmutableList.toImmutableList());
            for (int i = 0; i < finals.size(); i++) {
                for (int j = i + 1; j < finals.size(); j++) {
                    compare(account, finals.get(i), finals.get(j), tally);
                }
            }
        }
        return tally.done();
    }

    private void compare(Account account, Claim one, Claim other, Tally tally) {
        String a = ((OfCharacter) one.matter()).of();
        String b = ((OfCharacter) other.matter()).of();
        if (CharacterCheck.first(account, a).equals(CharacterCheck.first(account, b))
                || Collections.disjoint(CharacterCheck.questions(account, a), CharacterCheck.questions(account, b))) {
            tally.agreed();
            return;
        }
        boolean open = ToldTwiceCheck.isLeftOpen(one);
        if (open && ToldTwiceCheck.isLeftOpen(other)) {
            tally.untold();
            return;
        }
        tally.found(Finding.within(
                name(),
                "which is final",
                open || ToldTwiceCheck.isLeftOpen(other) ? Finding.Severity.DIFFERENCE : Finding.Severity.TENSION,
                one.title(),
                side(account, a, one),
                side(account, b, other)));
    }

    private static Finding.Side side(Account account, String entry, Claim claim) {
        return Finding.Side.of(
                account, "final is " + account.claim(entry).map(Tally::quoted).orElse(entry), claim);
    }
}
