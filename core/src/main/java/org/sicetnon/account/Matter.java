package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Position;
import org.sicetnon.time.Dating;

/**
 * What a claim is about.
 *
 * <p>The family is closed; what another room does with its members goes through {@link #match}. Where a matter has a
 * time and the author gives none, the time is empty: unstated is not unknown.
 */
public sealed interface Matter {

    /** Returns the word for this kind of matter, as scripts write it. */
    String kind();

    /** Calls the case of {@code cases} that fits. */
    <R> R match(Cases<R> cases);

    /**
     * An event.
     *
     * @param event what happened
     */
    record OfEvent(Event event) implements Matter {
        @Override
        public String kind() {
            return event.kind();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.event(this);
        }
    }

    /**
     * One more phase of an event, told in another passage.
     *
     * @param of the name of the event's entry
     * @param phase which phase
     * @param dating when, if the author says so
     * @param bearer by whom it was brought about, if the author says so
     */
    record OfPhase(String of, Phase phase, Optional<Dating> dating, ImmutableList<Agent> bearer) implements Matter {
        @Override
        public String kind() {
            return "phase";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.phase(this);
        }
    }

    /**
     * An agent's stance, said in a sentence about that agent.
     *
     * @param position whose stance on what
     * @param since from when it was held; without it the sentence moves nothing and is shown beside
     * @param until when it ended, if the author ends it
     * @param presupposed whether the author does not say it but takes it for granted: "reversed", "again" (rule 5)
     */
    record OfPosition(Position position, Optional<Dating> since, Optional<Dating> until, boolean presupposed)
            implements Matter {
        @Override
        public String kind() {
            return "position";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.position(this);
        }
    }

    /**
     * Whom an account lets decide or speak for another (rule 4).
     *
     * @param voice who for whom
     * @param since from when; without it, at any time
     */
    record OfVoice(Voice voice, Optional<Dating> since) implements Matter {
        @Override
        public String kind() {
            return "speaker";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.voice(this);
        }
    }

    /**
     * A pledge or a threat.
     *
     * @param commitment what is pledged under what condition
     * @param made when
     */
    record OfCommitment(Commitment commitment, Optional<Dating> made) implements Matter {
        @Override
        public String kind() {
            return "commitment";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commitment(this);
        }
    }

    /**
     * What became of a condition or a commitment.
     *
     * @param of the name of the condition or of the commitment's entry
     * @param fate what became of it
     * @param since when
     */
    record OfFate(String of, Fate fate, Optional<Dating> since) implements Matter {
        @Override
        public String kind() {
            return "fate";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fate(this);
        }
    }

    /**
     * That one thing came before another, said without dates. The order in which an author tells things says nothing
     * (rule 12).
     *
     * @param earlier the name of the earlier entry
     * @param later the name of the later entry
     */
    record OfSequence(String earlier, String later) implements Matter {
        @Override
        public String kind() {
            return "sequence";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /**
     * What an author says of the evidence for something.
     *
     * @param of the name of a document, or of the entry for which there is evidence or none
     * @param state what is said of it
     * @param about the entry of which it is silent, or that it attests, if the author says so
     */
    record OfEvidence(String of, State state, Optional<String> about) implements Matter {

        /** Makes a remark on evidence as a whole. */
        public OfEvidence(String of, State state) {
            this(of, state, Optional.empty());
        }

        /** What can be said of evidence. */
        public enum State {
            /** It exists. */
            EXISTS,
            /** It is lacking. */
            LACKING,
            /** It is there and says nothing of the matter. */
            SILENT,
            /** It is genuine. */
            GENUINE,
            /** It is doubted. */
            DOUBTED,
            /** It is a draft that was never sent: a document, not a message (rule 11). */
            NEVER_SENT;

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }

        @Override
        public String kind() {
            return "evidence";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.evidence(this);
        }
    }

    /**
     * Why something was done (rule 14). Causes add up.
     *
     * @param of the name of the entry that is explained
     * @param from the entry that is the cause, if the account tells of it in one
     * @param sort a cause or a purpose
     * @param rank how much the author makes of it
     * @param sincerity whether the author takes a purpose that was given out for the true one
     */
    record OfCause(String of, Optional<String> from, Sort sort, Rank rank, Sincerity sincerity) implements Matter {

        /** What explains: what came before, or what was meant to come after. */
        public enum Sort {
            /** It brought the other about. */
            CAUSE,
            /** The other was done for its sake. */
            PURPOSE
        }

        /** How much an author makes of a cause. */
        public enum Rank {
            /** One of several, or he does not say. */
            ONE,
            /** The first of several. */
            PRINCIPAL,
            /** The only one. */
            SOLE
        }

        /** Whether a purpose was the true one. */
        public enum Sincerity {
            /** The author does not say. */
            UNSAID,
            /** It was meant. */
            SINCERE,
            /** It was given out, and another was meant. */
            FEIGNED
        }

        @Override
        public String kind() {
            return sort == Sort.CAUSE ? "cause" : "purpose";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cause(this);
        }
    }

    /**
     * How many of something there were in an event.
     *
     * @param of the name of the entry in which they are counted
     * @param quantity how many of what
     */
    record OfQuantity(String of, Quantity quantity) implements Matter {
        @Override
        public String kind() {
            return "quantity";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantity(this);
        }
    }

    /**
     * One thing that a document or an utterance says (rule 13). Quoting other clauses is omitting, not denying.
     *
     * @param of the name of the document, or of the entry of the utterance
     * @param tells the position of which it tells, if it tells of one
     */
    record OfClause(String of, Optional<Position> tells) implements Matter {
        @Override
        public String kind() {
            return "clause";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clause(this);
        }
    }

    /**
     * What an author calls a decision, an order or a step: a leaning, a preparation and a decision are three things, and
     * what is final is no longer provisional.
     *
     * @param of the name of the entry
     * @param nature what he calls it
     */
    record OfCharacter(String of, Nature nature) implements Matter {

        /** What a step can be called. */
        public enum Nature {
            /** A decision. */
            DECIDED,
            /** A leaning, without a decision. */
            INCLINATION,
            /** A preparation for the case. */
            PREPARATION,
            /** The last word. */
            DEFINITIVE,
            /** Not the last word. */
            PROVISIONAL;

            /** Returns whether nothing can be both. */
            public boolean excludes(Nature that) {
                return this != that
                        && (isStep() == that.isStep() || isLessThanFinal(that) || that.isLessThanFinal(this));
            }

            private boolean isStep() {
                return this == DECIDED || this == INCLINATION || this == PREPARATION;
            }

            private boolean isLessThanFinal(Nature that) {
                return (this == INCLINATION || this == PREPARATION) && that == DEFINITIVE;
            }

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String kind() {
            return "character";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.character(this);
        }
    }

    /**
     * One case for each matter.
     *
     * @param <R> what the chooser returns
     */
    interface Cases<R> {
        /** An event. */
        R event(OfEvent matter);

        /** One more phase of an event. */
        R phase(OfPhase matter);

        /** An agent's stance. */
        R position(OfPosition matter);

        /** Who speaks for whom. */
        R voice(OfVoice matter);

        /** A pledge. */
        R commitment(OfCommitment matter);

        /** What became of a condition or a pledge. */
        R fate(OfFate matter);

        /** An order of two events. */
        R sequence(OfSequence matter);

        /** The evidence itself. */
        R evidence(OfEvidence matter);

        /** Why something was done. */
        R cause(OfCause matter);

        /** How many there were. */
        R quantity(OfQuantity matter);

        /** What a document says. */
        R clause(OfClause matter);

        /** What a step is called. */
        R character(OfCharacter matter);
    }
}
