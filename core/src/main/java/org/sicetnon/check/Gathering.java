package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Event;

/**
 * Makes one finding of one matter: what every two of several accounts have of one thing is told together, with the one
 * that stands alone; and what follows from another finding hangs under it.
 */
final class Gathering {

    /** By what a finding can be explained: an order by a date, a reading of a document by what it is of. */
    private static final ImmutableSetMultimap<String, String> EXPLAINED = ImmutableSetMultimap.of(
            "order", "date", "evidence", "date", "evidence", "occurrence", "chronology", "date");

    private final Dossier dossier;
    private final ImmutableSet<String> asked;

    Gathering(Dossier dossier, ImmutableList<Account> accounts) {
        this.dossier = dossier;
        this.asked = accounts.stream().map(Account::name).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<Check.Examination> of(ImmutableList<Check.Examination> examinations) {
        return hung(
                asked.size() < 3
                        ? examinations
                        : examinations.stream().map(this::together).collect(ImmutableList.toImmutableList()));
    }

    private Check.Examination together(Check.Examination examination) {
        ListMultimap<String, Finding> matters = LinkedListMultimap.create();
        for (Finding finding : examination.findings()) {
            String matter = matters.entries().stream()
                    .filter(it -> isOfOneSide(it.getValue(), finding))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> matter(finding));
            matters.put(matter, finding);
        }
        return with(
                examination,
                matters.asMap().values().stream()
                        .map(this::one)
                        .sorted(Finding.BY_WEIGHT)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Check.Examination with(Check.Examination it, ImmutableList<Finding> findings) {
        return new Check.Examination(
                it.check(), it.agreed() + it.untold() + findings.size(), it.agreed(), it.untold(), findings);
    }

    /** What findings of one check have in common that are of one matter; only what is surely one is told together. */
    private String matter(Finding finding) {
        Optional<Identity> sure = finding.identity().filter(it -> it.degree() == Degree.SAME);
        if (sure.isEmpty() || finding.kind() != Finding.Kind.DISCREPANCY) {
            return finding.id();
        }
        if (finding.check().equals("order")) {
            return finding.check() + " " + things(finding);
        }
        String aspect = finding.matter().match(new Finding.Matters<>() {
            @Override
            public String timing(Finding.Timing it) {
                return it.phase().toString();
            }

            @Override
            public String occurrence(Finding.Occurrence it) {
                return it.phase().toString();
            }

            @Override
            public String standing(Finding.Standing it) {
                return it.toString();
            }

            @Override
            public String presupposition(Finding.Presupposition it) {
                return it.toString();
            }

            @Override
            public String untold(Finding.Untold it) {
                return it.toString();
            }

            @Override
            public String point(Finding.Point it) {
                // One utterance can be told unlike on two questions.
                return finding.id().substring(finding.id().lastIndexOf(':') + 1);
            }
        });
        return entries(sure.get()).iterator().next() + " " + aspect;
    }

    /** The things that a finding tells of, whatever each account calls them: an order is of two. */
    private ImmutableSortedSet<ClaimId> things(Finding finding) {
        return finding.claims().stream()
                .flatMap(Gathering::entries)
                .map(id -> dossier.concordance().sameAs(id).first())
                .collect(ImmutableSortedSet.toImmutableSortedSet(ClaimId.BY_NAME));
    }

    private static Stream<ClaimId> entries(Claim claim) {
        return claim.matter() instanceof Matter.OfSequence it
                ? Stream.of(it.earlier(), it.later())
                        .map(name -> new ClaimId(claim.id().account(), name))
                : Stream.of(claim.entry());
    }

    /** Where a conflict rests on no identity, such as which of two things is the final one, what has one side is of one matter. */
    private static boolean isOfOneSide(Finding one, Finding other) {
        return one.identity().isEmpty()
                && other.identity().isEmpty()
                && one.matter() instanceof Finding.Point a
                && other.matter() instanceof Finding.Point b
                && a.aspect().equals(b.aspect())
                && one.kind() == Finding.Kind.DISCREPANCY
                && other.kind() == Finding.Kind.DISCREPANCY
                && one.sides().stream().anyMatch(other.sides()::contains);
    }

    private ImmutableSet<ClaimId> entries(Identity identity) {
        return ImmutableSet.copyOf(dossier.concordance().sameAs(identity.one()));
    }

    private Finding one(Collection<Finding> pairs) {
        List<Finding> all = pairs.stream().sorted(Finding.BY_WEIGHT).toList();
        Finding first = all.get(0);
        Optional<String> dissenting = first.dissenting().or(() -> dissenting(all));
        if (all.size() == 1) {
            return first.withDissenting(dissenting);
        }
        Set<Finding.Side> sides = new LinkedHashSet<>();
        all.forEach(pair -> sides.addAll(pair.sides()));
        return new Finding(
                first.id(),
                first.check(),
                first.kind(),
                first.severity(),
                first.matter(),
                sides.stream()
                        .sorted(Comparator.comparing(side -> asked.asList().indexOf(side.account())))
                        .collect(ImmutableList.toImmutableList()),
                first.identity(),
                first.places(),
                all.stream().flatMap(pair -> pair.under().stream()).distinct().collect(ImmutableList.toImmutableList()),
                dissenting);
    }

    /** The account that is in every conflict, where at least two others tell of the thing and have none. */
    private Optional<String> dissenting(List<Finding> pairs) {
        Finding first = pairs.get(0);
        boolean perhaps =
                first.identity().filter(it -> it.degree() != Degree.SAME).isPresent();
        boolean isPoint = first.matter() instanceof Finding.Point;
        if (first.kind() != Finding.Kind.DISCREPANCY
                || perhaps
                || (first.identity().isEmpty() && !isPoint)) {
            return Optional.empty();
        }
        ImmutableSet<String> telling = first.identity()
                .map(identity ->
                        entries(identity).stream().map(ClaimId::account).filter(asked::contains))
                .orElseGet(() -> pairs.stream().flatMap(pair -> pair.accounts().stream()))
                .collect(ImmutableSet.toImmutableSet());
        Set<String> alone = new LinkedHashSet<>(telling);
        pairs.forEach(pair -> alone.retainAll(pair.accounts()));
        return telling.size() > 2 && alone.size() == 1
                ? Optional.of(alone.iterator().next())
                : Optional.empty();
    }

    /**
     * Whether one finding follows from another: all that the accounts of both say in the one is among the claims of the
     * other. Of three accounts that the one tells together, the other may be between two: the one that dissents and
     * another.
     */
    private boolean explains(Finding root, Finding it) {
        return Sets.intersection(root.accounts(), it.accounts()).size() > 1
                && root.dissenting()
                        .filter(alone -> !it.accounts().contains(alone))
                        .isEmpty()
                && withWholes(it)
                        .containsAll(root.sides().stream()
                                .filter(side -> it.accounts().contains(side.account()))
                                .flatMap(side -> side.claims().stream())
                                .toList());
    }

    /** Hangs each finding that another explains, its claims being among its own, under the weightiest such one. */
    private ImmutableList<Check.Examination> hung(ImmutableList<Check.Examination> examinations) {
        List<Finding> roots = examinations.stream()
                .filter(it -> EXPLAINED.containsValue(it.check()))
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .sorted(Finding.BY_WEIGHT)
                .toList();
        ListMultimap<String, Finding> under = LinkedListMultimap.create();
        Set<String> explained = examinations.stream()
                .filter(it -> EXPLAINED.containsKey(it.check()))
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .filter(it -> roots.stream()
                        .filter(root -> EXPLAINED.containsEntry(it.check(), root.check()))
                        .filter(root -> explains(root, it))
                        .findFirst()
                        .map(root -> under.put(root.id(), it))
                        .orElse(false))
                .map(Finding::id)
                .collect(Collectors.toSet());
        return examinations.stream()
                .map(examination -> with(examination, hung(examination, under, explained)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The claims of a finding, and what they are parts of: a saying of its meeting, a phase of its entry (rule 11). */
    private ImmutableSet<Claim> withWholes(Finding finding) {
        return finding.claims().stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim), whole(claim).stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Optional<Claim> whole(Claim claim) {
        Optional<String> entry = claim.matter() instanceof Matter.OfPhase phase
                ? Optional.of(phase.of())
                : claim.event()
                        .filter(Event.Statement.class::isInstance)
                        .flatMap(event -> ((Event.Statement) event).during());
        return entry.flatMap(name -> dossier.claim(new ClaimId(claim.id().account(), name)));
    }

    private static ImmutableList<Finding> hung(
            Check.Examination examination, ListMultimap<String, Finding> under, Set<String> explained) {
        return examination.findings().stream()
                .filter(it -> !explained.contains(it.id()))
                .map(it -> {
                    List<Finding> all = new ArrayList<>(it.under());
                    all.addAll(under.get(it.id()));
                    return it.withUnder(ImmutableList.copyOf(all));
                })
                .collect(ImmutableList.toImmutableList());
    }
}
