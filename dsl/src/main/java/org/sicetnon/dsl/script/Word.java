package org.sicetnon.dsl.script;

import org.sicetnon.dsl.language.Span;

/**
 * A bare name as its author wrote it, for something that the same dossier declares: an entry, a document, a section.
 *
 * @param text the name
 * @param at where it stands
 */
public record Word(String text, Span at) {

    /** Returns the name. */
    @Override
    public String toString() {
        return text;
    }
}
