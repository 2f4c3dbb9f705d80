package org.sicetnon.dsl.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.function.Function;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Place;

/**
 * What a name may stand for at some place of the text.
 *
 * @param places the places of the world
 * @param agents the agents of the world and, within an account, its scholars
 * @param questions the questions of the world
 * @param conditions the conditions of the account
 */
record Known(
        ImmutableList<Place> places,
        ImmutableList<Agent> agents,
        ImmutableList<Question> questions,
        ImmutableList<Condition> conditions) {

    Known within(ImmutableList<Agent> scholars, ImmutableList<Condition> ofAccount) {
        return new Known(places, ImmutableList.copyOf(Iterables.concat(agents, scholars)), questions, ofAccount);
    }

    Place place(JsonValue value) {
        return named(value, "place", places, Place::name);
    }

    Agent agent(JsonValue value) {
        return named(value, "agent", agents, Agent::name);
    }

    Question question(JsonValue value) {
        return named(value, "question", questions, Question::name);
    }

    Condition condition(JsonValue value) {
        return named(value, "condition", conditions, Condition::name);
    }

    static Stance stance(JsonValue value, Question question) {
        return named(value, "answer to " + question.name(), question.stances(), Stance::name);
    }

    private static <T> T named(JsonValue value, String what, Iterable<T> things, Function<T, String> name) {
        String word = value.text();
        return Streams.stream(things)
                .filter(it -> name.apply(it).equals(word))
                .findFirst()
                .orElseThrow(() -> value.unknown(
                        what, word, Streams.stream(things).map(name).toList()));
    }
}
