package org.sicetnon.dsl.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

/** Reads the matters and modalities of one account's claims; {@link MatterWriter} wrote them. */
final class MatterReader {

    /** How each kind of matter is read. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("message", event(MatterReader::message)),
            Map.entry("meeting", event(MatterReader::meeting)),
            Map.entry(
                    "decision",
                    event((it, value, course) ->
                            new Event.Decision(course, it.agents(value, "by"), it.content(value)))),
            Map.entry(
                    "order",
                    event((it, value, course) -> new Event.Order(
                            course, it.agents(value, "from"), it.agents(value, "to"), it.content(value)))),
            Map.entry("statement", event(MatterReader::statement)),
            Map.entry("movement", event(MatterReader::movement)),
            Map.entry("action", event((it, value, course) -> new Event.Action(course, it.agents(value, "by")))),
            Map.entry("assessment", event((it, value, course) -> new Event.Assessment(course, it.agents(value, "by")))),
            Map.entry("plan", event((it, value, course) -> new Event.Plan(course, it.agents(value, "by")))),
            Map.entry("phase", (it, value, title) -> it.phase(value)),
            Map.entry("position", (it, value, title) -> it.standing(value)),
            Map.entry("speaker", (it, value, title) -> it.voice(value)),
            Map.entry("commitment", (it, value, title) -> it.commitment(value)),
            Map.entry(
                    "fate",
                    (it, value, title) -> new Matter.OfFate(
                            value.text("of"), value.word("fate", Fate.class), it.time(value, "since"))),
            Map.entry(
                    "sequence",
                    (it, value, title) -> new Matter.OfSequence(value.text("earlier"), value.text("later"))),
            Map.entry(
                    "evidence",
                    (it, value, title) -> new Matter.OfEvidence(
                            value.text("of"),
                            value.word("state", Matter.OfEvidence.State.class),
                            value.maybe("about", JsonValue::text))),
            Map.entry("cause", (it, value, title) -> cause(value, Matter.OfCause.Sort.CAUSE)),
            Map.entry("purpose", (it, value, title) -> cause(value, Matter.OfCause.Sort.PURPOSE)),
            Map.entry("quantity", (it, value, title) -> new Matter.OfQuantity(value.text("of"), quantity(value))),
            Map.entry(
                    "clause",
                    (it, value, title) -> new Matter.OfClause(value.text("of"), value.maybe("tells", it::position))),
            Map.entry(
                    "character",
                    (it, value, title) -> new Matter.OfCharacter(
                            value.text("of"), value.word("nature", Matter.OfCharacter.Nature.class))));

    private final Known known;

    MatterReader(Known known) {
        this.known = known;
    }

    @FunctionalInterface
    private interface Kind {
        Matter read(MatterReader reader, JsonValue value, String title);
    }

    @FunctionalInterface
    private interface EventKind {
        Event read(MatterReader reader, JsonValue value, Event.Course course);
    }

    private static Kind event(EventKind kind) {
        return (reader, value, title) -> new Matter.OfEvent(kind.read(reader, value, reader.course(value, title)));
    }

    Matter matter(JsonValue value, String title) {
        Kind kind = value.one("kind", it -> {
            Kind found = KINDS.get(it.text());
            if (found == null) {
                throw it.unknown(
                        "matter", it.text(), KINDS.keySet().stream().sorted().toList());
            }
            return found;
        });
        return kind.read(this, value, title);
    }

    Modality modality(JsonValue value) {
        String kind = value.text("kind");
        for (Modality.Plain plain : Modality.Plain.values()) {
            if (plain.kind().equals(kind)) {
                return plain;
            }
        }
        return switch (kind) {
            case "denied" ->
                new Modality.Denied(value.maybe("phase", it -> it.word(Phase.class)), agents(value, "against"));
            case "reported" ->
                new Modality.Reported(agents(value, "by"), value.word("attitude", Modality.Reported.Attitude.class));
            case "construed" -> new Modality.Construed(value.some("from", JsonValue::text));
            default ->
                throw value.unknown(
                        "modality",
                        kind,
                        ImmutableList.of("asserted", "inferred", "conjectured", "denied", "reported", "construed"));
        };
    }

    // Events.

    private Event.Course course(JsonValue value, String title) {
        ImmutableSortedMap.Builder<Phase, Dating> phases = ImmutableSortedMap.naturalOrder();
        value.maybe("phases", it -> {
            for (Phase phase : EnumSet.allOf(Phase.class)) {
                time(it, Fields.word(phase)).ifPresent(dating -> phases.put(phase, dating));
            }
            return it;
        });
        return new Event.Course(value.maybe("title", JsonValue::text).orElse(title), phases.buildOrThrow());
    }

    private Event message(JsonValue value, Event.Course course) {
        return new Event.Message(
                course,
                agents(value, "from"),
                agents(value, "to"),
                agents(value, "bearer"),
                agents(value, "reserved"),
                value.maybe("answers", JsonValue::text),
                content(value));
    }

    private Event meeting(JsonValue value, Event.Course course) {
        return new Event.Meeting(course, agents(value, "among"), place(value, "place"));
    }

    private Event statement(JsonValue value, Event.Course course) {
        return new Event.Statement(
                course,
                agents(value, "by"),
                agents(value, "to"),
                value.maybe("during", JsonValue::text),
                content(value));
    }

    private Event movement(JsonValue value, Event.Course course) {
        return new Event.Movement(course, agents(value, "who"), place(value, "start"), place(value, "goal"));
    }

    private Content content(JsonValue value) {
        return value.maybe(
                        "content",
                        it -> new Content(
                                it.each("clauses", this::clause),
                                it.each("acts", act -> new Act(act.word("kind", Act.Kind.class), act.text("upon"))),
                                it.word("force", Force.class)))
                .orElse(Content.NONE);
    }

    private Clause clause(JsonValue value) {
        Question question = value.one("question", known::question);
        return new Clause(question, stance(value, question));
    }

    // Other matters.

    private Matter phase(JsonValue value) {
        return new Matter.OfPhase(
                value.text("of"), value.word("phase", Phase.class), time(value, "dating"), agents(value, "bearer"));
    }

    private Matter standing(JsonValue value) {
        return new Matter.OfPosition(
                position(value), time(value, "since"), time(value, "until"), value.flag("presupposed"));
    }

    private Matter voice(JsonValue value) {
        Voice voice = new Voice(
                value.one("agent", known::agent),
                value.one("principal", known::agent),
                value.word("capacity", Voice.Capacity.class));
        return new Matter.OfVoice(voice, time(value, "since"));
    }

    private Matter commitment(JsonValue value) {
        Optional<Condition> condition = value.maybe("condition", known::condition);
        Commitment commitment = new Commitment(
                value.maybe("to", known::agent),
                position(value),
                value.word("logic", Commitment.Logic.class),
                condition);
        return new Matter.OfCommitment(commitment, time(value, "made"));
    }

    private static Matter cause(JsonValue value, Matter.OfCause.Sort sort) {
        return new Matter.OfCause(
                value.text("of"),
                value.maybe("from", JsonValue::text),
                sort,
                value.word("rank", Matter.OfCause.Rank.class),
                value.word("sincerity", Matter.OfCause.Sincerity.class));
    }

    private static Quantity quantity(JsonValue value) {
        return new Quantity(
                value.text("unit"),
                value.maybe("least", JsonValue::decimal),
                value.maybe("most", JsonValue::decimal),
                value.flag("about"));
    }

    private Position position(JsonValue value) {
        Question question = value.one("question", known::question);
        return new Position(value.one("agent", known::agent), question, stance(value, question));
    }

    private static Stance stance(JsonValue value, Question question) {
        return value.one("stance", it -> Known.stance(it, question));
    }

    private ImmutableList<Agent> agents(JsonValue value, String key) {
        return value.some(key, known::agent);
    }

    private Optional<Place> place(JsonValue value, String key) {
        return value.maybe(key, known::place);
    }

    private Optional<Dating> time(JsonValue value, String key) {
        Function<JsonValue, Dating> reading = it -> Times.dating(it, known::place);
        return value.maybe(key, reading);
    }
}
