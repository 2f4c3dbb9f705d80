package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.source.Document;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * One thing that two or more accounts tell, and on which no check finds a discrepancy.
 *
 * <p>To agree is not to confirm: two accounts that read one document, or both follow one scholar, are one witness. Only
 * where they rest on different evidence is it a corroboration.
 *
 * @param title what they tell, in the words of the first
 * @param claims the claims, one of each account that tells it, in the order of asking
 * @param identity what ties them
 * @param day the day on which all set it, if all do and it is one
 * @param support on what evidence
 * @param shared the documents that all cite for it, as the first account titles them
 */
public record Agreement(
        String title,
        ImmutableList<Claim> claims,
        Identity identity,
        Optional<DayRange> day,
        Support support,
        ImmutableList<String> shared) {

    /** On what evidence an agreement rests. */
    public enum Support {
        /** Each cites evidence, and none of it is the same: a corroboration. */
        INDEPENDENT,
        /** They cite the same document, or follow the same author. */
        SHARED,
        /** Not every account cites evidence for it. */
        UNSUPPORTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns what the accounts agree on, by the day and in the order of the first account's text. */
    static ImmutableList<Agreement> of(Comparison comparison) {
        Dossier dossier = comparison.dossier();
        Set<ClaimId> disputed = comparison.findings().stream()
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .flatMap(Agreement::withThoseUnder)
                .filter(it -> it.identity().isPresent())
                .flatMap(it -> it.claims().stream())
                .flatMap(claim -> Stream.of(claim.id(), claim.entry()))
                .collect(Collectors.toSet());
        Set<ImmutableSortedSet<ClaimId>> classes = new LinkedHashSet<>();
        dossier.concordance()
                .of(Degree.SAME)
                .forEach(it -> classes.add(dossier.concordance().sameAs(it.one())));
        ImmutableSet<ImmutableSet<ClaimId>> documents = sameDocuments(comparison);
        return classes.stream()
                .flatMap(ids -> agreement(comparison, ids, disputed, documents).stream())
                .sorted(Comparator.comparing(it -> it.day()
                        .flatMap(DayRange::firstDay)
                        .map(Object::toString)
                        .orElse("~")))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> withThoseUnder(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.under().stream().flatMap(Agreement::withThoseUnder));
    }

    private static Optional<Agreement> agreement(
            Comparison comparison,
            ImmutableSortedSet<ClaimId> ids,
            Set<ClaimId> disputed,
            ImmutableSet<ImmutableSet<ClaimId>> documents) {
        ImmutableList<Claim> claims = comparison.accounts().stream()
                .flatMap(account -> ids.stream()
                        .filter(id -> id.account().equals(account.name()))
                        .filter(id -> !disputed.contains(id))
                        .flatMap(id -> account.claim(id.name()).stream())
                        .filter(claim -> claim.says() == Truth.HOLDS)
                        .limit(1))
                .collect(ImmutableList.toImmutableList());
        Optional<Identity> identity = comparison.dossier().concordance().of(Degree.SAME).stream()
                .filter(it ->
                        claims.stream().filter(claim -> it.concerns(claim.id())).count() == 2)
                .findFirst();
        if (claims.size() < 2 || identity.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> shared = shared(comparison, claims, documents);
        return Optional.of(new Agreement(
                claims.get(0).title(),
                claims,
                identity.get(),
                day(comparison, claims),
                support(comparison, claims, shared),
                shared));
    }

    private static Optional<DayRange> day(Comparison comparison, ImmutableList<Claim> claims) {
        ImmutableSet<DayRange> days = claims.stream()
                .map(claim -> main(account(comparison, claim), claim))
                .collect(ImmutableSet.toImmutableSet());
        return days.size() == 1
                ? days.stream().filter(it -> it.onlyDay().isPresent()).findFirst()
                : Optional.empty();
    }

    private static DayRange main(Account account, Claim claim) {
        return account.attestations(claim.id().name()).stream()
                .filter(at -> claim.event()
                        .map(Event::mainPhase)
                        .map(it -> it == at.phase())
                        .orElse(true))
                .map(Attestation::days)
                .findFirst()
                .orElse(DayRange.UNKNOWN);
    }

    private static Account account(Comparison comparison, Claim claim) {
        return comparison.dossier().account(claim.id().account()).orElseThrow();
    }

    /** Returns every two names of one document, by two of the accounts. */
    private static ImmutableSet<ImmutableSet<ClaimId>> sameDocuments(Comparison comparison) {
        ImmutableSet.Builder<ImmutableSet<ClaimId>> all = ImmutableSet.builder();
        Tie.pairs(
                comparison.accounts(),
                (one, other) -> EvidenceCheck.documents(
                                comparison.dossier(), one, other, Tie.between(comparison.dossier(), one, other))
                        .forEach(tie -> all.add(ImmutableSet.of(tie.here(), tie.there()))));
        return all.build();
    }

    private static ImmutableList<String> shared(
            Comparison comparison, ImmutableList<Claim> claims, ImmutableSet<ImmutableSet<ClaimId>> documents) {
        Claim first = claims.get(0);
        return first.cites().stream()
                .filter(cited -> claims.stream()
                        .skip(1)
                        .allMatch(other -> other.cites().stream()
                                .anyMatch(it -> documents.contains(
                                        ImmutableSet.of(document(first, cited), document(other, it))))))
                .flatMap(cited -> account(comparison, first).document(cited).stream())
                .map(Document::title)
                .collect(ImmutableList.toImmutableList());
    }

    private static ClaimId document(Claim citing, String name) {
        return new ClaimId(citing.id().account(), name);
    }

    private static Support support(Comparison comparison, ImmutableList<Claim> claims, ImmutableList<String> shared) {
        if (claims.stream().anyMatch(claim -> claim.cites().isEmpty())) {
            return Support.UNSUPPORTED;
        }
        List<ImmutableSet<String>> authors = claims.stream()
                .map(claim -> authors(account(comparison, claim), claim))
                .toList();
        boolean sameAuthor =
                authors.get(0).stream().anyMatch(it -> authors.stream().allMatch(all -> all.contains(it)));
        return shared.isEmpty() && !sameAuthor ? Support.INDEPENDENT : Support.SHARED;
    }

    /** Those whose word it is, as printed: two accounts may declare one scholar by two names. */
    private static ImmutableSet<String> authors(Account account, Claim claim) {
        return Stream.concat(
                        claim.cites().stream()
                                .flatMap(cited -> account.document(cited).stream())
                                .flatMap(document -> document.author().stream()),
                        claim.modality() instanceof Modality.Reported it ? it.by().stream() : Stream.<Agent>of())
                .map(Agent::called)
                .collect(ImmutableSet.toImmutableSet());
    }
}
