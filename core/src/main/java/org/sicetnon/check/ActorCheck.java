package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.time.Truth;

/**
 * Do two accounts name the same people for one thing: who acts, to whom it is addressed, by what channel it goes?
 *
 * <p>An agent and the body or state to which it belongs may be one actor, told more or less finely; that is no
 * discrepancy. Who is left unnamed is not denied. Only where no one whom one account names is, or belongs to, anyone
 * whom the other names, both cannot stand; where one names someone whom the other does not, or a message has more
 * addressees here than there, they differ. What one account has said to the bearer, the other may have said to whom he
 * carries it; a part may name others than its whole. Of a gathering, of a journey, and of those who carry a message, each may name
 * whom it likes: one sitting can go by the names of two bodies, and one message by two channels (rule 11), so that even
 * where they have nobody in common it is a tension.
 */
final class ActorCheck implements Check {

    private static final String CHANNEL = "channel";

    @Override
    public String name() {
        return "actor";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Tie tie : Tie.all(dossier, accounts)) {
            tie.asserted(Claim::event).ifPresent(events -> {
                Event here = events.here();
                Event there = events.there();
                boolean gathering = isGathering(here) || isGathering(there);
                compare(tie, "actor", here.actors(), there.actors(), gathering, tally);
                ImmutableList<Agent> byHere = bearers(tie.one(), tie.here());
                ImmutableList<Agent> byThere = bearers(tie.other(), tie.there());
                if (isToTheBearer(here, byThere) || isToTheBearer(there, byHere)) {
                    tally.found(tie.reconciled(
                            name(), "addressee", tie.sides(addressed(here, byHere), addressed(there, byThere))));
                } else {
                    compare(tie, "addressee", here.addressees(), there.addressees(), false, tally);
                }
                compare(tie, CHANNEL, byHere, byThere, true, tally);
            });
        }
        Tie.pairs(
                accounts,
                (one, other) -> Tie.parts(dossier, one, other)
                        .forEach(part -> part.asserted(Claim::event)
                                .filter(events -> !isGathering(events.here()) && !isGathering(events.there()))
                                .ifPresent(events -> {
                                    comparePart(
                                            part,
                                            "actor",
                                            events.here().actors(),
                                            events.there().actors(),
                                            tally);
                                    comparePart(
                                            part,
                                            "addressee",
                                            events.here().addressees(),
                                            events.there().addressees(),
                                            tally);
                                })));
        return tally.done();
    }

    /** Whether all are addressed who, in the other account, carry the words further: what is spoken to them, not for them. */
    private static boolean isToTheBearer(Event event, ImmutableList<Agent> bearers) {
        return !event.addressees().isEmpty() && bearers.containsAll(event.addressees());
    }

    private static String addressed(Event event, ImmutableList<Agent> bearers) {
        return called(event.addressees()) + (bearers.isEmpty() ? "" : ", by " + called(bearers));
    }

    /** A part may name others than its whole: that is no discrepancy. */
    private void comparePart(
            Tie tie, String aspect, ImmutableList<Agent> here, ImmutableList<Agent> there, Tally tally) {
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        if (ImmutableSet.copyOf(here).equals(ImmutableSet.copyOf(there))) {
            tally.agreed();
        } else {
            tally.found(tie.reconciled(name(), aspect, tie.sides(called(here), called(there))));
        }
    }

    static boolean isGathering(Event event) {
        return event instanceof Event.Meeting || event instanceof Event.Movement;
    }

    /** Who carries or hands over, in the entry or in a further phase of it. */
    private static ImmutableList<Agent> bearers(Account account, ClaimId id) {
        return bearing(account, id).stream()
                .flatMap(claim -> bearers(claim).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The claims that say who carries or hands over. */
    private static ImmutableList<Claim> bearing(Account account, ClaimId id) {
        return account.about(id.name()).stream()
                .filter(claim -> claim.says() == Truth.HOLDS && !bearers(claim).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Agent> bearers(Claim claim) {
        if (claim.matter() instanceof Matter.OfPhase phase) {
            return phase.bearer().stream().collect(ImmutableList.toImmutableList());
        }
        return claim.event()
                .filter(Event.Message.class::isInstance)
                .map(event -> ((Event.Message) event).bearer().stream().collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private void compare(
            Tie tie, String aspect, ImmutableList<Agent> here, ImmutableList<Agent> there, boolean may, Tally tally) {
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        if (here.isEmpty() || there.isEmpty()) {
            tally.untold();
            return;
        }
        Set<Agent> onlyHere = unmatched(tie.dossier(), here, there);
        Set<Agent> onlyThere = unmatched(tie.dossier(), there, here);
        Finding.Side[] sides = tie.sides(called(here), called(there));
        if (onlyHere.isEmpty() && onlyThere.isEmpty()) {
            if (ImmutableSet.copyOf(here).equals(ImmutableSet.copyOf(there))) {
                tally.agreed();
            } else {
                tally.found(tie.reconciled(name(), aspect, sides));
            }
        } else if (onlyHere.size() == here.size() && onlyThere.size() == there.size()) {
            tally.found(
                    may
                            ? tie.finding(
                                    name(),
                                    aspect,
                                    Finding.Kind.DISCREPANCY,
                                    Finding.Severity.TENSION,
                                    told(tie, aspect, here, there))
                            : tie.conflict(name(), aspect, sides));
        } else if (may && Stream.concat(onlyHere.stream(), onlyThere.stream()).anyMatch(ActorCheck::isBody)) {
            tally.found(tie.reconciled(name(), aspect, sides));
        } else if (may) {
            tally.agreed();
        } else {
            tally.found(tie.difference(name(), aspect, sides));
        }
    }

    /** The sides; of a channel with the claims that name the bearers, which may be those of a further phase. */
    private static Finding.Side[] told(Tie tie, String aspect, ImmutableList<Agent> here, ImmutableList<Agent> there) {
        if (!aspect.equals(CHANNEL)) {
            return tie.sides(called(here), called(there));
        }
        return new Finding.Side[] {
            Finding.Side.of(tie.one(), called(here), bearing(tie.one(), tie.here())),
            Finding.Side.of(tie.other(), called(there), bearing(tie.other(), tie.there()))
        };
    }

    private static boolean isBody(Agent agent) {
        return agent.kind() == Agent.Kind.BODY;
    }

    static String called(Collection<Agent> agents) {
        return agents.stream().map(Agent::called).collect(Collectors.joining(", "));
    }

    /** Those of whom no one among the others is a part or a whole. */
    static Set<Agent> unmatched(Dossier dossier, Collection<Agent> agents, Collection<Agent> others) {
        return agents.stream()
                .filter(agent ->
                        others.stream().noneMatch(it -> belongs(dossier, agent, it) || belongs(dossier, it, agent)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether an agent is the other or, by however many steps, belongs to it. */
    static boolean belongs(Dossier dossier, Agent agent, Agent whole) {
        Set<String> seen = new HashSet<>();
        Optional<Agent> next = Optional.of(agent);
        while (next.isPresent() && seen.add(next.get().name())) {
            if (next.get().name().equals(whole.name())) {
                return true;
            }
            next = next.get().belongsTo().flatMap(name -> dossier.world().agent(name));
        }
        return false;
    }
}
