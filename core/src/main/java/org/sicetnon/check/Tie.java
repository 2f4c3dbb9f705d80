package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.source.Document;
import org.sicetnon.time.Truth;

/**
 * Two accounts' entries of what is, surely or perhaps, one thing: no finding stands between accounts without it (rule
 * 8). What two entries are the same as is the same, so that an editor need not tie every two of three accounts.
 *
 * @param dossier the dossier of both
 * @param one the account asked first
 * @param other another account
 * @param identity what ties the entries
 */
record Tie(Dossier dossier, Account one, Account other, Identity identity) {

    /** Returns all ties between every two of the accounts, in the editor's order. */
    static ImmutableList<Tie> all(Dossier dossier, ImmutableList<Account> accounts) {
        ImmutableList.Builder<Tie> ties = ImmutableList.builder();
        pairs(accounts, (one, other) -> ties.addAll(between(dossier, one, other)));
        return ties.build();
    }

    /** Calls {@code each} with every two of the accounts, in order. */
    static void pairs(ImmutableList<Account> accounts, BiConsumer<Account, Account> each) {
        for (int i = 0; i < accounts.size(); i++) {
            for (int j = i + 1; j < accounts.size(); j++) {
                each.accept(accounts.get(i), accounts.get(j));
            }
        }
    }

    /** Returns the ties of a part in one account with its whole in another, in the editor's order (rule 11). */
    static ImmutableList<Tie> parts(Dossier dossier, Account one, Account other) {
        ImmutableSet<String> both = ImmutableSet.of(one.name(), other.name());
        return dossier.concordance().of(Degree.WITHIN).stream()
                .filter(it -> ImmutableSet.of(it.one().account(), it.other().account())
                        .equals(both))
                .map(it -> new Tie(dossier, one, other, it))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the ties between two accounts: first those that the editor makes, then those that follow. */
    static ImmutableList<Tie> between(Dossier dossier, Account one, Account other) {
        ImmutableSet<String> both = ImmutableSet.of(one.name(), other.name());
        Map<ImmutableSet<ClaimId>, Identity> found = new LinkedHashMap<>();
        Set<ImmutableSet<ClaimId>> apart = new HashSet<>();
        for (Identity it : dossier.concordance().identities()) {
            if (ImmutableSet.of(it.one().account(), it.other().account()).equals(both)) {
                ImmutableSet<ClaimId> entries = ImmutableSet.of(it.one(), it.other());
                if (it.degree() == Degree.SAME || it.degree() == Degree.PERHAPS) {
                    found.putIfAbsent(entries, it);
                } else {
                    apart.add(entries);
                }
            }
        }
        for (Identity it : dossier.concordance().of(Degree.SAME)) {
            ImmutableSet<ClaimId> all =
                    ImmutableSet.copyOf(dossier.concordance().sameAs(it.one()));
            for (ClaimId here : in(all, one)) {
                for (ClaimId there : in(all, other)) {
                    found.putIfAbsent(
                            ImmutableSet.of(here, there),
                            new Identity(Degree.SAME, here, there, "both are the same as " + others(all, here, there)));
                }
            }
        }
        // What the editor himself says of two entries goes before what follows from others.
        found.keySet().removeAll(apart);
        return found.values().stream()
                .map(identity -> new Tie(dossier, one, other, identity))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ClaimId> in(ImmutableSet<ClaimId> all, Account account) {
        return all.stream().filter(id -> id.account().equals(account.name())).collect(ImmutableList.toImmutableList());
    }

    private static String others(ImmutableSet<ClaimId> all, ClaimId here, ClaimId there) {
        return all.stream()
                .filter(id -> !id.equals(here) && !id.equals(there))
                .map(ClaimId::toString)
                .collect(Collectors.joining(", "));
    }

    /** Returns the entry of the first account. */
    ClaimId here() {
        return identity.one().account().equals(one.name()) ? identity.one() : identity.other();
    }

    /** Returns the entry of the other account. */
    ClaimId there() {
        return identity.one().account().equals(one.name()) ? identity.other() : identity.one();
    }

    /** Returns the first account's claim; nothing if the tie is one of documents, conditions or scholars. */
    Optional<Claim> claimHere() {
        return one.claim(here().name());
    }

    /** Returns the other account's claim. */
    Optional<Claim> claimThere() {
        return other.claim(there().name());
    }

    /**
     * What both accounts have of one thing.
     *
     * @param here what the first has
     * @param there what the other has
     */
    record Pair<T>(T here, T there) {}

    /** Returns what both have of something, where both assert their entries and have it. */
    <T> Optional<Pair<T>> asserted(Function<Claim, Optional<T>> part) {
        return part(claimHere(), part).flatMap(here -> part(claimThere(), part).map(there -> new Pair<>(here, there)));
    }

    private static <T> Optional<T> part(Optional<Claim> claim, Function<Claim, Optional<T>> part) {
        return claim.filter(it -> it.says() == Truth.HOLDS).flatMap(part);
    }

    /** Returns the two sides in words, each resting on its entry. */
    Finding.Side[] sides(String here, String there) {
        return new Finding.Side[] {
            Finding.Side.of(one, here, claimHere().stream().collect(ImmutableList.toImmutableList())),
            Finding.Side.of(other, there, claimThere().stream().collect(ImmutableList.toImmutableList()))
        };
    }

    /** Returns a title of the thing, that of the first account's entry or document. */
    String title() {
        return claimHere()
                .or(this::claimThere)
                .map(Claim::title)
                .or(() -> one.document(here().name()).map(Document::title))
                .orElse(here().name());
    }

    /** Returns the two entries as part of an identifier that does not depend on which account is asked first. */
    String names() {
        return Stream.of(here(), there()).map(ClaimId::toString).sorted().collect(Collectors.joining("~"));
    }

    /** The claims of the sides that are not the entries themselves: they tell apart what is found more than once. */
    private String further(Finding.Side... sides) {
        return Stream.of(sides)
                .flatMap(side -> side.claims().stream())
                .map(Claim::id)
                .filter(id -> !identity.concerns(id))
                .map(id -> "~" + id)
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    /** Returns a finding between the two accounts that rests on this tie. */
    Finding finding(String check, String aspect, Finding.Kind kind, Finding.Severity severity, Finding.Side... sides) {
        return new Finding(
                check + ":" + names() + further(sides) + ":" + aspect,
                check,
                kind,
                severity,
                new Finding.Point(aspect, title()),
                ImmutableList.copyOf(sides),
                Optional.of(identity),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** Returns a discrepancy that cannot stand, or is a tension where the tie or a claim is not firm (rules 8 and 10). */
    Finding conflict(String check, String aspect, Finding.Side... sides) {
        return finding(
                check,
                aspect,
                Finding.Kind.DISCREPANCY,
                Tally.weight(
                        identity,
                        Stream.of(sides).flatMap(side -> side.claims().stream()).toList()),
                sides);
    }

    /** Returns a discrepancy of what is unlike and compatible. */
    Finding difference(String check, String aspect, Finding.Side... sides) {
        return finding(check, aspect, Finding.Kind.DISCREPANCY, Finding.Severity.DIFFERENCE, sides);
    }

    /** Returns what looks like a discrepancy and is none. */
    Finding reconciled(String check, String aspect, Finding.Side... sides) {
        return finding(check, aspect, Finding.Kind.RECONCILED, Finding.Severity.NOTE, sides);
    }
}
