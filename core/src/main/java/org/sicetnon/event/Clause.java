package org.sicetnon.event;

import static com.google.common.base.Preconditions.checkArgument;

import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/**
 * One thing that an utterance says on a question. A document is its clauses (rule 13): quoting other clauses is
 * omitting, not denying.
 *
 * @param question on what
 * @param stance the answer given
 */
public record Clause(Question question, Stance stance) {

    /**
     * Makes a clause.
     *
     * @throws IllegalArgumentException if the stance is one of another question
     */
    public Clause {
        checkArgument(
                question.stances().contains(stance),
                "%s is no answer to '%s'; the answers are %s.",
                stance.name(),
                question.asks(),
                question.stances());
    }
}
