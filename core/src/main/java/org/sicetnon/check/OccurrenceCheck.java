package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

/**
 * Does one account assert what the other denies? A denial of what a thing cannot be without denies the thing; a report
 * that its author rejects denies what was reported (rule 9).
 */
final class OccurrenceCheck implements Check {

    @Override
    public String name() {
        return "occurrence";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            List<Finding> found = new ArrayList<>();
            Tie.between(dossier, one, other)
                    .forEach(tie -> tie.claimHere()
                            .ifPresent(here -> tie.claimThere()
                                    .ifPresent(there -> here.event()
                                            .ifPresentOrElse(
                                                    event -> there.event()
                                                            .ifPresent(second ->
                                                                    compare(tie, event, second, tally, found)),
                                                    () -> compare(tie, here, there, tally, found)))));
            hang(found, tally);
        });
        return tally.done();
    }

    /** One entry that meets more than one denial is one matter: the weightiest is reported, the others hang under it. */
    private static void hang(List<Finding> found, Tally tally) {
        List<Finding> open = new ArrayList<>(found);
        open.sort(Comparator.comparing(Finding::severity).thenComparing(OccurrenceCheck::entries));
        while (!open.isEmpty()) {
            Finding root = open.remove(0);
            List<Finding> matter = new ArrayList<>(List.of(root));
            boolean grows = true;
            while (grows) {
                List<Finding> next = open.stream()
                        .filter(it -> matter.stream().anyMatch(one -> sharesASide(one, it)))
                        .toList();
                grows = !next.isEmpty();
                matter.addAll(next);
                open.removeAll(next);
            }
            tally.found(root.withUnder(ImmutableList.copyOf(matter.subList(1, matter.size()))));
        }
    }

    private static boolean sharesASide(Finding one, Finding other) {
        return one.sides().stream().anyMatch(other.sides()::contains);
    }

    /** The entries of a finding, in an order that does not depend on that of the accounts. */
    private static String entries(Finding finding) {
        return finding.claims().stream().map(Claim::toString).sorted().collect(Collectors.joining(" "));
    }

    /** Each by its own date's phase: one account's order can be another's message. A plan conflicts with no event. */
    private void compare(Tie tie, Event here, Event there, Tally tally, List<Finding> found) {
        if (here instanceof Event.Plan != there instanceof Event.Plan) {
            return;
        }
        Truth a = tie.one().cameAbout(tie.here().name(), here.mainPhase());
        Truth b = tie.other().cameAbout(tie.there().name(), there.mainPhase());
        compare(tie, a, b, a == Truth.HOLDS ? here.mainPhase() : there.mainPhase(), tally, found);
    }

    /** What is no event, such as a position or a count, is asserted or denied as a whole; causes have a check. */
    private void compare(Tie tie, Claim here, Claim there, Tally tally, List<Finding> found) {
        if (!(there.matter() instanceof Matter.OfCause)
                && there.matter().kind().equals(here.matter().kind())) {
            compare(tie, here.says(), there.says(), Phase.DONE, tally, found);
        }
    }

    private void compare(Tie tie, Truth a, Truth b, Phase phase, Tally tally, List<Finding> found) {
        if (a == Truth.UNDETERMINED || b == Truth.UNDETERMINED) {
            tally.untold();
        } else if (a == b) {
            tally.agreed();
        } else {
            ImmutableList<Finding.Side> sides =
                    ImmutableList.of(side(tie.one(), tie.here(), a), side(tie.other(), tie.there(), b));
            found.add(new Finding(
                    name() + ":" + tie.names() + ":" + phase,
                    name(),
                    Finding.Kind.DISCREPANCY,
                    Tally.weight(
                            tie.identity(),
                            sides.stream()
                                    .flatMap(side -> side.claims().stream())
                                    .toList()),
                    new Finding.Occurrence(
                            a == Truth.HOLDS ? title(tie.one(), tie.here()) : title(tie.other(), tie.there()), phase),
                    sides,
                    Optional.of(tie.identity()),
                    ImmutableList.of(),
                    ImmutableList.of()));
        }
    }

    private static String title(Account account, ClaimId id) {
        return account.claim(id.name()).map(Claim::title).orElse(id.name());
    }

    private static Finding.Side side(Account account, ClaimId id, Truth truth) {
        return new Finding.Side(
                account.name(),
                new Finding.Told(truth == Truth.HOLDS),
                account.about(id.name()).stream()
                        .filter(claim -> claim.says() == truth)
                        .collect(ImmutableList.toImmutableList()));
    }
}
