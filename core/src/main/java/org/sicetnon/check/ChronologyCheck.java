package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Ground;
import org.sicetnon.chronology.Point;
import org.sicetnon.time.Relative;

/**
 * Can all that an account says of time be so together, and all that two accounts say? What cannot is reported as the
 * claims that cannot stand together, none of them too many (rule 17): an arrival before its dispatch, hours that do not
 * add up, dates that contradict each other by way of others.
 *
 * <p>Two claims that date one thing are left to {@link TwiceDatedCheck} and {@link DateCheck}; what follows from such a
 * conflict of two accounts hangs under it.
 */
final class ChronologyCheck implements Check {

    @Override
    public String name() {
        return "chronology";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        List<Finding> within = new ArrayList<>();
        for (Account account : accounts) {
            within.addAll(clashes(dossier, ImmutableList.of(account), tally));
        }
        ListMultimap<Finding, Finding> under = LinkedListMultimap.create();
        List<Finding> between = new ArrayList<>();
        Tie.pairs(accounts, (one, other) -> {
            for (Finding finding : clashes(dossier, ImmutableList.of(one, other), tally)) {
                Optional<Finding> own =
                        within.stream().filter(it -> isThatOf(it, finding)).findFirst();
                own.ifPresentOrElse(it -> under.put(it, finding), () -> between.add(finding));
            }
        });
        within.forEach(it -> tally.found(it.withUnder(ImmutableList.<Finding>builder()
                .addAll(it.under())
                .addAll(under.get(it))
                .build())));
        between.forEach(tally::found);
        return tally.done();
    }

    /**
     * Whether two accounts clash in what one of them cannot hold together by itself: with the other's date in the place
     * of its own, which may be told by another entry.
     */
    private static boolean isThatOf(Finding within, Finding between) {
        long shared =
                within.claims().stream().filter(between.claims()::contains).count();
        return shared >= 2 && shared >= within.claims().size() - 2;
    }

    private ImmutableList<Finding> clashes(Dossier dossier, ImmutableList<Account> accounts, Tally tally) {
        Chronology.Search search = Chronology.of(dossier, accounts).search(Clashes.MOST);
        ImmutableList<Finding> found = search.clashes().stream()
                .filter(clash ->
                        clash.claims().stream().map(ClaimId::account).distinct().count() == accounts.size())
                .filter(clash -> !isOfOneEntry(dossier, clash) && !isOfTwoTellings(dossier, clash))
                .map(clash -> finding(dossier, accounts, clash))
                .collect(ImmutableList.toImmutableList());
        if (found.isEmpty()
                && accounts.stream().noneMatch(account -> account.attestations().isEmpty())) {
            if (search.complete()) {
                tally.agreed();
            } else {
                tally.untold();
            }
        }
        return together(found);
    }

    /** Clashes that differ in one claim are one matter: the first is reported, the others hang under it. */
    private static ImmutableList<Finding> together(ImmutableList<Finding> found) {
        ListMultimap<Finding, Finding> roots = LinkedListMultimap.create();
        for (Finding finding : found) {
            Finding root = roots.keySet().stream()
                    .filter(it -> finding.claims().stream()
                                    .filter(it.claims()::contains)
                                    .count()
                            >= finding.claims().size() - 1)
                    .findFirst()
                    .orElse(finding);
            roots.put(root, finding);
        }
        return roots.asMap().entrySet().stream()
                .map(it -> it.getKey()
                        .withUnder(it.getValue().stream()
                                .filter(under -> !under.equals(it.getKey()))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether it is two claims that date one thing, by one account or by two, and not two phases of it against their order. */
    private static boolean isOfOneEntry(Dossier dossier, Chronology.Clash clash) {
        return clash.claims().size() < 3
                && clash.grounds().stream().noneMatch(Ground.Course.class::isInstance)
                && clash.claims().stream()
                                .map(id -> dossier.concordance()
                                        .sameAs(dossier.claim(id)
                                                .map(Claim::entry)
                                                .orElse(id)))
                                .distinct()
                                .count()
                        == 1;
    }

    /** Whether it is only the times of two entries that tell of one thing, with what those times are told by. */
    private static boolean isOfTwoTellings(Dossier dossier, Chronology.Clash clash) {
        Set<ClaimId> known = new HashSet<>();
        Deque<ClaimId> open = new ArrayDeque<>();
        for (Ground ground : clash.grounds()) {
            if (ground instanceof Ground.Retold it) {
                open.add(it.again());
                open.add(it.first());
            }
        }
        while (!open.isEmpty()) {
            ClaimId next = open.remove();
            if (known.add(next)) {
                dossier.account(next.account()).stream()
                        .flatMap(account -> account.attestations(next.name()).stream())
                        .forEach(at -> {
                            open.add(at.claim().id());
                            if (at.told().when() instanceof Relative relative) {
                                open.add(new ClaimId(next.account(), relative.anchor()));
                            }
                        });
            }
        }
        return known.containsAll(clash.claims());
    }

    private Finding finding(Dossier dossier, ImmutableList<Account> accounts, Chronology.Clash clash) {
        ImmutableList<Claim> claims = clash.claims().stream()
                .flatMap(id -> dossier.claim(id).stream())
                .collect(ImmutableList.toImmutableList());
        Optional<Identity> identity = clash.identities().stream()
                .flatMap(ground -> identity(dossier, ground).stream())
                .findFirst();
        return new Finding(
                        name() + ":"
                                + claims.stream().map(Claim::toString).sorted().collect(Collectors.joining("~")),
                        name(),
                        accounts.size() == 1 ? Finding.Kind.WITHIN_ONE : Finding.Kind.DISCREPANCY,
                        Tally.weight(claims),
                        new Finding.Point("chronology", claims.get(0).title()),
                        claims.stream()
                                .flatMap(claim -> sides(dossier, clash, claim))
                                .collect(ImmutableList.toImmutableList()),
                        identity,
                        ImmutableList.of(),
                        ImmutableList.of())
                .withClash(clash);
    }

    private static Optional<Identity> identity(Dossier dossier, Ground.Identified ground) {
        return dossier.concordance().identities().stream()
                .filter(it -> it.concerns(ground.one()) && it.concerns(ground.other()))
                .findFirst();
    }

    /** What a claim has in a clash: of its times those that are in the way. */
    private static Stream<Finding.Side> sides(Dossier dossier, Chronology.Clash clash, Claim claim) {
        Account account = dossier.account(claim.id().account()).orElseThrow();
        ImmutableList<Attestation> times = account.attestations(claim.id().name()).stream()
                .filter(at -> at.claim().equals(claim))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Attestation> inTheWay = times.stream()
                .filter(at -> clash.mends().stream()
                        .anyMatch(it -> it.claim().equals(claim.id())
                                && it.to() instanceof Point.Reached point
                                && point.phase() == at.phase()))
                .collect(ImmutableList.toImmutableList());
        if (times.isEmpty()) {
            return Stream.of(Finding.Side.of(account, Tally.quoted(claim), claim));
        }
        return inTheWay.isEmpty()
                ? Stream.of(Tally.side(times.get(0)))
                : inTheWay.stream().map(Tally::side);
    }
}
