package org.sicetnon.chronology;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sicetnon.time.Truth;

/**
 * What must come before what, and by how much: points in time and the {@linkplain Constraint constraints} between them.
 * It is the simple temporal problem of Dechter, Meiri and Pearl (1991), with {@linkplain Choice choices} where one of
 * several must hold. It knows of no calendar and of no author; its unit is what you count in.
 *
 * <p>A network never changes. With one constraint more or less it is another network, which shares nearly everything with
 * the old one and keeps its schedule: a set of times that keeps all constraints that can be kept. The new constraint moves
 * only what it must, so that a "what if" costs microseconds and to give it up costs nothing.
 *
 * <pre>{@code
 * Network<String, String> network = Network.<String, String>empty(naturalOrder(), naturalOrder())
 *         .with(Constraint.exactly("day 0", "arrival", 12, "the harbour book"))
 *         .with(Constraint.exactly("arrival", "audience", 2, "'two days later', n. 14"))
 *         .with(Constraint.atMost("day 0", "audience", 13, "the court diary"));
 * network.consistent();                       // FAILS
 * network.conflicts(10).all().get(0);         // the three reasons, and what would mend them
 * }</pre>
 *
 * <p>Nothing depends on the order in which constraints are told (rule 18). Points and reasons are told apart by their
 * order, which must be consistent with equals.
 *
 * @param <P> what names a point
 * @param <R> what gives a reason
 */
public final class Network<P, R> {

    /** So many cases are tried before it is left open whether all choices can be met. */
    public static final int CASES = 10_000;

    private static final int PAGE_BITS = 5;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final Orders<P, R> orders;
    private final PointIndex<P> index;
    private final Ledger ledger;
    private final PageTable<Object[]> constraints;
    private final int count;
    private final Held held;
    private final ImmutableList<Choice<P, R>> choices;

    private Network(
            Orders<P, R> orders,
            PointIndex<P> index,
            Ledger ledger,
            PageTable<Object[]> constraints,
            int count,
            Held held,
            ImmutableList<Choice<P, R>> choices) {
        this.orders = orders;
        this.index = index;
        this.ledger = ledger;
        this.constraints = constraints;
        this.count = count;
        this.held = held;
        this.choices = choices;
    }

    /** How points, reasons and constraints are ordered. */
    record Orders<P, R>(
            Comparator<? super P> points, Comparator<? super R> reasons, Comparator<Constraint<P, R>> constraints) {

        static <P, R> Orders<P, R> of(Comparator<? super P> points, Comparator<? super R> reasons) {
            return new Orders<>(points, reasons, Constraint.order(points, reasons));
        }
    }

    /** The rows that cannot stand with those that do, latest first. */
    private record Held(int row, @Nullable Held earlier) {

        static final Held NONE = new Held(-1, null);

        boolean isNone() {
            return earlier == null;
        }

        Held without(int gone) {
            Held kept = NONE;
            for (int other : rows()) {
                kept = other == gone ? kept : new Held(other, kept);
            }
            return kept;
        }

        /** Returns the rows, earliest first. */
        List<Integer> rows() {
            ArrayList<Integer> rows = new ArrayList<>();
            for (Held it = this; it != null && !it.isNone(); it = it.earlier) {
                rows.add(it.row);
            }
            Collections.reverse(rows);
            return rows;
        }
    }

    /**
     * Returns a network without constraints.
     *
     * @param points an order of points
     * @param reasons an order of reasons, in which conflicts list them
     */
    public static <P, R> Network<P, R> empty(Comparator<? super P> points, Comparator<? super R> reasons) {
        return Network.<P, R>builder(points, reasons).build();
    }

    /**
     * Returns a builder, which looks for a schedule once and so makes a large network faster than adding one by one.
     *
     * @param points an order of points
     * @param reasons an order of reasons, in which conflicts list them
     */
    public static <P, R> Builder<P, R> builder(Comparator<? super P> points, Comparator<? super R> reasons) {
        return new Builder<>(Orders.of(points, reasons));
    }

