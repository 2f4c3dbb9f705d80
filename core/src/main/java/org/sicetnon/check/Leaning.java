package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.time.Convention;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Relative;

/**
 * Which findings lean on a convention: they no longer stand when its word is read as loosely as it allows, or, where two
 * times are reconciled, when "about" has no width.
 *
 * <p>The check is put once more to the dossier under the other conventions, and a finding stands if it is found again
 * with its kind and weight. Where it takes several conventions together to undo one, all that its claims use are named.
 * Only checks of times are asked again; what a position is on a day is not.
 */
final class Leaning {

    /** Names of the checks that weigh times against each other. */
    private static final ImmutableSet<String> OF_TIME =
            ImmutableSet.of("date", "order", "dated twice", "text against note", "chronology", "effect", "presence");

    private final Dossier dossier;
    private final ImmutableList<Account> accounts;
    private final Set<Convention> used = EnumSet.noneOf(Convention.class);
    private final Map<Convention, Dossier> without = new EnumMap<>(Convention.class);

    Leaning(Dossier dossier, ImmutableList<Account> accounts) {
        this.dossier = dossier;
        this.accounts = accounts;
        for (Account account : accounts) {
            account.attestations().forEach(at -> used.addAll(Conventions.of(at.told())));
        }
    }

    /** Marks what leans on a convention. */
    ImmutableList<Check.Examination> marked(
            ImmutableList<Check> checks, ImmutableList<Check.Examination> examinations) {
        List<Check> asked = checks.stream()
                .filter(check -> examinations.stream()
                        .anyMatch(it -> it.check().equals(check.name())
                                && OF_TIME.contains(it.check())
                                && it.findings().stream()
                                        .anyMatch(finding -> !usedBy(finding).isEmpty())))
                .toList();
        if (asked.isEmpty()) {
            return examinations;
        }
        Set<String> names = asked.stream().map(Check::name).collect(Collectors.toSet());
        Conventions all = dossier.world().conventions();
        Set<Key> loosely = standing(asked, dossier.under(all.without(used)));
        Set<Key> narrowly =
                used.stream().anyMatch(Leaning::isAbout) ? standing(asked, dossier.under(all.withoutAbout())) : loosely;
        return examinations.stream()
                .map(it -> names.contains(it.check()) ? marked(it, asked, loosely, narrowly) : it)
                .collect(ImmutableList.toImmutableList());
    }

    private Check.Examination marked(Check.Examination it, List<Check> asked, Set<Key> loosely, Set<Key> narrowly) {
        return new Check.Examination(
                it.check(),
                it.examined(),
                it.agreed(),
                it.untold(),
                it.findings().stream()
                        .map(finding -> finding.withConventions(reliances(finding, asked, loosely, narrowly)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Finding.Reliance> reliances(
            Finding finding, List<Check> asked, Set<Key> loosely, Set<Key> narrowly) {
        Key key = Key.of(finding);
        boolean falls = !loosely.contains(key);
        if (!falls && narrowly.contains(key)) {
            return ImmutableList.of();
        }
        Set<Convention> own = usedBy(finding);
        if (!falls) {
            own.removeIf(it -> !isAbout(it));
            return values(own, finding);
        }
        List<Check> same = asked.stream()
                .filter(check -> check.name().equals(finding.check()))
                .toList();
        Set<Convention> alone = EnumSet.noneOf(Convention.class);
        for (Convention convention : own) {
            Dossier other = without.computeIfAbsent(
                    convention,
                    it -> dossier.under(dossier.world().conventions().without(ImmutableSet.of(it))));
            if (!standing(same, other).contains(key)) {
                alone.add(convention);
            }
        }
        return values(alone.isEmpty() ? own : alone, finding);
    }

    private static boolean isAbout(Convention convention) {
        return convention.name().startsWith("ABOUT");
    }

    /** The conventions that the times of a finding's entries use, and those of the entries by which they are told. */
    private Set<Convention> usedBy(Finding finding) {
        Set<Convention> all = EnumSet.noneOf(Convention.class);
        for (Claim claim : finding.claims()) {
            dossier.account(claim.id().account())
                    .ifPresent(account -> add(account, claim.entry().name(), all, new HashSet<>()));
            dossier.account(claim.id().account())
                    .ifPresent(account -> add(account, claim.id().name(), all, new HashSet<>()));
        }
        return all;
    }

    private static void add(Account account, String entry, Set<Convention> all, Set<String> seen) {
        if (!seen.add(entry)) {
            return;
        }
        for (Attestation at : account.attestations(entry)) {
            all.addAll(Conventions.of(at.told()));
            if (at.told().when() instanceof Relative relative) {
                add(account, relative.anchor(), all, seen);
            }
        }
    }

    private ImmutableList<Finding.Reliance> values(Set<Convention> conventions, Finding finding) {
        return conventions.stream()
                .map(it -> new Finding.Reliance(it, value(it, finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the dossier says, or the claim for itself. */
    private String value(Convention convention, Finding finding) {
        return finding.claims().stream()
                .flatMap(claim -> dossier.account(claim.id().account()).stream()
                        .flatMap(account -> account.attestations(claim.id().name()).stream()))
                .map(Attestation::told)
                .filter(told -> Conventions.of(told).contains(convention))
                .flatMap(told -> Conventions.own(told).stream())
                .findFirst()
                .orElseGet(() -> dossier.world().conventions().value(convention));
    }

    private Set<Key> standing(List<Check> checks, Dossier other) {
        ImmutableList<Account> same = accounts.stream()
                .flatMap(account -> other.account(account.name()).stream())
                .collect(ImmutableList.toImmutableList());
        Set<Key> keys = new HashSet<>();
        new Gathering(other, same)
                .of(checks.stream().map(check -> check.examine(other, same)).collect(ImmutableList.toImmutableList()))
                .forEach(it -> it.findings().forEach(finding -> add(finding, keys)));
        return keys;
    }

    private static void add(Finding finding, Set<Key> keys) {
        keys.add(Key.of(finding));
        finding.under().forEach(under -> add(under, keys));
    }

    /** By what a finding is known again. */
    private record Key(String id, Finding.Kind kind, Finding.Severity severity) {
        static Key of(Finding finding) {
            return new Key(finding.id(), finding.kind(), finding.severity());
        }
    }
}
