package org.sicetnon.dsl.export;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

/** Writes the matters of one account's claims. */
final class MatterWriter {

    private final ImmutableSet<Agent> agents;
    private final ImmutableSet<Place> places;
    private final ImmutableSet<Condition> conditions;

    /** Makes a writer that refuses what none of those lists declares: it could not be read back. */
    MatterWriter(ImmutableSet<Agent> agents, ImmutableSet<Place> places, ImmutableSet<Condition> conditions) {
        this.agents = agents;
        this.places = places;
        this.conditions = conditions;
    }

    ObjectNode written(Claim claim) {
        Fields fields = new Fields().text("kind", claim.matter().kind());
        return claim.matter().match(new Kinds(fields, claim.title())).node();
    }

    String name(Agent agent) {
        checkArgument(agents.contains(agent), "The agent %s is not among those that the dossier lists.", agent.name());
        return agent.name();
    }

    private String name(Place place) {
        checkArgument(places.contains(place), "The place %s is not among those that the dossier lists.", place.name());
        return place.name();
    }

    private String name(Condition condition) {
        checkArgument(
                conditions.contains(condition),
                "The condition %s is not among those that the account lists.",
                condition.name());
        return condition.name();
    }

    private ObjectNode time(Dating dating) {
        dating.place().ifPresent(this::name);
        return Times.written(dating).node();
    }

    private final class Kinds implements Matter.Cases<Fields> {

        private final Fields fields;
        private final String title;

        Kinds(Fields fields, String title) {
            this.fields = fields;
            this.title = title;
        }

        @Override
        public Fields event(Matter.OfEvent matter) {
            Event event = matter.event();
            fields.text("title", Optional.of(event.course().title()).filter(it -> !it.equals(title)));
            if (!event.course().phases().isEmpty()) {
                ObjectNode phases = JsonNodeFactory.instance.objectNode();
                event.course().phases().forEach((phase, dating) -> phases.set(Fields.word(phase), time(dating)));
                fields.value("phases", phases);
            }
            event.match(new EventKinds(fields));
            return event.content().equals(Content.NONE) ? fields : fields.value("content", content(event.content()));
        }

        @Override
        public Fields phase(Matter.OfPhase matter) {
            return agents("bearer", matter.bearer())
                    .text("of", matter.of())
                    .word("phase", matter.phase())
                    .value("dating", matter.dating(), MatterWriter.this::time);
        }

        @Override
        public Fields position(Matter.OfPosition matter) {
            return stand(fields, matter.position())
                    .value("since", matter.since(), MatterWriter.this::time)
                    .value("until", matter.until(), MatterWriter.this::time)
                    .flagIfSet("presupposed", matter.presupposed());
        }

        @Override
        public Fields voice(Matter.OfVoice matter) {
            return fields.text("agent", name(matter.voice().agent()))
                    .text("principal", name(matter.voice().principal()))
                    .word("capacity", matter.voice().capacity())
                    .value("since", matter.since(), MatterWriter.this::time);
        }

        @Override
        public Fields commitment(Matter.OfCommitment matter) {
            return stand(fields, matter.commitment().pledge())
                    .text("to", matter.commitment().to().map(MatterWriter.this::name))
                    .word("logic", matter.commitment().logic())
                    .text("condition", matter.commitment().condition().map(MatterWriter.this::name))
                    .value("made", matter.made(), MatterWriter.this::time);
        }

        @Override
        public Fields fate(Matter.OfFate matter) {
            return fields.text("of", matter.of())
                    .word("fate", matter.fate())
                    .value("since", matter.since(), MatterWriter.this::time);
        }

        @Override
        public Fields sequence(Matter.OfSequence matter) {
            return fields.text("earlier", matter.earlier()).text("later", matter.later());
        }

        @Override
        public Fields evidence(Matter.OfEvidence matter) {
            return fields.text("of", matter.of()).word("state", matter.state()).text("about", matter.about());
        }

        @Override
        public Fields cause(Matter.OfCause matter) {
            return fields.text("of", matter.of())
                    .text("from", matter.from())
                    .word("rank", matter.rank())
                    .word("sincerity", matter.sincerity());
        }

        @Override
        public Fields quantity(Matter.OfQuantity matter) {
            return fields.text("of", matter.of())
                    .text("unit", matter.quantity().unit())
                    .value("least", matter.quantity().least(), MatterWriter::number)
                    .value("most", matter.quantity().most(), MatterWriter::number)
                    .flagIfSet("about", matter.quantity().about());
        }

        @Override
        public Fields clause(Matter.OfClause matter) {
            return fields.text("of", matter.of())
                    .value(
                            "tells",
                            matter.tells(),
                            it -> stand(new Fields(), it).node());
        }

        @Override
        public Fields character(Matter.OfCharacter matter) {
            return fields.text("of", matter.of()).word("nature", matter.nature());
        }

        private Fields agents(String key, ImmutableList<Agent> named) {
            return fields.some(key, named, MatterWriter.this::name);
        }
    }

    private final class EventKinds implements Event.Cases<Fields> {

        private final Fields fields;

        EventKinds(Fields fields) {
            this.fields = fields;
        }

        @Override
        public Fields message(Event.Message message) {
            agents("from", message.from());
            agents("to", message.to());
            agents("bearer", message.bearer());
            return agents("reserved", message.reserved()).text("answers", message.answers());
        }

        @Override
        public Fields meeting(Event.Meeting meeting) {
            return agents("among", meeting.among())
                    .text("place", meeting.place().map(MatterWriter.this::name));
        }

        @Override
        public Fields decision(Event.Decision decision) {
            return agents("by", decision.by());
        }

        @Override
        public Fields order(Event.Order order) {
            agents("from", order.from());
            return agents("to", order.to());
        }

        @Override
        public Fields statement(Event.Statement statement) {
            agents("by", statement.by());
            return agents("to", statement.to()).text("during", statement.during());
        }

        @Override
        public Fields movement(Event.Movement movement) {
            return agents("who", movement.who())
                    .text("start", movement.start().map(MatterWriter.this::name))
                    .text("goal", movement.goal().map(MatterWriter.this::name));
        }

        @Override
        public Fields action(Event.Action action) {
            return agents("by", action.by());
        }

        @Override
        public Fields assessment(Event.Assessment assessment) {
            return agents("by", assessment.by());
        }

        @Override
        public Fields plan(Event.Plan plan) {
            return agents("by", plan.by());
        }

        private Fields agents(String key, ImmutableList<Agent> named) {
            return fields.some(key, named, MatterWriter.this::name);
        }
    }

    private Fields stand(Fields fields, Position position) {
        return answer(fields.text("agent", name(position.agent())), position.question(), position.stance());
    }

    private static Fields answer(Fields fields, Question question, Stance stance) {
        return fields.text("question", question.name()).text("stance", stance.name());
    }

    private static ObjectNode content(Content content) {
        return new Fields()
                .each(
                        "clauses",
                        content.clauses(),
                        clause -> answer(new Fields(), clause.question(), clause.stance())
                                .node())
                .each(
                        "acts",
                        content.acts(),
                        act -> new Fields()
                                .word("kind", act.kind())
                                .text("upon", act.upon())
                                .node())
                .word("force", content.force())
                .node();
    }

    /** A number of a common size is written out, 10 rather than 1E+1. */
    static DecimalNode number(BigDecimal number) {
        return DecimalNode.valueOf(number.scale() < 0 && number.scale() > -30 ? number.setScale(0) : number);
    }
}
