package org.sicetnon.event;

import java.util.Locale;

/**
 * A stage in the course of an event. Like is compared with like: a sending with a sending, never with a delivery (rule
 * 11). The phases of one kind of event stand here in their order in time.
 */
public enum Phase {
    /** Its authors agreed to send it. */
    AGREED("agreed"),
    /** It was written. */
    DRAFTED("drafted"),
    /** It was said aloud to a bearer. */
    SPOKEN("spoken"),
    /** It left its sender. The date of a message is that of its sending. */
    SENT("sent"),
    /** It reached its addressee. */
    DELIVERED("delivered"),
    /** Its addressee read it. */
    READ("read"),
    /** A meeting began. The date of a meeting is that of its opening. */
    OPENED("held"),
    /** A meeting ended. */
    CLOSED("closed"),
    /** Someone set out. The date of a movement is that of its departure. */
    DEPARTED("departed"),
    /** Someone got there. */
    ARRIVED("arrived"),
    /** It was done: the only phase of all that has no other. */
    DONE("done"),
    /** The time for which something is planned; whether it came about then is another matter. */
    DUE("due");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** Returns whether this stage cannot be reached without {@code earlier}: what was delivered had been sent. */
    public boolean presupposes(Phase earlier) {
        return switch (this) {
            case DELIVERED, READ -> earlier == SENT || (this == READ && earlier == DELIVERED);
            case CLOSED -> earlier == OPENED;
            case ARRIVED -> earlier == DEPARTED;
            case AGREED, DRAFTED, SPOKEN, SENT, OPENED, DEPARTED, DONE, DUE -> false;
        };
    }

    /** Returns the word that a report prints for it. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
