package org.sicetnon.event;

/**
 * How an account takes a stance that is voiced to an addressee (rule 4). Only {@link #AT_ITS_WORD} moves the standing
 * position of the one who voices it; the others are shown beside it, with their audience.
 */
public enum Force {
    /** The account takes it at its word or draws consequences from it. */
    AT_ITS_WORD,
    /** The account calls it a device: a bargaining move, a bluff, a deterrent. */
    DEVICE,
    /** The account does neither. */
    UNSAID
}
