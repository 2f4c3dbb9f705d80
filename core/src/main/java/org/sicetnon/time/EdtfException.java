package org.sicetnon.time;

import java.util.Optional;

/**
 * Says why a text is not a time in EDTF: what was found, what was expected, where, and the likeliest way to mend it.
 *
 * <p>The message is one line for a reader. Whoever prints the text itself, with a mark under the fault, takes the parts.
 */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String text;
    private final int column;
    private final int width;
    private final String sentence;
    private final String fix;

    EdtfException(String text, int from, int to, String sentence, String fix) {
        super(sentence + place(text, from) + (fix.isEmpty() ? "" : " Did you mean " + fix + "?"));
        this.text = text;
        this.column = from + 1;
        this.width = Math.max(1, to - from);
        this.sentence = sentence;
        this.fix = fix;
    }

    private static String place(String text, int from) {
        return text.isEmpty() || text.length() > SHOWN
                ? " (column " + (from + 1) + ")"
                : " (column " + (from + 1) + " of '" + text + "')";
    }

    EdtfException withFix(String better) {
        return new EdtfException(text, column - 1, column - 1 + width, sentence, better);
    }

    /** Returns the whole text that was read. */
    public String text() {
        return text;
    }

    /** Returns where the fault begins in {@link #text()}; the first character is column 1. */
    public int column() {
        return column;
    }

    /** Returns how many characters are at fault, at least one. */
    public int width() {
        return width;
    }

    /** Returns what was found and what was expected, without the place and the fix. */
    public String sentence() {
        return sentence;
    }

    /** Returns a text near to this one that is EDTF, if there is one. */
    public Optional<String> fix() {
        return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
    }
}
