package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.time.Truth;

/** Does an account give one phase of one thing two times that cannot be one? */
final class TwiceDatedCheck implements Check {

    @Override
    public String name() {
        return "dated twice";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.event().isPresent()) {
                    compareAll(dossier, account, claim, tally);
                }
            }
        }
        return tally.done();
    }

    private void compareAll(Dossier dossier, Account account, Claim claim, Tally tally) {
        ImmutableList<Attestation> times = account.attestations(claim.id().name()).stream()
                .filter(it -> it.claim().says() == Truth.HOLDS)
                .collect(ImmutableList.toImmutableList());
        for (int i = 0; i < times.size(); i++) {
            for (int j = i + 1; j < times.size(); j++) {
                Attestation a = times.get(i);
                Attestation b = times.get(j);
                if (a.phase() != b.phase()) {
                    continue;
                }
                Attestation.Fit fit =
                        a.compare(b, dossier.world().conventions()).fit();
                if (fit == Attestation.Fit.ALIKE
                        || (fit == Attestation.Fit.RECONCILABLE && a.days().isSameDayAs(b.days()) == Truth.HOLDS)) {
                    tally.agreed();
                    continue;
                }
                if (fit == Attestation.Fit.RECONCILABLE) {
                    tally.untold();
                    continue;
                }
                boolean soft =
                        a.claim().modality().isSoft() || b.claim().modality().isSoft();
                tally.found(new Finding(
                        "dated-twice:" + a.claim().id() + "~" + b.claim().id() + ":" + a.phase(),
                        name(),
                        Finding.Kind.WITHIN_ONE,
                        soft ? Finding.Severity.TENSION : Finding.Severity.CONTRADICTION,
                        new Finding.Timing(claim.title(), a.phase()),
                        ImmutableList.of(Tally.side(a), Tally.side(b)),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of()));
            }
        }
    }
}
