package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

/**
 * How early and how late one phase of an entry was, by all that its account says of time: the terminus post quem and the
 * terminus ante quem, each with the claims that set it.
 *
 * <p>Claims that cannot stand together set nothing; they are told beside it.
 *
 * <pre>{@code
 * Termini sent = Inquiry.into(dossier, "ash").when(ImmutableSet.of(note)).get(0);
 * sent.span().latest();    // the last minute at which it can have been sent, and why
 * }</pre>
 *
 * @param entry the entry
 * @param phase which phase of it
 * @param told the times that the account gives to it, asserted or not
 * @param span how early and how late it was
 * @param disputed the clashes in which one of these times is
 */
public record Termini(
        ClaimId entry,
        Phase phase,
        ImmutableList<Attestation> told,
        Chronology.Span span,
        ImmutableList<Chronology.Clash> disputed) {

    static ImmutableList<Termini> of(Dossier dossier, Account account, ImmutableSet<String> names) {
        Chronology chronology = Chronology.of(dossier, account);
        ImmutableList<Chronology.Clash> clashes = chronology.clashes(Clashes.MOST);
        return names.stream()
                .flatMap(name -> account.claim(name).stream())
                .filter(claim -> claim.says() != Truth.FAILS)
                .map(Claim::entry)
                .distinct()
                .flatMap(entry -> chronology.phases(entry).stream()
                        .map(phase -> of(account, entry, phase, chronology.span(entry, phase), clashes)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Termini of(
            Account account,
            ClaimId entry,
            Phase phase,
            Chronology.Span span,
            ImmutableList<Chronology.Clash> clashes) {
        ImmutableList<Attestation> told = account.attestations(entry.name()).stream()
                .filter(at -> at.entry().equals(entry.name()) && at.phase() == phase)
                .collect(ImmutableList.toImmutableList());
        return new Termini(
                entry,
                phase,
                told,
                span,
                clashes.stream()
                        .filter(clash -> told.stream()
                                .anyMatch(
                                        at -> clash.claims().contains(at.claim().id())))
                        .collect(ImmutableList.toImmutableList()));
    }
}
