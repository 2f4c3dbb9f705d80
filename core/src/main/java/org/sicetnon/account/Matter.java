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
     */
    record OfEvidence(String of, State state) implements Matter {

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
    }
}
