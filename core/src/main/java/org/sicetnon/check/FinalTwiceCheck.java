package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCharacter;

/** Does an account call more than one decision of a question the final one? What is final leaves nothing to decide. */
final class FinalTwiceCheck implements Check {

    @Override
    public String name() {
        return "final twice";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            ImmutableList<Claim> finals = CharacterCheck.finals(account);
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
        tally.found(Finding.within(
                name(),
                "which is final",
                Finding.Severity.TENSION,
                one.title(),
                side(account, a, one),
                side(account, b, other)));
    }

    private static Finding.Side side(Account account, String entry, Claim claim) {
        return Finding.Side.of(
                account, "final is " + account.claim(entry).map(Tally::quoted).orElse(entry), claim);
    }
}
