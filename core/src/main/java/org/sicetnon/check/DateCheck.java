package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.time.Truth;

/**
 * Do two accounts date one thing alike?
 *
 * <p>Like phases are compared (rule 11), under every reading of places that the claims allow (rule 12): only what no
 * reading makes one conflicts (rule 1). Days that differ and can still be one are reconciled, with the reading that does
 * it; so are unlike phases on different days.
 */
final class DateCheck implements Check {

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tally.pairs(
                accounts,
                (one, other) -> Tally.ties(dossier, one, other)
                        .forEach(identity -> compare(dossier, one, other, identity, tally)));
        return tally.done();
    }

    private void compare(Dossier dossier, Account one, Account other, Identity identity, Tally tally) {
        ImmutableList<Attestation> here = times(one, Tally.side(identity, one).name());
        ImmutableList<Attestation> there =
                times(other, Tally.side(identity, other).name());
        boolean alike = here.stream().anyMatch(a -> there.stream().anyMatch(b -> a.phase() == b.phase()));
        for (Attestation a : here) {
            for (Attestation b : there) {
                if (a.phase() == b.phase()) {
                    samePhase(dossier, one, other, identity, a, b, tally);
                } else if (!alike && !a.days().overlaps(b.days())) {
                    tally.found(finding(
                            Finding.Kind.RECONCILED,
                            Finding.Severity.NOTE,
                            one,
                            other,
                            identity,
                            a,
                            b,
                            Optional.empty()));
                }
            }
        }
    }

    private void samePhase(
            Dossier dossier, Account one, Account other, Identity identity, Attestation a, Attestation b, Tally tally) {
        Attestation.Comparison comparison = a.compare(b, dossier.world().conventions());
        switch (comparison.fit()) {
            case ALIKE -> tally.agreed();
            case RECONCILABLE -> {
                if (a.days().overlaps(b.days())) {
                    tally.agreed();
                } else {
                    tally.found(finding(
                            Finding.Kind.RECONCILED,
                            Finding.Severity.NOTE,
                            one,
                            other,
                            identity,
                            a,
                            b,
                            Optional.of(comparison)));
                }
            }
            case APART ->
                tally.found(finding(
                        Finding.Kind.DISCREPANCY,
                        Tally.weight(identity, ImmutableList.of(a.claim(), b.claim())),
                        one,
                        other,
                        identity,
                        a,
                        b,
                        Optional.empty()));
        }
    }

    private Finding finding(
            Finding.Kind kind,
            Finding.Severity severity,
            Account one,
            Account other,
            Identity identity,
            Attestation a,
            Attestation b,
            Optional<Attestation.Comparison> comparison) {
        return new Finding(
                name() + ":" + a.claim().id() + "~" + b.claim().id() + ":" + a.phase()
                        + (a.phase() == b.phase() ? "" : "-" + b.phase()),
                name(),
                kind,
                severity,
                new Finding.Timing(title(one, a), a.phase()),
                ImmutableList.of(side(one, a), side(other, b)),
                Optional.of(identity),
                comparison.stream()
                        .flatMap(it -> Stream.of(it.here(), it.there()).flatMap(Optional::stream))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    private static Finding.Side side(Account account, Attestation at) {
        return new Finding.Side(account.name(), new Finding.Time(at), ImmutableList.of(at.claim()));
    }

    private static String title(Account account, Attestation at) {
        return account.claim(at.entry()).map(Claim::title).orElse(at.claim().title());
    }

    private static ImmutableList<Attestation> times(Account account, String entry) {
        return account.attestations(entry).stream()
                .filter(at -> at.claim().says() != Truth.FAILS)
                .collect(ImmutableList.toImmutableList());
    }
}
