package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Place;

/**
 * What the accounts of a dossier share: who could act, where, and on which questions. Nothing in it is a claim.
 *
 * @param agents the agents whom every account may name
 * @param places the places
 * @param questions the questions
 * @param conventions how wide "night", "about" and "early" are
 */
public record World(
        ImmutableList<Agent> agents,
        ImmutableList<Place> places,
        ImmutableList<Question> questions,
        Conventions conventions) {

    /** Returns the agent of that name. */
    public Optional<Agent> agent(String name) {
        return agents.stream().filter(agent -> agent.name().equals(name)).findFirst();
    }

    /** Returns the question of that name. */
    public Optional<Question> question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    /** Returns the place of that name. */
    public Optional<Place> place(String name) {
        return places.stream().filter(place -> place.name().equals(name)).findFirst();
    }
}
