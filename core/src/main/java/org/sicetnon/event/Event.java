package org.sicetnon.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.agent.Agent;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

/**
 * One thing that happened, as one account tells it.
 *
 * <p>The family is closed; what another room does with its members goes through {@link #match}.
 */
public sealed interface Event {

    /** Returns what every event has. */
    Course course();

    /** Returns those who act, in the account's order. */
    ImmutableList<Agent> actors();

    /** Returns those to whom it is addressed; empty for what has no addressee. */
    default ImmutableList<Agent> addressees() {
        return ImmutableList.of();
    }

    /** Returns what is said in it; nothing for what says nothing. */
    default Content content() {
        return Content.NONE;
    }

    /** Returns the phase whose time is "the date" of this kind of event. */
    default Phase mainPhase() {
        return Phase.DONE;
    }

    /** Returns the word for this kind, as scripts write it. */
    String kind();

    /** Calls the case of {@code cases} that fits. */
    <R> R match(Cases<R> cases);

    /** Returns everyone in it, actors first, each once. */
    default ImmutableSet<Agent> participants() {
        return Stream.concat(actors().stream(), addressees().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the time of its main phase, if the account gives one here. */
    default Optional<Dating> date() {
        return Optional.ofNullable(course().phases().get(mainPhase()));
    }

    /** Returns where it is set: at the places that it names, else where those are at home who are in it; none, if nobody knows. */
    default ImmutableSet<Place> scene() {
        ImmutableSet<Place> named = this instanceof Meeting meeting
                ? meeting.place().stream().collect(ImmutableSet.toImmutableSet())
                : this instanceof Movement movement
                        ? Stream.concat(movement.start().stream(), movement.goal().stream())
                                .collect(ImmutableSet.toImmutableSet())
                        : ImmutableSet.of();
        return named.isEmpty()
                ? participants().stream()
                        .flatMap(agent -> agent.seat().stream())
                        .collect(ImmutableSet.toImmutableSet())
                : named;
    }

    /**
     * The part that all events share.
     *
     * @param title what happened, in the encoder's words, readable alone
     * @param phases the time of each phase that the account dates, in the order of {@link Phase}
     */
    record Course(String title, ImmutableSortedMap<Phase, Dating> phases) {

        /** Returns a course of one phase. */
        public static Course of(String title, Phase phase, Dating dating) {
            return new Course(title, ImmutableSortedMap.of(phase, dating));
        }

        /** Returns a course whose times the account does not give. */
        public static Course undated(String title) {
            return new Course(title, ImmutableSortedMap.of());
        }

        /** Returns a course with the given phases, in their order. */
        public static Course of(String title, ImmutableMap<Phase, Dating> phases) {
            return new Course(title, ImmutableSortedMap.copyOf(phases));
        }
    }

    /**
     * Words that go from a sender to an addressee by some channel.
     *
     * @param course title and phases
     * @param from the senders
     * @param to the addressees
     * @param bearer who carried or handed it over, if the account says so
     * @param reserved to whom the last word on it is left, if to anyone; then it binds nobody (rule 4)
     * @param answers the entry that it answers, if the account says so
     * @param content what it says
     */
    record Message(
            Course course,
            ImmutableList<Agent> from,
            ImmutableList<Agent> to,
            ImmutableList<Agent> bearer,
            ImmutableList<Agent> reserved,
            Optional<String> answers,
            Content content)
            implements Event {

        @Override
        public ImmutableList<Agent> actors() {
            return from;
        }

        @Override
        public ImmutableList<Agent> addressees() {
            return to;
        }

        @Override
        public Phase mainPhase() {
            return Phase.SENT;
        }

        @Override
        public String kind() {
            return "message";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.message(this);
        }
    }

    /**
     * People who come together.
     *
     * @param course title and phases
     * @param among those who take part
     * @param place where, if the account says so
     */
    record Meeting(Course course, ImmutableList<Agent> among, Optional<Place> place) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return among;
        }

        @Override
        public Phase mainPhase() {
            return Phase.OPENED;
        }

        @Override
        public String kind() {
            return "meeting";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.meeting(this);
        }
    }

    /**
     * A body, a state or a person makes up its mind.
     *
     * @param course title and phases
     * @param by who decides
     * @param content what is decided
     */
    record Decision(Course course, ImmutableList<Agent> by, Content content) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return by;
        }

        @Override
        public String kind() {
            return "decision";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decision(this);
        }
    }

    /**
     * Someone is told what to do.
     *
     * @param course title and phases
     * @param from who orders
     * @param to who is ordered
     * @param content what is ordered
     */
    record Order(Course course, ImmutableList<Agent> from, ImmutableList<Agent> to, Content content) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return from;
        }

        @Override
        public ImmutableList<Agent> addressees() {
            return to;
        }

        @Override
        public String kind() {
            return "order";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.order(this);
        }
    }

    /**
     * Someone says something, face to face or in public.
     *
     * @param course title and phases
     * @param by who says it
     * @param to to whom
     * @param during the entry of the meeting in which it is said, if the account says so
     * @param content what is said
     */
    record Statement(
            Course course, ImmutableList<Agent> by, ImmutableList<Agent> to, Optional<String> during, Content content)
            implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return by;
        }

        @Override
        public ImmutableList<Agent> addressees() {
            return to;
        }

        @Override
        public String kind() {
            return "statement";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statement(this);
        }
    }

    /**
     * Someone goes somewhere.
     *
     * @param course title and phases
     * @param who who goes
     * @param start from where, if the account says so
     * @param goal to where, if the account says so
     */
    record Movement(Course course, ImmutableList<Agent> who, Optional<Place> start, Optional<Place> goal)
            implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return who;
        }

        @Override
        public Phase mainPhase() {
            return Phase.DEPARTED;
        }

        @Override
        public String kind() {
            return "movement";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.movement(this);
        }
    }

    /**
     * Anything else that someone does.
     *
     * @param course title and phases
     * @param by who does it
     */
    record Action(Course course, ImmutableList<Agent> by) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return by;
        }

        @Override
        public String kind() {
            return "action";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.action(this);
        }
    }

    /**
     * What someone thinks, expects or fears.
     *
     * @param course title and phases
     * @param by who does
     */
    record Assessment(Course course, ImmutableList<Agent> by) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return by;
        }

        @Override
        public String kind() {
            return "assessment";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assessment(this);
        }
    }

    /**
     * Something is set for a time to come: a deadline, an entry planned for a day, an order promised. Whether it came
     * about is another entry, if it did; a plan conflicts with no event.
     *
     * @param course title and phases: {@link Phase#DUE} the time for which it is set, {@link Phase#DONE} when it was set
     * @param by who plans
     */
    record Plan(Course course, ImmutableList<Agent> by) implements Event {
        @Override
        public ImmutableList<Agent> actors() {
            return by;
        }

        @Override
        public Phase mainPhase() {
            return Phase.DUE;
        }

        @Override
        public String kind() {
            return "plan";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.plan(this);
        }
    }

    /**
     * One case for each kind of event.
     *
     * @param <R> what the chooser returns
     */
    interface Cases<R> {
        /** A message. */
        R message(Message message);

        /** A meeting. */
        R meeting(Meeting meeting);

        /** A decision. */
        R decision(Decision decision);

        /** An order. */
        R order(Order order);

        /** A statement. */
        R statement(Statement statement);

        /** A movement. */
        R movement(Movement movement);

        /** An action. */
        R action(Action action);

        /** An assessment. */
        R assessment(Assessment assessment);

        /** A plan. */
        R plan(Plan plan);
    }
}
