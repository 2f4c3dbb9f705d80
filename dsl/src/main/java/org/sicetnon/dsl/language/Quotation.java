package org.sicetnon.dsl.language;

import java.util.Optional;

/** Takes a text out of its quotation marks. */
final class Quotation {

    private static final String ESCAPES = "btnfrs\"'\\$";
    private static final String ESCAPED = "\b\t\n\f\r \"'\\$";

    private Quotation() {}

    /**
     * Returns the words between the marks, with what a backslash stands for.
     *
     * <p>Nothing is returned for a code that would be read twice, as Groovy does: octal numbers, and the code of the
     * backslash itself.
     */
    static Optional<String> words(String quoted) {
        boolean threefold =
                quoted.length() >= 6 && quoted.startsWith(quoted.substring(0, 1).repeat(3));
        int marks = threefold ? 3 : 1;
        String body = quoted.substring(marks, quoted.length() - marks);
        String inside = threefold ? body.replace("\r\n", "\n") : body;
        if (inside.indexOf('\\') < 0) {
            return Optional.of(inside);
        }
        StringBuilder words = new StringBuilder(inside.length());
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            if (sign != '\\') {
                words.append(sign);
                continue;
            }
            char code = inside.charAt(++at);
            if (code == 'u') {
                char coded = (char) Integer.parseInt(inside.substring(at + 1, at + 5), 16);
                if (coded == '\\') {
                    return Optional.empty();
                }
                words.append(coded);
                at += 4;
            } else if (ESCAPES.indexOf(code) >= 0) {
                words.append(ESCAPED.charAt(ESCAPES.indexOf(code)));
            } else if (code == '\r' && inside.startsWith("\n", at + 1)) {
                at++;
            } else if (code != '\n') {
                return Optional.empty();
            }
        }
        return Optional.of(words.toString());
    }
}
