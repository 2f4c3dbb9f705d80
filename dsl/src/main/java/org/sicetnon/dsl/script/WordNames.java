package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Place;

/**
 * Who, where and what the lines of a file may name.
 *
 * <p>A name whose own declaration cannot be read is <em>excused</em>: it is in the file, and whoever uses it has made no
 * mistake.
 */
final class WordNames {

    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> excused = new HashSet<>();
    private final Set<Agent> standIns = new LinkedHashSet<>();
    private boolean allExcused;

    /** Makes the names of a world. */
    WordNames() {}

    /** Makes the names of an account, which knows those of the world and adds its own. */
    WordNames(WordNames world) {
        agents.putAll(world.agents);
        places.putAll(world.places);
        questions.putAll(world.questions);
        excused.addAll(world.excused);
        this.allExcused = world.allExcused;
    }

    void add(Agent agent) {
        agents.putIfAbsent(agent.name(), agent);
    }

    void add(Place place) {
        places.putIfAbsent(place.name(), place);
    }

    void add(Question question) {
        questions.putIfAbsent(question.name(), question);
    }

    /** Excuses a name, if nothing of that sort comes to bear it. */
    void excuse(String sort, String name) {
        excused.add(sort + " " + name);
    }

    /** Excuses every name, because the world cannot be read. */
    void excuseAll() {
        allExcused = true;
    }

    boolean isExcused(String sort, String name) {
        return allExcused || excused.contains(sort + " " + name);
    }

    /** Returns somebody for a name that nobody bears, so that reading can go on. */
    Agent standIn(String name) {
        Agent standIn = Agent.of(name, Agent.Kind.PERSON);
        standIns.add(standIn);
        return standIn;
    }

    Set<Agent> standIns() {
        return standIns;
    }

    Optional<Agent> agent(String name) {
        return Optional.ofNullable(agents.get(name));
    }

    Optional<Place> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    Optional<Question> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    Set<String> agents() {
        return agents.keySet();
    }

    Set<String> places() {
        return places.keySet();
    }

    Set<String> questions() {
        return questions.keySet();
    }

    /** Returns the questions that have an answer of that name. */
    ImmutableSet<String> questionsAnsweredBy(String stance) {
        return questions.values().stream()
                .filter(question -> question.stance(stance).isPresent())
                .map(Question::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<String> answers(Question question) {
        return question.stances().stream().map(Stance::name).collect(ImmutableSet.toImmutableSet());
    }
}
