package org.sicetnon.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * Do two accounts date one thing alike?
 *
 * <p>Like phases are compared (rule 11), under every reading of places that the claims allow (rule 12): only what no
 * reading makes one conflicts (rule 1). Days that differ and can still be one are reconciled, with the reading that does
 * it; so are unlike phases on different days.
 */
final class DateCheck implements Check {

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            Collector found = new Collector(tally, new ArrayList<>());
            Tie.between(dossier, one, other).forEach(tie -> compare(tie, found));
            hang(one, other, found.conflicts(), tally);
        });
        return tally.done();
    }

    private void compare(Tie tie, Collector found) {
        Account one = tie.one();
        Account other = tie.other();
        ImmutableList<Attestation> here = times(one, tie.here().name());
        ImmutableList<Attestation> there = times(other, tie.there().name());
        boolean alike = here.stream().anyMatch(a -> there.stream().anyMatch(b -> phase(one, a) == phase(other, b)));
        for (Attestation a : here) {
            for (Attestation b : there) {
                Times times = new Times(tie.identity(), title(one, a), a, b);
                if (phase(one, a) == phase(other, b)) {
                    samePhase(tie.dossier(), times, found);
                } else if (!alike && !a.days().overlaps(b.days())) {
                    found.tally.found(reconciled(times, ImmutableList.of()));
                }
            }
        }
    }

    /** Two times that two accounts give to what the concordance ties. */
    private record Times(Identity identity, String title, Attestation a, Attestation b) {}

    /** An order is given by being sent, so that one account's order can be another's message. */
    private static Phase phase(Account account, Attestation at) {
        boolean order = account.claim(at.entry())
                .flatMap(Claim::event)
                .filter(Event.Order.class::isInstance)
                .isPresent();
        return order && at.phase() == Phase.DONE ? Phase.SENT : at.phase();
    }

    private void samePhase(Dossier dossier, Times times, Collector found) {
        Attestation a = times.a();
        Attestation b = times.b();
        Attestation.Comparison comparison = a.compare(b, dossier.world().conventions());
        if (comparison.fit() == Attestation.Fit.APART) {
            Finding.Severity weight = Tally.weight(times.identity(), ImmutableList.of(a.claim(), b.claim()));
            found.conflicts.add(new Conflict(
                    a.entry(), b.entry(), finding(Finding.Kind.DISCREPANCY, weight, times, ImmutableList.of())));
        } else if (comparison.fit() == Attestation.Fit.ALIKE || a.days().isSameDayAs(b.days()) == Truth.HOLDS) {
            found.tally.agreed();
        } else if (a.days().overlaps(b.days())) {
            found.tally.untold();
        } else {
            found.tally.found(reconciled(
                    times,
                    Stream.of(comparison.here(), comparison.there())
                            .flatMap(Optional::stream)
                            .collect(ImmutableList.toImmutableList())));
        }
    }

    /** What two accounts' comparison gathers: conflicts wait until it is known which hang under which. */
    private record Collector(Tally tally, List<Conflict> conflicts) {}

    private record Conflict(String here, String there, Finding finding) {}

    /** Where the meetings conflict, what was said in them conflicts with them: it hangs under that finding (rule 11). */
    private static void hang(Account one, Account other, List<Conflict> conflicts, Tally tally) {
        ListMultimap<Conflict, Finding> under = ArrayListMultimap.create();
        List<Conflict> roots = new ArrayList<>();
        for (Conflict part : conflicts) {
            Optional<Conflict> whole = conflicts.stream()
                    .filter(it -> wholeOf(one, part.here()).equals(Optional.of(it.here()))
                            && wholeOf(other, part.there()).equals(Optional.of(it.there())))
                    .findFirst();
            whole.ifPresentOrElse(it -> under.put(it, part.finding()), () -> roots.add(part));
        }
        roots.forEach(root -> tally.found(root.finding().withUnder(ImmutableList.copyOf(under.get(root)))));
    }

    private static Optional<String> wholeOf(Account account, String entry) {
        return account.claim(entry)
                .flatMap(Claim::event)
                .filter(Event.Statement.class::isInstance)
                .flatMap(event -> ((Event.Statement) event).during());
    }

    private Finding reconciled(Times times, ImmutableList<Place> places) {
        return finding(Finding.Kind.RECONCILED, Finding.Severity.NOTE, times, places);
    }

    private Finding finding(Finding.Kind kind, Finding.Severity severity, Times times, ImmutableList<Place> places) {
        Attestation a = times.a();
        Attestation b = times.b();
        return new Finding(
                name() + ":"
                        + Stream.of(a, b)
                                .map(it -> it.claim().id().toString())
                                .sorted()
                                .collect(Collectors.joining("~"))
                        + ":" + a.phase()
                        + (a.phase() == b.phase() ? "" : "-" + b.phase()),
                name(),
                kind,
                severity,
                new Finding.Timing(times.title(), a.phase()),
                ImmutableList.of(Tally.side(a), Tally.side(b)),
                Optional.of(times.identity()),
                places,
                ImmutableList.of());
    }

    private static String title(Account account, Attestation at) {
        return account.claim(at.entry()).map(Claim::title).orElse(at.claim().title());
    }

    private static ImmutableList<Attestation> times(Account account, String entry) {
        return account.attestations(entry).stream()
                .filter(at -> at.claim().says() != Truth.FAILS)
                .collect(ImmutableList.toImmutableList());
    }
}
