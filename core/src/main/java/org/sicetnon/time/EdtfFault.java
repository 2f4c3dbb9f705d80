package org.sicetnon.time;

/**
 * What is wrong with one part of a date, before anyone knows where in a text it stands.
 *
 * @param part which part: 0 the year, 1 the month, 2 the day
 * @param sentence what was found and what was expected
 * @param fix a part to write instead, empty if none is near
 */
record EdtfFault(int part, String sentence, String fix) {

    private static final int SHOWN = 40;

    static EdtfFault inYear(String sentence, String fix) {
        return new EdtfFault(0, sentence, fix);
    }

    /** Returns what was found, between quotation marks, cut short if it is long. */
    static String quoted(String found) {
        return found.length() <= SHOWN ? "'" + found + "'" : "'" + found.substring(0, SHOWN) + "…'";
    }

    /** Returns the character that was found, between quotation marks, or that the text is at its end. */
    static String quoted(String text, int at) {
        return at < text.length() ? "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "'" : "the end";
    }
}
