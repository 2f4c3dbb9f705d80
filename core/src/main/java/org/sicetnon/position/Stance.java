package org.sicetnon.position;

import com.google.common.base.Ascii;

/**
 * One answer that could be given to a question.
 *
 * @param name the name by which scripts know it, by custom in capitals
 * @param kind what sort of answer it is
 */
public record Stance(String name, Kind kind) {

    /** The sorts of answer (rule 6). */
    public enum Kind {
        /** Yes. */
        YES,
        /** No. */
        NO,
        /** Yes, under a condition. */
        CONDITIONAL,
        /** The agent has not decided, or has opened the question again. */
        UNDECIDED,
        /** The agent leans one way without having decided. */
        INCLINATION
    }

    /** Returns a stance. */
    public static Stance of(String name, Kind kind) {
        return new Stance(name, kind);
    }

    /** Returns whether this settles the question, one way or the other. */
    public boolean isDecided() {
        return kind == Kind.YES || kind == Kind.NO || kind == Kind.CONDITIONAL;
    }

    /** Returns the stance in words, {@code non-intervention}. */
    public String words() {
        String lower = Ascii.toLowerCase(name).replace('_', ' ');
        return lower.startsWith("non ") ? "non-" + lower.substring(4) : lower;
    }

    @Override
    public String toString() {
        return name;
    }
}