    /** Returns this network with one constraint more. It may contradict the others. */
    public Network<P, R> with(Constraint<P, R> constraint) {
        PointIndex<P> known = index;
        int points = ledger.points();
        int from = known.numberOf(constraint.from());
        if (from == PointIndex.NONE) {
            from = points++;
            known = known.with(constraint.from(), from);
        }
        int to = known.numberOf(constraint.to());
        if (to == PointIndex.NONE) {
            to = points;
            known = known.with(constraint.to(), to);
        }
        int row = ledger.rows();
        Object[] page = (row & PAGE_MASK) == 0
                ? new Object[1 << PAGE_BITS]
                : constraints.page(row >>> PAGE_BITS).clone();
        page[row & PAGE_MASK] = constraint;
        Ledger.Outcome outcome = ledger.plus(from, to, constraint.leastOrFar(), constraint.mostOrFar());
        return new Network<>(
                        orders,
                        known,
                        outcome.ledger(),
                        constraints.with(row >>> PAGE_BITS, page),
                        count + 1,
                        outcome.stands() ? held : new Held(row, held),
                        choices)
                .keptFresh();
    }

    /** Returns this network with these constraints more. */
    public Network<P, R> with(Collection<Constraint<P, R>> more) {
        Network<P, R> network = this;
        for (Constraint<P, R> constraint : more) {
            network = network.with(constraint);
        }
        return network;
    }

    /**
     * Returns this network with one choice more. What holds in each of its alternatives becomes a constraint of its own, so
     * that it narrows {@linkplain #bounds bounds} as well.
     */
    public Network<P, R> with(Choice<P, R> choice) {
        Network<P, R> network = with(choice.inAnyCase());
        return network.choosing(ImmutableList.<Choice<P, R>>builder()
                .addAll(choices)
                .add(choice)
                .build());
    }

    private Network<P, R> choosing(ImmutableList<Choice<P, R>> others) {
        return new Network<>(orders, index, ledger, constraints, count, held, others);
    }

    /** Returns this network without that constraint; if it was told more than once, once less. */
    public Network<P, R> without(Constraint<P, R> constraint) {
        int row = rowOf(constraint);
        return row < 0 ? this : withoutRows(ImmutableList.of(row));
    }

    /** Returns this network without all that rests on one reason. It looks through all constraints for it. */
    public Network<P, R> withoutReason(R reason) {
        return withoutReasons(reason::equals);
    }

    Network<P, R> withoutReasons(Predicate<? super R> gone) {
        ImmutableList.Builder<Integer> rows = ImmutableList.builder();
        for (int row = 0; row < ledger.rows(); row++) {
            Constraint<P, R> constraint = constraint(row);
            if (constraint != null && gone.test(constraint.reason())) {
                rows.add(row);
            }
        }
        ImmutableList<Choice<P, R>> kept =
                choices.stream().filter(choice -> !gone.test(choice.reason())).collect(ImmutableList.toImmutableList());
        ImmutableList<Integer> all = rows.build();
        return all.isEmpty() && kept.size() == choices.size()
                ? this
                : withoutRows(all).choosing(kept);
    }

    private Network<P, R> withoutRows(ImmutableList<Integer> gone) {
        PageTable<Object[]> left = constraints;
        Ledger freed = ledger;
        Held waiting = held;
        for (int row : gone) {
            Object[] page = left.page(row >>> PAGE_BITS).clone();
            page[row & PAGE_MASK] = null;
            left = left.with(row >>> PAGE_BITS, page);
            freed = freed.without(row);
            waiting = waiting.isNone() ? waiting : waiting.without(row);
        }
        return new Network<>(orders, index, freed, left, count - gone.size(), waiting, choices)
                .withThoseThatCanStandNow()
                .keptFresh();
    }

    private Network<P, R> withThoseThatCanStandNow() {
        if (held.isNone()) {
            return this;
        }
        Ledger now = ledger;
        Held waiting = Held.NONE;
        for (int row : held.rows()) {
            Constraint<P, R> constraint = constraint(row);
            if (constraint == null) {
                continue;
            }
            Ledger.Outcome outcome = now.standing(row, constraint.leastOrFar(), constraint.mostOrFar());
            now = outcome.ledger();
            waiting = outcome.stands() ? waiting : new Held(row, waiting);
        }
        return new Network<>(orders, index, now, constraints, count, waiting, choices);
    }

