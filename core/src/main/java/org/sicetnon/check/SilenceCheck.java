package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Event;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * Of what happened on the dossier's days, what does one account not tell that another does, and why (rule 15)? What is
 * denied is left to {@link OccurrenceCheck}.
 */
final class SilenceCheck implements Check {

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            ask(dossier, one, other, tally);
            ask(dossier, other, one, tally);
        });
        return tally.done();
    }

    private void ask(Dossier dossier, Account teller, Account silent, Tally tally) {
        for (Claim claim : teller.claims()) {
            if (claim.says() != Truth.HOLDS || !isOutward(claim) || !falls(teller, claim, dossier.days())) {
                continue;
            }
            Optional<Absence> absence = Absence.of(dossier, claim, silent);
            if (absence.isEmpty() || tellsOfItsFirst(dossier, teller, claim, silent)) {
                tally.agreed();
            } else if (absence.get() != Absence.DENIED) {
                tally.found(new Finding(
                        name() + ":" + claim.id() + "~" + silent.name(),
                        name(),
                        Finding.Kind.ABSENCE,
                        Finding.Severity.NOTE,
                        new Finding.Untold(claim.title(), silent.name(), absence.get()),
                        ImmutableList.of(
                                new Finding.Side(teller.name(), new Finding.Told(true), ImmutableList.of(claim))),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of()));
            }
        }
    }

    /** Whether a claim tells of something that another observer could have told of, rather than of a thought. */
    private static boolean isOutward(Claim claim) {
        return claim.event().filter(it -> !(it instanceof Event.Assessment)).isPresent();
    }

    /** Whether what is told again is told by the other where it is first told. */
    private static boolean tellsOfItsFirst(Dossier dossier, Account teller, Claim claim, Account other) {
        return claim.again()
                .map(entry -> CharacterCheck.first(teller, entry))
                .flatMap(teller::claim)
                .filter(first -> Absence.of(dossier, first, other).isEmpty())
                .isPresent();
    }

    /** Whether it surely falls on these days: on one of them, or within a span of them that the account bounds. */
    private static boolean falls(Account account, Claim claim, DayRange days) {
        return account.attestations(claim.id().name()).stream()
                .map(Attestation::days)
                .anyMatch(it -> it.onlyDay().isPresent() ? days.overlaps(it) : Absence.isWithin(it, days));
    }
}
