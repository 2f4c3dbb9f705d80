package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;

/** Counts what a check examines while it does. */
final class Tally {

    private final String check;
    private int agreed;
    private int untold;
    private final List<Finding> findings = new ArrayList<>();

    Tally(String check) {
        this.check = check;
    }

    void agreed() {
        agreed++;
    }

    void untold() {
        untold++;
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Returns what was found so far. */
    ImmutableList<Finding> findings() {
        return ImmutableList.copyOf(findings);
    }

    Check.Examination done() {
        return new Check.Examination(
                check,
                agreed + untold + findings.size(),
                agreed,
                untold,
                findings.stream().sorted(Finding.BY_WEIGHT).collect(ImmutableList.toImmutableList()));
    }

    /** Returns the side that a time makes, told by one claim. */
    static Finding.Side side(Attestation at) {
        return new Finding.Side(at.claim().id().account(), new Finding.Time(at), ImmutableList.of(at.claim()));
    }

    /** Returns how much a conflict weighs that rests on these claims and this identity (rules 8 and 10). */
    static Finding.Severity weight(Identity identity, Collection<Claim> claims) {
        return identity.degree() == Degree.PERHAPS ? Finding.Severity.TENSION : weight(claims);
    }

    /** Returns how much a conflict weighs that rests on these claims (rule 10). */
    static Finding.Severity weight(Collection<Claim> claims) {
        return claims.stream().anyMatch(claim -> claim.modality().isSoft())
                ? Finding.Severity.TENSION
                : Finding.Severity.CONTRADICTION;
    }

    /** Returns the title of a claim in quotation marks. */
    static String quoted(Claim claim) {
        return "'" + claim.title() + "'";
    }
}
