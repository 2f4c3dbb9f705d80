package org.sicetnon.event;

import java.util.Locale;

/**
 * What an utterance does to an earlier entry: what a decision, order or message does to an earlier one, what a report
 * reports, what an answer answers. The standing position does not change by it, except by {@link Kind#REVERSES} and {@link
 * Kind#REOPENS} (rule 5).
 *
 * @param kind what is done
 * @param upon the name of the entry to which it is done; for {@link Kind#REOPENS} the name of a question
 */
public record Act(Kind kind, String upon) {

    /** The things that can be done to an earlier entry. */
    public enum Kind {
        /** It rests for the time being. */
        SUSPENDS,
        /** It is taken back; the question that it answered is not thereby answered otherwise. */
        RETRACTS,
        /** It will be carried out later. */
        POSTPONES,
        /** It is said again to hold. */
        REAFFIRMS,
        /** It is said to be final. */
        CALLS_FINAL,
        /** The question is answered otherwise. */
        REVERSES,
        /** The question is open again. */
        REOPENS,
        /** It tells of what happened: it follows what it reports. */
        REPORTS,
        /** It answers what was said or asked: it follows what it answers. */
        ANSWERS;

        /** Returns whether it only refers to the entry and does nothing to it. */
        public boolean isReference() {
            return this == REPORTS || this == ANSWERS;
        }

        /** Returns whether this leaves the position standing, marked as suspended (rule 5). */
        public boolean isSuspension() {
            return this == SUSPENDS || this == RETRACTS || this == POSTPONES;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
