package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

/**
 * How an author says what he says. A guess in one paragraph can be a fact in the next, so modality is kept claim by
 * claim.
 */
public sealed interface Modality {

    /**
     * Returns what the account thereby says of the matter: that it is so, that it is not, or nothing that settles it. A
     * guess settles nothing, nor does a report that the author leaves open (rule 9).
     */
    Truth says();

    /** Returns the word for this kind of modality, as scripts write it. */
    String kind();

    /** Returns the word for it with all that belongs to it, as a report prints it. */
    String words();

    /** Returns whether a finding that rests on this can be no more than a tension: a guess, or our own reading. */
    default boolean isSoft() {
        return says() == Truth.UNDETERMINED;
    }

    /** What an author says in his own name, without denying it. */
    enum Plain implements Modality {
        /** The author says that it is so. */
        ASSERTED(Truth.HOLDS),
        /** The author infers it, and shows from what. */
        INFERRED(Truth.HOLDS),
        /** The author guesses: perhaps, probably, it seems. */
        CONJECTURED(Truth.UNDETERMINED);

        private final Truth says;

        Plain(Truth says) {
            this.says = says;
        }

        @Override
        public Truth says() {
            return says;
        }

        @Override
        public String kind() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String words() {
            return kind();
        }
    }

    /**
     * The author says that it is not so.
     *
     * @param phase what exactly is denied: that it was agreed, sent, delivered; empty if all of it
     * @param against the scholars against whom he says so, if he names any
     */
    record Denied(Optional<Phase> phase, ImmutableList<Agent> against) implements Modality {
        @Override
        public Truth says() {
            return Truth.FAILS;
        }

        @Override
        public String kind() {
            return "denied";
        }

        @Override
        public String words() {
            String what = phase.map(it -> " to have been " + it.words()).orElse("");
            return "denied" + what + (against.isEmpty() ? "" : ", against " + names(against));
        }
    }

    /**
     * Another's view. One that the author accepts counts as his own and keeps its witnesses; one that he rejects denies
     * what was reported; one that he leaves open supports nothing (rule 9).
     *
     * @param by the chain of witnesses, nearest to the author first: {@code (A, B)} is what A has from B
     * @param attitude what the author makes of it
     */
    record Reported(ImmutableList<Agent> by, Attitude attitude) implements Modality {

        /** What an author makes of another's view. */
        public enum Attitude {
            /** He takes it over. */
            ACCEPTED,
            /** He says that it is wrong. */
            REJECTED,
            /** He does neither. */
            LEFT_OPEN
        }

        @Override
        public Truth says() {
            return switch (attitude) {
                case ACCEPTED -> Truth.HOLDS;
                case REJECTED -> Truth.FAILS;
                case LEFT_OPEN -> Truth.UNDETERMINED;
            };
        }

        @Override
        public String kind() {
            return "reported";
        }

        @Override
        public String words() {
            String attitudeWords = attitude.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return "reported" + (by.isEmpty() ? "" : " from " + names(by)) + ", " + attitudeWords;
        }
    }

    /**
     * Read by the encoder, not said by the author: the only modality that is ours, always printed as such (rule 10).
     *
     * @param from the names of the claims of the same account from which it is read
     */
    record Construed(ImmutableList<String> from) implements Modality {
        @Override
        public Truth says() {
            return Truth.HOLDS;
        }

        @Override
        public String kind() {
            return "construed";
        }

        @Override
        public String words() {
            return "construed by the encoder from " + String.join(", ", from);
        }

        @Override
        public boolean isSoft() {
            return true;
        }
    }

    private static String names(ImmutableList<Agent> agents) {
        return agents.stream().map(Agent::called).collect(Collectors.joining(", "));
    }
}
