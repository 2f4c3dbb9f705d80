package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCharacter;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.position.Question;
import org.sicetnon.time.Truth;

/**
 * Do two accounts call one step by names that exclude each other, a decision and a leaning, final and provisional? And
 * do they call two different decisions of one question the final one, or do unlike things to one earlier step?
 */
final class CharacterCheck implements Check {

    @Override
    public String name() {
        return "characterisation";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> ties = Tie.between(dossier, one, other);
            ties.forEach(tie -> {
                compare(tie, tally);
                compareActs(tie, ties, tally);
            });
            compareFinals(one, other, ties, tally);
        });
        return tally.done();
    }

    private void compare(Tie tie, Tally tally) {
        for (Claim here : characters(tie.one(), tie.here().name())) {
            for (Claim there : characters(tie.other(), tie.there().name())) {
                if (excludes(here, there)) {
                    tally.found(tie.conflict(
                            name(),
                            "character",
                            Finding.Side.of(tie.one(), words(here), here),
                            Finding.Side.of(tie.other(), words(there), there)));
                } else if (nature(here) == nature(there)) {
                    tally.agreed();
                } else {
                    tally.untold();
                }
            }
        }
    }

    /** What two entries do to one earlier decision or order: to halt it is one thing, to take it back another (rule 5). */
    private void compareActs(Tie tie, ImmutableList<Tie> ties, Tally tally) {
        tie.asserted(claim -> claim.event().map(event -> event.content().acts()))
                .ifPresent(both -> {
                    for (Act here : both.here()) {
                        for (Act there : both.there()) {
                            if (!areUponOne(tie, ties, here, there)) {
                                continue;
                            }
                            if (here.kind() == there.kind()) {
                                tally.agreed();
                            } else {
                                tally.found(tie.difference(
                                        name(), "act", tie.sides(words(tie.one(), here), words(tie.other(), there))));
                            }
                        }
                    }
                });
    }

    private static boolean areUponOne(Tie tie, ImmutableList<Tie> ties, Act here, Act there) {
        ClaimId a = new ClaimId(tie.one().name(), here.upon());
        ClaimId b = new ClaimId(tie.other().name(), there.upon());
        return ties.stream().map(Tie::identity).anyMatch(it -> it.concerns(a) && it.concerns(b));
    }

    private static String words(Account account, Act act) {
        return "it " + act.kind() + " "
                + account.claim(act.upon()).map(Tally::quoted).orElse(act.upon());
    }

    static ImmutableList<Claim> characters(Account account, String entry) {
        return account.claims().stream()
                .filter(claim -> claim.says() != Truth.UNDETERMINED
                        && claim.matter() instanceof OfCharacter it
                        && it.of().equals(entry))
                .collect(ImmutableList.toImmutableList());
    }

    static Nature nature(Claim claim) {
        return ((OfCharacter) claim.matter()).nature();
    }

    private static boolean excludes(Claim here, Claim there) {
        if (here.says() != there.says()) {
            return nature(here) == nature(there);
        }
        return here.says() == Truth.HOLDS && nature(here).excludes(nature(there));
    }

    private static String words(Claim claim) {
        return "it is" + (claim.says() == Truth.FAILS ? " not" : "") + " called " + nature(claim);
    }

    /** The finals of two accounts, where neither calls the other's final too. */
    private void compareFinals(Account one, Account other, ImmutableList<Tie> ties, Tally tally) {
        for (Claim here : lastFinals(one)) {
            for (Claim there : lastFinals(other)) {
                String a = ((OfCharacter) here.matter()).of();
                String b = ((OfCharacter) there.matter()).of();
                boolean calledFinalByBoth = ties.stream()
                        .anyMatch(tie -> (isOneOf(one, tie.here().name(), ImmutableList.of(here))
                                        && isOneOf(other, tie.there().name(), finals(other)))
                                || (isOneOf(one, tie.here().name(), finals(one))
                                        && isOneOf(other, tie.there().name(), ImmutableList.of(there))));
                if (!calledFinalByBoth && !Collections.disjoint(questions(one, a), questions(other, b))) {
                    tally.found(new Finding(
                            name() + ":"
                                    + ImmutableList.sortedCopyOf(ImmutableList.of(here.toString(), there.toString())),
                            name(),
                            Finding.Kind.DISCREPANCY,
                            Tally.weight(ImmutableList.of(here, there)),
                            new Finding.Point("which is final", here.title()),
                            ImmutableList.of(last(one, a, here), last(other, b, there)),
                            Optional.empty(),
                            ImmutableList.of(),
                            ImmutableList.of()));
                }
            }
        }
    }

    /** Whether an entry, wherever the account takes it up, is among those that are called final. */
    private static boolean isOneOf(Account account, String entry, ImmutableList<Claim> finals) {
        return finals.stream()
                .map(claim -> ((OfCharacter) claim.matter()).of())
                .anyMatch(it -> first(account, it).equals(first(account, entry)));
    }

    /** Returns the entry in which the account first tells of what it takes up in {@code entry}. */
    static String first(Account account, String entry) {
        Set<String> seen = new HashSet<>();
        String name = entry;
        while (seen.add(name)) {
            name = account.claim(name).flatMap(Claim::again).orElse(name);
        }
        return name;
    }

    private static Finding.Side last(Account account, String entry, Claim claim) {
        return Finding.Side.of(
                account,
                "the final one is " + account.claim(entry).map(Tally::quoted).orElse(entry),
                claim);
    }

    /** What an account calls final and lets another final one follow is not the last word to it. */
    private static ImmutableList<Claim> lastFinals(Account account) {
        ImmutableList<Claim> finals = finals(account);
        return finals.stream()
                .filter(claim -> finals.stream().noneMatch(other -> isFollowedBy(account, claim, other)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isFollowedBy(Account account, Claim one, Claim other) {
        String a = ((OfCharacter) one.matter()).of();
        String b = ((OfCharacter) other.matter()).of();
        ImmutableList<Attestation> first = account.attestations(a);
        ImmutableList<Attestation> then = account.attestations(b);
        return !Collections.disjoint(questions(account, a), questions(account, b))
                && !first.isEmpty()
                && !then.isEmpty()
                && first.stream()
                        .allMatch(x -> then.stream().allMatch(y -> x.days().isBefore(y.days()) == Truth.HOLDS));
    }

    /** Returns what the account calls the last word. */
    static ImmutableList<Claim> finals(Account account) {
        return account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof OfCharacter it
                        && it.nature() == Nature.DEFINITIVE)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the questions that an entry answers. */
    static ImmutableSet<Question> questions(Account account, String entry) {
        return account.claim(entry).flatMap(Claim::event).stream()
                .flatMap(event -> event.content().clauses().stream())
                .map(Clause::question)
                .collect(ImmutableSet.toImmutableSet());
    }
}
