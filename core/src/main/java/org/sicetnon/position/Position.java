package org.sicetnon.position;

import static com.google.common.base.Preconditions.checkArgument;

import org.sicetnon.agent.Agent;

/**
 * One agent's stance on one question.
 *
 * @param agent whose stance it is
 * @param question on what
 * @param stance one of the stances of {@code question}
 */
public record Position(Agent agent, Question question, Stance stance) {

    /**
     * Makes a position.
     *
     * @throws IllegalArgumentException if the stance is one of another question
     */
    public Position {
        checkArgument(
                question.stances().contains(stance),
                "%s is no answer to '%s'; the answers are %s.",
                stance.name(),
                question.asks(),
                question.stances());
    }
}
