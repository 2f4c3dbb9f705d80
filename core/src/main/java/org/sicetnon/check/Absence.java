package org.sicetnon.check;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.source.Locator;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/** Why an account does not tell of something that another tells (rule 15): six answers, the first that fits. */
public enum Absence {
    /** It says that it was not so. */
    DENIED,
    /** It says that evidence is lacking. */
    EVIDENCE_LACKING,
    /** The notes in which it tells of it are lost in the copy at hand. */
    LOST_IN_PRINT,
    /** Its author did not set out to treat that time. */
    OUT_OF_SCOPE,
    /** The encoder has not encoded it whole for that time or that question. */
    NOT_ENCODED,
    /** It says nothing of it, though its own scope covers it. */
    SILENT;

    /**
     * Returns why {@code account} does not tell of what {@code claim}, of another account, tells; empty if it does.
     *
     * @param dossier the dossier of both
     * @param claim a claim about an event
     * @param account another account
     */
    public static Optional<Absence> of(Dossier dossier, Claim claim, Account account) {
        boolean told = false;
        boolean lost = false;
        boolean lacking = false;
        for (ClaimId id : counterparts(dossier, claim.entry(), account)) {
            Optional<Claim> other = account.claim(id.name());
            if (other.isPresent()) {
                if (other.get().says() == Truth.FAILS) {
                    return Optional.of(DENIED);
                }
                lacking |= isSaidToLackEvidence(account, id);
                boolean lostHere = other.get().locators().stream()
                        .allMatch(it -> it instanceof Locator.InNote note
                                && account.coverage().lostNotes().contains(note.note()));
                lost |= lostHere;
                told |= !lostHere;
            }
        }
        if (lacking) {
            return Optional.of(EVIDENCE_LACKING);
        }
        if (told) {
            return Optional.empty();
        }
        if (lost) {
            return Optional.of(LOST_IN_PRINT);
        }
        DayRange days = days(dossier, claim);
        if (!isWithin(days, account.coverage().scope())) {
            return Optional.of(OUT_OF_SCOPE);
        }
        boolean asked = claim.event().map(Event::content).stream()
                .flatMap(content -> content.clauses().stream())
                .map(Clause::question)
                .allMatch(question -> account.coverage().questions().contains(question.name()));
        return Optional.of(isWithin(days, account.coverage().encoded()) && asked ? SILENT : NOT_ENCODED);
    }

    /** What the account tells of the same thing: what an identity ties to it, and what that is the same as. */
    private static ImmutableSet<ClaimId> counterparts(Dossier dossier, ClaimId id, Account account) {
        return Stream.concat(
                        dossier.concordance().concerning(id).stream()
                                .filter(identity -> identity.degree() != Degree.APART)
                                .flatMap(identity -> Stream.of(identity.one(), identity.other())),
                        dossier.concordance().sameAs(id).stream())
                .filter(it -> it.account().equals(account.name()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isSaidToLackEvidence(Account account, ClaimId id) {
        return account.claims().stream()
                .anyMatch(it -> it.says() == Truth.HOLDS
                        && it.matter() instanceof Matter.OfEvidence evidence
                        && evidence.of().equals(id.name())
                        && evidence.state() == Matter.OfEvidence.State.LACKING
                        && account.claim(id.name())
                                .filter(claim -> claim.says() != Truth.HOLDS)
                                .isPresent());
    }

    private static DayRange days(Dossier dossier, Claim claim) {
        return dossier.account(claim.id().account()).stream()
                .flatMap(own -> own.attestations(claim.id().name()).stream())
                .map(Attestation::days)
                .findFirst()
                .orElse(DayRange.UNKNOWN);
    }

    static boolean isWithin(DayRange days, DayRange frame) {
        return days.firstDay().isPresent()
                && days.lastDay().isPresent()
                && frame.firstDay().isPresent()
                && frame.lastDay().isPresent()
                && !days.firstDay().get().isBefore(frame.firstDay().get())
                && !days.lastDay().get().isAfter(frame.lastDay().get());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
