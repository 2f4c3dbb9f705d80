package org.sicetnon.event;

import com.google.common.collect.ImmutableList;

/**
 * What an utterance says and does.
 *
 * @param clauses what it says, question by question
 * @param acts what it does to earlier decisions and orders
 * @param force how the account takes it
 */
public record Content(ImmutableList<Clause> clauses, ImmutableList<Act> acts, Force force) {

    /** The content of an utterance of which the account says nothing that we ask about. */
    public static final Content NONE = new Content(ImmutableList.of(), ImmutableList.of(), Force.UNSAID);

    /** Returns the content of an utterance taken at its word, that says just this. */
    public static Content of(Clause... clauses) {
        return new Content(ImmutableList.copyOf(clauses), ImmutableList.of(), Force.AT_ITS_WORD);
    }
}
