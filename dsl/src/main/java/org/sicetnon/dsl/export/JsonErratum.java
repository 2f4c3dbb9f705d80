package org.sicetnon.dsl.export;

import java.util.Optional;

/**
 * One thing in a JSON text that cannot be read as a dossier, with its place and the likeliest remedy.
 *
 * @param at where: a JSON pointer (RFC 6901) such as {@code /dossier/accounts/0/claims/12/matter}; where the text is no
 *     JSON, line and column such as {@code 12:3}
 * @param says what is wrong, in a sentence
 * @param hint the likeliest remedy, mostly a question
 */
public record JsonErratum(String at, String says, Optional<String> hint) {

    /** Returns place, sentence and remedy, as they are printed. */
    public String render() {
        return (at.isEmpty() ? "/" : at) + "  " + says
                + hint.map(it -> "\n" + it).orElse("");
    }
}
