package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Truth;

/**
 * Do two accounts put two things in opposite orders, by their dates or by what they say? The order in which an author
 * tells things says nothing (rule 12). Where it only follows from dates that conflict, it hangs under that finding.
 */
final class OrderCheck implements Check {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> events = Tie.between(dossier, one, other).stream()
                    .filter(tie -> tie.asserted(Claim::event).isPresent())
                    .collect(ImmutableList.toImmutableList());
            for (int i = 0; i < events.size(); i++) {
                for (int j = i + 1; j < events.size(); j++) {
                    compare(events.get(i), events.get(j), accounts, tally);
                }
            }
        });
        return tally.done();
    }

    /** The entries of all accounts asked that are surely one: an order of two things is one matter for all of them. */
    private static String names(Tie tie, ImmutableList<Account> asked) {
        return asked.size() < 3 || tie.identity().degree() != Degree.SAME
                ? tie.names()
                : tie.dossier().concordance().sameAs(tie.here()).stream()
                        .filter(id -> asked.stream().anyMatch(it -> it.name().equals(id.account())))
                        .map(ClaimId::toString)
                        .collect(Collectors.joining("~"));
    }

    private void compare(Tie first, Tie second, ImmutableList<Account> asked, Tally tally) {
        if (first.here().equals(second.here()) || first.there().equals(second.there())) {
            return;
        }
        Conventions conventions = first.dossier().world().conventions();
        Optional<Order> here =
                order(first.one(), first.here().name(), second.here().name(), conventions);
        Optional<Order> there =
                order(first.other(), first.there().name(), second.there().name(), conventions);
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        if (here.get().forward() == there.get().forward()) {
            tally.agreed();
        } else {
            tally.found(finding(first, second, asked, here.get(), there.get()));
        }
    }

    private Finding finding(Tie first, Tie second, ImmutableList<Account> asked, Order here, Order there) {
        ImmutableList<Claim> all =
                Stream.concat(here.claims().stream(), there.claims().stream()).collect(ImmutableList.toImmutableList());
        Tie weaker = first.identity().degree().compareTo(second.identity().degree()) < 0 ? second : first;
        return new Finding(
                name() + ":"
                        + Stream.of(names(first, asked), names(second, asked))
                                .sorted()
                                .collect(Collectors.joining("~~")),
                name(),
                Finding.Kind.DISCREPANCY,
                Tally.weight(weaker.identity(), all),
                new Finding.Point("order", first.title() + " / " + second.title()),
                ImmutableList.of(side(first.one(), here), side(first.other(), there)),
                Optional.of(weaker.identity()),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static Finding.Side side(Account account, Order order) {
        return Finding.Side.of(account, order.words(account), order.claims());
    }

    /** That one entry came before another: whether the first asked for did, and the claims that say so. */
    private record Order(boolean forward, String earlier, String later, ImmutableList<Claim> claims) {

        String words(Account account) {
            return title(account, earlier) + " comes before " + title(account, later);
        }

        private static String title(Account account, String entry) {
            return account.claim(entry).map(Tally::quoted).orElse(entry);
        }
    }

    private static Optional<Order> order(Account account, String one, String other, Conventions conventions) {
        Optional<Order> forward = before(account, one, other, true, conventions);
        Optional<Order> backward = before(account, other, one, false, conventions);
        // Where the author's word and his own dates contradict each other, he leaves it open (rule 16).
        return forward.isPresent() && backward.isPresent() ? Optional.empty() : forward.or(() -> backward);
    }

    private static Optional<Order> before(
            Account account, String earlier, String later, boolean forward, Conventions conventions) {
        ImmutableList<Claim> said = account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfSequence it
                        && it.earlier().equals(earlier)
                        && it.later().equals(later))
                .collect(ImmutableList.toImmutableList());
        if (!said.isEmpty()) {
            return Optional.of(new Order(forward, earlier, later, said));
        }
        ImmutableList<Attestation> first = times(account, earlier);
        ImmutableList<Attestation> second = times(account, later);
        boolean dated = !first.isEmpty()
                && !second.isEmpty()
                && first.stream()
                        .allMatch(a -> second.stream().allMatch(b -> a.isBefore(b, conventions) == Truth.HOLDS));
        return dated
                ? Optional.of(new Order(
                        forward,
                        earlier,
                        later,
                        Stream.concat(first.stream(), second.stream())
                                .map(Attestation::claim)
                                .distinct()
                                .collect(ImmutableList.toImmutableList())))
                : Optional.empty();
    }

    /** Returns the times of an entry's main phase that the account asserts; of a position, those of its beginning. */
    static ImmutableList<Attestation> times(Account account, String entry) {
        Phase main =
                account.claim(entry).flatMap(Claim::event).map(Event::mainPhase).orElse(Phase.OPENED);
        return account.attestations(entry).stream()
                .filter(at -> at.claim().says() == Truth.HOLDS && at.phase() == main)
                .collect(ImmutableList.toImmutableList());
    }
}
