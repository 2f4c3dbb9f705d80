package org.sicetnon.dsl.cli;

/**
 * What a call comes to.
 *
 * @param status the exit status
 * @param out what goes to standard output
 * @param err what goes to standard error
 */
record Reply(int status, String out, String err) {

    /** It ran, and nothing of what was asked is amiss. */
    static final int FINE = 0;

    /** It ran, and a statement fails, a finding is as weighty as was asked for, or an anchor or a date is amiss. */
    static final int AMISS = 1;

    /** The call is not meant so. */
    static final int WRONG_USE = 2;

    /** A script, a dossier or a text is not there or cannot be read as it stands. */
    static final int BAD_INPUT = 3;

    static Reply of(String out) {
        return new Reply(FINE, out, "");
    }

    /** Returns a reply to what ran, that tells by its status whether something is amiss. */
    static Reply of(String out, boolean isAmiss) {
        return new Reply(isAmiss ? AMISS : FINE, out, "");
    }

    static Reply refused(int status, String says) {
        return new Reply(status, "", says.endsWith("\n") ? says : says + "\n");
    }
}
