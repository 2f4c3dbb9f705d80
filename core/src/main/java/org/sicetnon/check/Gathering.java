package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Checks whose findings another finding can explain: an order or a chronology by a date, a
     * reading of a document by what it is of. */
    private static final ImmutableSet<String> EXPLAINED = ImmutableSet.of("order", "evidence", "chronology");

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
            matters.put(matter(finding), finding);
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
                return it.aspect();
            }
        });
        return entries(sure.get()).iterator().next() + " " + aspect;
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
        Optional<Identity> identity = pairs.get(0).identity().filter(it -> it.degree() == Degree.SAME);
        if (identity.isEmpty() || pairs.get(0).kind() != Finding.Kind.DISCREPANCY) {
            return Optional.empty();
        }
        ImmutableSet<String> telling = entries(identity.get()).stream()
                .map(ClaimId::account)
                .filter(asked::contains)
                .collect(ImmutableSet.toImmutableSet());
        Set<String> alone = new LinkedHashSet<>(telling);
        pairs.forEach(pair -> alone.retainAll(pair.accounts()));
        return telling.size() > 2 && alone.size() == 1
                ? Optional.of(alone.iterator().next())
                : Optional.empty();
    }

    /** Hangs each finding that another explains, its claims being among its own, under the weightiest such one. */
    private ImmutableList<Check.Examination> hung(ImmutableList<Check.Examination> examinations) {
        List<Finding> roots = examinations.stream()
                .filter(it -> !EXPLAINED.contains(it.check()))
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .sorted(Finding.BY_WEIGHT)
                .toList();
        ListMultimap<String, Finding> under = LinkedListMultimap.create();
        Set<String> explained = examinations.stream()
                .filter(it -> EXPLAINED.contains(it.check()))
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .filter(it -> roots.stream()
                        .filter(root -> withWholes(it).containsAll(root.claims()))
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