    /** Writes the network anew where most of its rows were withdrawn, or its times have drifted far. */
    private Network<P, R> keptFresh() {
        if (ledger.rows() < 2 * count + 64 && !ledger.isWornOut()) {
            return this;
        }
        Builder<P, R> builder = new Builder<>(orders);
        rows().forEach(builder::add);
        return builder.build().choosing(choices);
    }

    /**
     * Returns whether all constraints and choices can hold together: undetermined only if {@link #CASES} cases of choices
     * do not settle it.
     */
    public Truth consistent() {
        if (!held.isNone()) {
            return Truth.FAILS;
        }
        return choices.isEmpty() ? Truth.HOLDS : Domain.of(this).consistent(CASES);
    }

    /** Returns all constraints, by reason, then by their points and bounds. */
    public ImmutableList<Constraint<P, R>> constraints() {
        return ImmutableList.sortedCopyOf(orders.constraints(), rows());
    }

    /** Returns the number of constraints. */
    public int size() {
        return count;
    }

    /** Returns the choices, by reason. */
    public ImmutableList<Choice<P, R>> choices() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Choice::reason, orders.reasons()), choices);
    }

    /** Returns the points of which constraints speak, in their order. */
    public ImmutableSortedSet<P> points() {
        ImmutableSortedSet.Builder<P> points = new ImmutableSortedSet.Builder<>(orders.points());
        for (Constraint<P, R> constraint : rows()) {
            points.add(constraint.from());
            points.add(constraint.to());
        }
        return points.build();
    }

    /**
     * Returns how early and how late each point can be, seen from one of them; nothing if not all constraints can hold
     * together, since from a contradiction follows what you like. Ask {@link #undisputed()} then.
     *
     * <p>Of {@linkplain Choice choices} it takes only what holds in each alternative; where there are any, the bounds are
     * true, but not always the tightest.
     *
     * @param origin the point from which time is counted; it need not be in the network
     */
    public Optional<Bounds<P, R>> bounds(P origin) {
        return held.isNone() ? Optional.of(Bounds.of(this, origin)) : Optional.empty();
    }

    /**
     * Returns which orders of two points are possible: all undetermined if not all constraints can hold together.
     */
    public Order order(P one, P other) {
        return bounds(one).map(bounds -> bounds.order(other)).orElse(Order.OPEN);
    }

    /**
     * Returns the minimal sets of reasons that cannot stand together, smallest first.
     *
     * @param limit how many to look for at most
     */
    public Conflicts<P, R> conflicts(int limit) {
        if (held.isNone() && choices.isEmpty()) {
            return Conflicts.none();
        }
        return Domain.of(this).conflicts(limit, CASES);
    }

    /**
     * Returns what no conflict touches: this network without the reasons that are in some {@linkplain #conflicts minimal
     * conflict}. It is what stands however the conflicts are settled. Where there are more than {@link Conflicts#MANY}, it
     * leaves out enough of them to stand; where choices remain that {@link #CASES} cases do not settle, it leaves these
     * open.
     */
    public Network<P, R> undisputed() {
        Network<P, R> left = this;
        while (left.consistent() != Truth.HOLDS) {
            Conflicts<P, R> conflicts = left.conflicts(Conflicts.MANY);
            if (conflicts.all().isEmpty()) {
                return left.choosing(ImmutableList.of());
            }
            Set<R> disputed = conflicts.all().stream()
                    .flatMap(it -> it.reasons().stream())
                    .collect(Collectors.toSet());
            left = left.withoutReasons(disputed::contains);
        }
        return left;
    }

    Orders<P, R> orders() {
        return orders;
    }

    PointIndex<P> index() {
        return index;
    }

    Ledger ledger() {
        return ledger;
    }

    ImmutableList<Choice<P, R>> choicesAsTold() {
        return choices;
    }

    List<Integer> heldRows() {
        return held.rows();
    }

    @SuppressWarnings("unchecked") // only constraints of this network are ever put there
    @Nullable
    Constraint<P, R> constraint(int row) {
        return (Constraint<P, R>) constraints.page(row >>> PAGE_BITS)[row & PAGE_MASK];
    }

    private List<Constraint<P, R>> rows() {
        List<Constraint<P, R>> rows = new ArrayList<>(count);
        for (int row = 0; row < ledger.rows(); row++) {
            Constraint<P, R> constraint = constraint(row);
            if (constraint != null) {
                rows.add(constraint);
            }
        }
        return rows;
    }

    private int rowOf(Constraint<P, R> constraint) {
        int from = index.numberOf(constraint.from());
        int to = index.numberOf(constraint.to());
        if (from == PointIndex.NONE || to == PointIndex.NONE) {
            return -1;
        }
        // Of a point with many constraints and one with few, the few end the search.
        int atFrom = ledger.lastRow(from);
        int atTo = ledger.lastRow(to);
        while (atFrom >= 0 && atTo >= 0) {
            if (constraint.equals(constraint(atFrom))) {
                return atFrom;
            }
            if (constraint.equals(constraint(atTo))) {
                return atTo;
            }
            atFrom = ledger.rowBefore(atFrom, from);
            atTo = ledger.rowBefore(atTo, to);
        }
        return -1;
    }

    /** Returns whether {@code that} has the same constraints and choices, however it came to them. */
    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof Network<?, ?> other
                && count == other.count
                && choices().equals(other.choices())
                && constraints().equals(other.constraints());
    }

    @Override
    public int hashCode() {
        return 31 * rows().stream().mapToInt(Constraint::hashCode).sum() + count;
    }

    @Override
    public String toString() {
        return count + " constraints, " + choices.size() + " choices";
    }

    /**
     * Gathers the constraints of a network. Not for use by several threads.
     *
     * @param <P> what names a point
     * @param <R> what gives a reason
     */
    public static final class Builder<P, R> {

        private final Orders<P, R> orders;
        private final Map<P, Integer> numbers = new HashMap<>();
        private final Ledger.Builder ledger = new Ledger.Builder();
        private final List<Object[]> pages = new ArrayList<>();
        private final List<Choice<P, R>> choices = new ArrayList<>();
        private int rows;
        private boolean built;

        private Builder(Orders<P, R> orders) {
            this.orders = orders;
        }

        /** Adds a constraint. */
        public Builder<P, R> add(Constraint<P, R> constraint) {
            checkState(!built, "A network that is built takes no more constraints. Use network.with?");
            int from = number(constraint.from());
            int to = number(constraint.to());
            ledger.add(from, to, constraint.leastOrFar(), constraint.mostOrFar());
            if ((rows & PAGE_MASK) == 0) {
                pages.add(new Object[1 << PAGE_BITS]);
            }
            pages.get(rows >>> PAGE_BITS)[rows & PAGE_MASK] = constraint;
            rows++;
            return this;
        }

        /** Adds a choice. */
        public Builder<P, R> add(Choice<P, R> choice) {
            choice.inAnyCase().forEach(this::add);
            choices.add(choice);
            return this;
        }

        private int number(P point) {
            return numbers.computeIfAbsent(point, any -> numbers.size());
        }

        /**
         * Builds the network. The builder is then done with.
         *
         * @throws IllegalStateException if it was built before
         */
        public Network<P, R> build() {
            checkState(!built, "This network is built already. Make another builder?");
            built = true;
            Ledger.Builder.Built settled = ledger.build();
            Held held = Held.NONE;
            for (int row : settled.silent().asList()) {
                held = new Held(row, held);
            }
            return new Network<>(
                            orders,
                            new PointIndex<>(numbers),
                            settled.ledger(),
                            PageTable.of(pages),
                            rows,
                            held,
                            ImmutableList.copyOf(choices))
                    .withThoseThatCanStandNow();
        }
    }
}
