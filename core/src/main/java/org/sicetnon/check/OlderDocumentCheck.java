package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.source.Document;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;

/**
 * Does an account cite for something a document that, by the date that it prints for it, is older? A document cannot
 * report what comes after it: it can only be the prepared wording, or stand for something else in the sentence. It is a
 * note. One day is left to the clocks of two places (rule 12), and a draft may be older than the message.
 */
final class OlderDocumentCheck implements Check {

    @Override
    public String name() {
        return "older document";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.says() == Truth.HOLDS) {
                    claim.cites().stream()
                            .flatMap(document -> account.document(document).stream())
                            .forEach(document -> compare(account, claim, document, tally));
                }
            }
        }
        return tally.done();
    }

    private void compare(Account account, Claim claim, Document document, Tally tally) {
        ImmutableList<Attestation> times = account.attestations(claim.id().name());
        if (document.dated().isEmpty() || times.isEmpty()) {
            return;
        }
        Optional<LocalDate> first = times.stream()
                        .allMatch(at -> at.days().firstDay().isPresent())
                ? times.stream().flatMap(at -> at.days().firstDay().stream()).min(Comparator.naturalOrder())
                : Optional.empty();
        DayRange dated = document.dated().get().days();
        if (first.isEmpty() || dated.lastDay().isEmpty()) {
            tally.untold();
        } else if (dated.isBefore(DayRange.on(first.get().minusDays(1))) == Truth.HOLDS) {
            Attestation at = times.stream()
                    .filter(it -> it.days().firstDay().equals(first))
                    .findFirst()
                    .orElseThrow();
            tally.found(Finding.within(
                            name(),
                            "date of the document",
                            Finding.Severity.NOTE,
                            claim.title(),
                            new Finding.Side(account.name(), new Finding.Time(at), withAnchor(account, at)),
                            Finding.Side.of(
                                    account,
                                    "it cites '" + document.title() + "', dated "
                                            + document.dated().get(),
                                    claim))
                    .withId(name() + ":" + claim + "~" + document.name()));
        } else {
            tally.agreed();
        }
    }

    /** The claim that gives the time, and that of the entry by which it is told. */
    private static ImmutableList<Claim> withAnchor(Account account, Attestation at) {
        return at.told().when() instanceof Relative it
                ? Stream.concat(Stream.of(at.claim()), account.claim(it.anchor()).stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of(at.claim());
    }
}
