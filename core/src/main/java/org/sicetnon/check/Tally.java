package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;

/** Counts what a check examines while it does. */
final class Tally {

    private final String check;
    private int examined;
    private int agreed;
    private int untold;
    private final List<Finding> findings = new ArrayList<>();

    Tally(String check) {
        this.check = check;
    }

    void agreed() {
        examined++;
        agreed++;
    }

    void untold() {
        examined++;
        untold++;
    }

    void found(Finding finding) {
        examined++;
        findings.add(finding);
    }

    Check.Examination done() {
        return new Check.Examination(
                check,
                examined,
                agreed,
                untold,
                findings.stream().sorted(Finding.BY_WEIGHT).collect(ImmutableList.toImmutableList()));
    }

    /** Calls {@code each} with every two of the accounts, in order. */
    static void pairs(ImmutableList<Account> accounts, BiConsumer<Account, Account> each) {
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                each.accept(accounts.get(i), accounts.get(j));
            }
        }
    }

    /** Returns the identities, sure or not, between two accounts, in the editor's order. */
    static ImmutableList<Identity> ties(Dossier dossier, Account one, Account other) {
        ImmutableSet<String> both = ImmutableSet.of(one.name(), other.name());
        return dossier.concordance().identities().stream()
                .filter(it -> it.degree() == Degree.SAME || it.degree() == Degree.PERHAPS)
                .filter(it -> ImmutableSet.of(it.one().account(), it.other().account())
                        .equals(both))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the entry of an identity that stands in that account. */
    static ClaimId side(Identity identity, Account account) {
        return identity.one().account().equals(account.name()) ? identity.one() : identity.other();
    }

    /** Returns the side that a time makes, told by one claim. */
    static Finding.Side side(Attestation at) {
        return new Finding.Side(at.claim().id().account(), new Finding.Time(at), ImmutableList.of(at.claim()));
    }

    /** Returns how much a conflict weighs that rests on these claims and this identity (rules 8 and 10). */
    static Finding.Severity weight(Identity identity, Iterable<Claim> claims) {
        boolean soft = identity.degree() == Degree.PERHAPS;
        for (Claim claim : claims) {
            soft |= claim.modality().isSoft();
        }
        return soft ? Finding.Severity.TENSION : Finding.Severity.CONTRADICTION;
    }
}
