package org.sicetnon.time;

/**
 * A time beside the words with which an author wrote it: {@code 2004?-06?} and what that means, {@code 2004-06?}.
 *
 * <p>Two texts are equal if they are written alike. Whoever asks for the meaning compares the values.
 *
 * @param typed the text as it was typed, to the character
 * @param value what it means
 */
public record EdtfText(String typed, Edtf value) {

    /**
     * Makes a text with its meaning.
     *
     * @throws EdtfException if {@code typed} is not EDTF
     * @throws IllegalArgumentException if it means something else
     */
    public EdtfText {
        if (!Edtf.parse(typed).equals(value)) {
            throw new IllegalArgumentException("'" + typed + "' means " + Edtf.parse(typed) + ", not " + value + ".");
        }
    }

    /**
     * Reads a text and keeps it.
     *
     * @throws EdtfException if it is not EDTF
     */
    public static EdtfText parse(String typed) {
        return new EdtfText(typed, Edtf.parse(typed));
    }

    /** Returns the text as it was typed. */
    @Override
    public String toString() {
        return typed;
    }
}
