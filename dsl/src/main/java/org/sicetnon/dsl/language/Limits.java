package org.sicetnon.dsl.language;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much of a text is read before it is taken for a mistake or an attack; see {@link #STANDARD}.
 *
 * @param characters the length of a file, in UTF-16 characters
 * @param nesting how deep parentheses, brackets and braces may stand in one another
 * @param tokens how many words, numbers, texts and signs a file may hold
 * @param operators how many signs such as {@code ==}, {@code &&}, {@code !} and {@code .} one statement may hold
 * @param literal the length of one word, number or text, in UTF-16 characters
 */
public record Limits(int characters, int nesting, int tokens, int operators, int literal) {

    /**
     * Room for any dossier written by hand: a mebibyte, 16 deep, 200,000 words and signs, 100 operators in a statement,
     * 8,192 characters in one text.
     */
    public static final Limits STANDARD = new Limits(1 << 20, 16, 200_000, 100, 8_192);

    public Limits {
        checkArgument(
                characters >= 0 && nesting >= 0 && tokens >= 0 && operators >= 0 && literal >= 0,
                "A limit is zero or more.");
    }
}
