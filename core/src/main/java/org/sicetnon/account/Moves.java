package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Truth;

/**
 * What moves an agent's position on a question, by one account (rules 4 and 5).
 *
 * <p>A sentence about the agent moves it, from the time it gives. A decision of the agent, or of whoever the account
 * lets decide for it, moves it. A stance drafted, or voiced to an addressee, by the agent or by one who speaks for it
 * moves it only where the account takes it at its word; otherwise it is shown beside. A message whose last word is
 * reserved to another binds nobody, nor does an envoy. Suspending, retracting, postponing and reaffirming move nothing;
 * reopening does.
 *
 * @param all the moves, in the order of the text
 * @param suspensions the acts that suspend, retract or postpone
 * @param confirmations what takes a stance for granted
 * @param beside the stances that are voiced and move nothing
 * @param sequences the orders that the author states without dates
 */
record Moves(
        ImmutableList<Move> all,
        ImmutableList<Suspension> suspensions,
        ImmutableList<Confirmation> confirmations,
        ImmutableList<Aside> beside,
        ImmutableList<Matter.OfSequence> sequences) {

    /** A sentence about the agent, or its own decision. */
    private static final int OWN = 0;
    /** A decision of whoever decides for the agent. */
    private static final int DECISION = 1;
    /** A word of whoever speaks for the agent. */
    private static final int WORD = 2;

    /**
     * From {@code at} on the stance holds; an empty one ends what was there. The lower the rank, the weightier. One that is
     * only presupposed holds at that time, and nobody says from when.
     */
    record Move(Claim claim, Attestation at, Optional<Stance> stance, int rank, boolean presupposed) {}

    /**
     * From {@code at} on, what rests on {@code upon}, or has the stances that it decided, is suspended; or, where it is
     * reaffirmed, no longer so.
     */
    record Suspension(Attestation at, String upon, ImmutableList<Stance> stances, boolean suspends) {
        boolean isOfTheSameAs(Suspension that) {
            return upon.equals(that.upon) || stances.stream().anyMatch(that.stances::contains);
        }

        boolean touches(Move move) {
            return move.at().entry().equals(upon)
                    || move.stance().filter(stances::contains).isPresent();
        }
    }

    /** A stance that the account takes for granted at a time. */
    record Confirmation(Attestation at, Stance stance) {}

    /** A stance that is voiced and moves nothing. */
    record Aside(Optional<Attestation> at, Reading.Voiced voiced) {}

    static Moves of(Account account, Agent agent, Question question, Conventions conventions) {
        return new Gathering(account, agent, question, conventions).gather();
    }

    boolean isSaidToPrecede(String one, String other) {
        return sequences.stream()
                .anyMatch(it -> it.earlier().equals(one) && it.later().equals(other));
    }

    private static final class Gathering {
        private final Account account;
        private final Agent agent;
        private final Question question;
        private final Conventions conventions;
        private final List<Claim> voices;
        private final List<Move> all = new ArrayList<>();
        private final List<Suspension> suspensions = new ArrayList<>();
        private final List<Confirmation> confirmations = new ArrayList<>();
        private final List<Aside> beside = new ArrayList<>();
        private final List<Matter.OfSequence> sequences = new ArrayList<>();

        Gathering(Account account, Agent agent, Question question, Conventions conventions) {
            this.conventions = conventions;
            this.account = account;
            this.agent = agent;
            this.question = question;
            this.voices = account.voices().stream()
                    .filter(claim -> voice(claim).principal().equals(agent))
                    .toList();
        }

        Moves gather() {
            for (Claim claim : account.bearingOn(question)) {
                if (claim.matter() instanceof Matter.OfPosition it) {
                    position(claim, it);
                } else if (claim.matter() instanceof Matter.OfSequence it && claim.says() == Truth.HOLDS) {
                    sequences.add(it);
                } else {
                    claim.event().ifPresent(event -> event(claim, event));
                }
            }
            return new Moves(
                    ImmutableList.copyOf(all),
                    ImmutableList.copyOf(suspensions),
                    ImmutableList.copyOf(confirmations),
                    ImmutableList.copyOf(beside),
                    ImmutableList.copyOf(sequences));
        }

        private void position(Claim claim, Matter.OfPosition matter) {
            if (claim.says() == Truth.FAILS) {
                return;
            }
            Agent holder = matter.position().agent();
            Stance stance = matter.position().stance();
            List<Attestation> times = account.attestations(claim.id().name(), Phase.OPENED);
            Optional<Integer> rank = holder.equals(agent) ? Optional.of(OWN) : voiceRank(holder, times, true);
            if (rank.isEmpty()) {
                return;
            }
            if (matter.presupposed() && !times.isEmpty()) {
                confirmations.add(new Confirmation(times.get(0), stance));
            }
            boolean dated = !times.isEmpty() && (hasBeginning(times.get(0)) || matter.presupposed());
            if (claim.says() != Truth.HOLDS || !dated) {
                boolean undated = claim.says() == Truth.HOLDS;
                beside.add(new Aside(
                        times.stream().findFirst(), new Reading.Voiced(claim, stance, Force.UNSAID, undated)));
                return;
            }
            all.add(new Move(claim, times.get(0), Optional.of(stance), rank.get(), matter.presupposed()));
            // The end that the author gives: after it the account has no stance until it gives another.
            account.attestations(claim.id().name(), Phase.CLOSED)
                    .forEach(end -> all.add(new Move(claim, end, Optional.empty(), rank.get(), false)));
        }

        private void event(Claim claim, Event event) {
            List<Attestation> times = times(claim, event);
            if (claim.says() == Truth.HOLDS) {
                acts(claim, event, times);
            }
            for (Clause clause : event.content().clauses()) {
                if (clause.question().equals(question)) {
                    utterance(claim, event, clause.stance(), times);
                }
            }
        }

        private void utterance(Claim claim, Event event, Stance stance, List<Attestation> times) {
            if (claim.says() == Truth.FAILS || !speaks(event)) {
                return;
            }
            Force force = event.content().force();
            Optional<Integer> rank = claim.says() == Truth.HOLDS ? rank(event, times) : Optional.empty();
            boolean dated = !times.isEmpty() && hasBeginning(times.get(0));
            if (rank.isPresent() && dated) {
                all.add(new Move(claim, times.get(0), Optional.of(stance), rank.get(), false));
            } else {
                beside.add(new Aside(
                        times.stream().findFirst(),
                        new Reading.Voiced(claim, stance, force, rank.isPresent() && !dated)));
            }
        }

        private void acts(Claim claim, Event event, List<Attestation> times) {
            for (Act act : event.content().acts()) {
                if (act.kind() == Act.Kind.REOPENS) {
                    if (act.upon().equals(question.name()) && speaks(event)) {
                        moved(claim, event, times, question.undecided());
                    }
                    continue;
                }
                ImmutableList<Stance> stances = act.kind().isReference() ? ImmutableList.of() : stancesOf(act.upon());
                if (stances.isEmpty() || times.isEmpty()) {
                    continue;
                }
                if (act.kind().isSuspension()) {
                    suspensions.add(new Suspension(times.get(0), act.upon(), stances, true));
                } else if (act.kind() == Act.Kind.REAFFIRMS) {
                    suspensions.add(new Suspension(times.get(0), act.upon(), stances, false));
                }
                if (act.kind() != Act.Kind.REVERSES) {
                    stances.forEach(stance -> confirmations.add(new Confirmation(times.get(0), stance)));
                } else if (speaks(event)) {
                    // What is reversed is over, whether or not the account says what came in its place.
                    moved(claim, event, times, Optional.empty());
                }
            }
        }

        private void moved(Claim claim, Event event, List<Attestation> times, Optional<Stance> to) {
            rank(event, times)
                    .ifPresent(rank ->
                            times.stream().findFirst().ifPresent(at -> all.add(new Move(claim, at, to, rank, false))));
        }

        /** The stances on this question that an earlier entry decided or ordered. */
        private ImmutableList<Stance> stancesOf(String entry) {
            return account.claim(entry)
                    .map(claim -> claim.matter() instanceof Matter.OfPosition it
                            ? it.position().question().equals(question)
                                    ? ImmutableList.of(it.position().stance())
                                    : ImmutableList.<Stance>of()
                            : claim.event()
                                    .map(event -> event.content().clauses().stream()
                                            .filter(clause -> clause.question().equals(question))
                                            .map(Clause::stance)
                                            .collect(ImmutableList.toImmutableList()))
                                    .orElse(ImmutableList.of()))
                    .orElse(ImmutableList.of());
        }

        /** Whether an actor is the agent, or one whom the account or the world ties to it. */
        private boolean speaks(Event event) {
            return event.actors().stream()
                    .anyMatch(actor -> actor.equals(agent)
                            || actor.belongsTo().equals(Optional.of(agent.name()))
                            || capacities(actor, ImmutableList.of()).findAny().isPresent());
        }

        private Optional<Integer> rank(Event event, List<Attestation> times) {
            boolean decides = event instanceof Event.Decision || event instanceof Event.Order;
            boolean atItsWord = event.content().force() == Force.AT_ITS_WORD;
            boolean device = event.content().force() == Force.DEVICE;
            if (event instanceof Event.Message message && !message.reserved().isEmpty()) {
                return Optional.empty();
            }
            return event.actors().stream()
                    .flatMap(actor -> actor.equals(agent)
                            ? (atItsWord || (decides && !device) ? Stream.of(OWN) : Stream.of())
                            : voiceRank(actor, times, decides && !device).stream()
                                    .filter(rank -> rank == DECISION || atItsWord))
                    .min(Comparator.naturalOrder());
        }

        /** The weight of what another decides or holds for the agent; empty if the account lets him do neither. */
        private Optional<Integer> voiceRank(Agent other, List<Attestation> times, boolean decides) {
            ImmutableSet<Voice.Capacity> capacities = capacities(other, times).collect(ImmutableSet.toImmutableSet());
            if (decides && capacities.contains(Voice.Capacity.DECIDES)) {
                return Optional.of(DECISION);
            }
            return capacities.contains(Voice.Capacity.DECIDES) || capacities.contains(Voice.Capacity.SPEAKS)
                    ? Optional.of(WORD)
                    : Optional.empty();
        }

        /** What the account lets an actor do for the agent, at that time or, without one, ever. */
        private Stream<Voice.Capacity> capacities(Agent actor, List<Attestation> times) {
            return voices.stream()
                    .filter(claim -> voice(claim).agent().equals(actor) && hasVoice(claim, times))
                    .map(claim -> voice(claim).capacity());
        }

        private static Voice voice(Claim claim) {
            return ((Matter.OfVoice) claim.matter()).voice();
        }

        private boolean hasVoice(Claim claim, List<Attestation> times) {
            List<Attestation> since = account.attestations(claim.id().name());
            return since.isEmpty()
                    || times.isEmpty()
                    || times.get(0).isBefore(since.get(0), conventions) != Truth.HOLDS;
        }

        private static boolean hasBeginning(Attestation at) {
            return at.days().firstDay().isPresent();
        }

        /** The time of the main phase, or where the account gives none, of the first that it does give. */
        private List<Attestation> times(Claim claim, Event event) {
            List<Attestation> told = account.attestations(claim.id().name()).stream()
                    .filter(at -> at.claim().equals(claim) || at.claim().says() == Truth.HOLDS)
                    // The entry's own time first; then an order that does not depend on the order of input (rule 18).
                    .sorted(Comparator.comparing((Attestation at) -> !at.claim().equals(claim))
                            .thenComparing(at -> at.claim().id(), ClaimId.BY_NAME)
                            .thenComparing(Attestation::phase))
                    .toList();
            List<Attestation> main =
                    told.stream().filter(at -> at.phase() == event.mainPhase()).toList();
            return main.isEmpty() ? told : main;
        }
    }
}
