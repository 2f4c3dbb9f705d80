package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
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
import org.sicetnon.source.Locator;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

/** Makes a claim of the lines of one entry, of whatever kind it is. */
final class ClaimReader {

    private static final ImmutableMap<String, Object> ACTS = WordSort.choices(Act.Kind.class);
    private static final ImmutableMap<String, Object> PHASES = WordSort.choices(Phase.class);
    private static final ImmutableMap<String, Commitment.Logic> BINDING = ImmutableMap.of(
            "provided", Commitment.Logic.IF,
            "onlyIf", Commitment.Logic.ONLY_IF,
            "justIf", Commitment.Logic.IF_AND_ONLY_IF);

    private final String title;
    private final WordLines lines = new WordLines(this::hear);
    private final List<Locator> locators = new ArrayList<>();

    ClaimReader(String title) {
        this.title = title;
    }

    WordLines lines() {
        return lines;
    }

    private void hear(String word, ImmutableList<Object> values) {
        String last = values.isEmpty() ? "" : values.get(values.size() - 1).toString();
        ImmutableSortedSet<Integer> notes = values.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
        // One whose anchor is refused stays, so that the rest of it is looked at.
        if (word.equals("see")) {
            locators.add(new Locator.InSection(values.get(0).toString(), notes, word));
            locators.set(
                    locators.size() - 1, new Locator.InSection(values.get(0).toString(), notes, last));
        } else if (word.equals("note")) {
            locators.add(new Locator.InNote(notes.first(), last));
        }
    }

    Claim claim(ClaimId id, Matter matter) {
        return new Claim(
                id,
                title,
                matter,
                modality(),
                ImmutableList.copyOf(locators),
                texts(lines.all("cites", Word.class)),
                lines.first("remark", String.class),
                lines.name("again"));
    }

    private Modality modality() {
        if (lines.has("denied")) {
            return new Modality.Denied(
                    lines.first("denied", Phase.class),
                    lines.first("denied", DossierPhrases.Opponents.class)
                            .map(DossierPhrases.Opponents::scholars)
                            .orElse(ImmutableList.of()));
        }
        Optional<Modality.Reported.Attitude> attitude = lines.first("reported", Modality.Reported.Attitude.class);
        if (attitude.isPresent()) {
            return new Modality.Reported(
                    lines.first("reported", DossierPhrases.Witnesses.class)
                            .map(DossierPhrases.Witnesses::chain)
                            .orElse(ImmutableList.of()),
                    attitude.get());
        }
        return lines.first("construed", DossierPhrases.Grounds.class)
                .<Modality>map(grounds -> new Modality.Construed(texts(grounds.claims())))
                .or(() -> lines.choice(Modality.Plain.class))
                .orElse(Modality.Plain.ASSERTED);
    }

    Optional<Matter> message() {
        return happened(new Event.Message(
                course(Phase.SENT),
                agents("from"),
                agents("to"),
                agents("by"),
                agents("reserves"),
                lines.name("answers"),
                withoutAnswers(content())));
    }

    Optional<Matter> meeting() {
        return happened(new Event.Meeting(course(Phase.OPENED), agents("among"), place("where")));
    }

    Optional<Matter> decision() {
        return happened(new Event.Decision(course(Phase.DONE), agents("by"), content()));
    }

    Optional<Matter> order() {
        return happened(new Event.Order(course(Phase.DONE), agents("from"), agents("to"), content()));
    }

    Optional<Matter> statement() {
        return happened(
                new Event.Statement(course(Phase.DONE), agents("by"), agents("to"), lines.name("during"), content()));
    }

    Optional<Matter> movement() {
        return happened(new Event.Movement(course(Phase.DEPARTED), agents("who"), place("start"), place("goal")));
    }

    Optional<Matter> action() {
        return happened(new Event.Action(course(Phase.DONE), agents("by")));
    }

    Optional<Matter> assessment() {
        return happened(new Event.Assessment(course(Phase.DONE), agents("by")));
    }

    Optional<Matter> plan() {
        return happened(new Event.Plan(course(Phase.DONE), agents("by")));
    }

    /** Returns the one phase of which an entry of this kind tells; nothing if it gives no time to any. */
    Optional<Matter> phase(Optional<String> kindOfEntry) {
        SortedMap<Phase, Dating> told = times(kindOfEntry.equals(Optional.of("meeting")) ? Phase.OPENED : Phase.DONE);
        checkArgument(
                told.size() < 2,
                "This entry tells of more than one phase: %s. Make an entry of each?",
                WordReader.list(told.keySet().stream().map(Phase::toString).toList(), "and"));
        if (told.isEmpty() || lines.name("of").isEmpty()) {
            return Optional.empty();
        }
        Phase phase = told.firstKey();
        ImmutableSet<Phase> phases = kindOfEntry.map(ClaimReader::phasesOf).orElse(ImmutableSet.of(phase));
        checkArgument(
                phases.contains(phase),
                "'%s' is no phase of %s %s.",
                phase,
                kindOfEntry.orElse("entry"),
                lines.name("of").get());
        return Optional.of(
                new Matter.OfPhase(lines.name("of").get(), phase, Optional.ofNullable(told.get(phase)), agents("by")));
    }

    private static ImmutableSet<Phase> phasesOf(String kind) {
        return switch (kind) {
            case "message" -> Sets.immutableEnumSet(EnumSet.range(Phase.AGREED, Phase.READ));
            case "meeting" -> Sets.immutableEnumSet(Phase.OPENED, Phase.CLOSED);
            case "movement" -> Sets.immutableEnumSet(Phase.DEPARTED, Phase.ARRIVED);
            case "plan" -> Sets.immutableEnumSet(Phase.DONE, Phase.DUE);
            case "decision", "order", "statement", "action", "assessment" -> Sets.immutableEnumSet(Phase.DONE);
            // What has no phases at all is refused when the dossier is built.
            default -> Sets.immutableEnumSet(EnumSet.allOf(Phase.class));
        };
    }

    Optional<Matter> position() {
        return position("of", "holds")
                .map(held -> new Matter.OfPosition(held, time("on", "since"), time("until"), lines.has("presupposed")));
    }

    Optional<Matter> speaker() {
        Optional<Agent> principal = lines.first("of", Agent.class);
        Optional<Voice.Capacity> capacity = lines.choice(Voice.Capacity.class);
        return lines.first("agent", Agent.class)
                .filter(who -> principal.isPresent() && capacity.isPresent())
                .map(who -> new Matter.OfVoice(
                        new Voice(who, principal.orElseThrow(), capacity.orElseThrow()), time("on", "from")));
    }

    /** Returns the pledge; a condition that is not known is only named, so that the build can miss it. */
    Optional<Matter> commitment(List<Condition> known) {
        Optional<String> condition = BINDING.keySet().stream()
                .flatMap(word -> lines.name(word).stream())
                .findFirst();
        Commitment.Logic logic = BINDING.entrySet().stream()
                .filter(word -> lines.has(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Commitment.Logic.UNCONDITIONAL);
        return position("by", "pledges")
                .map(pledge -> new Matter.OfCommitment(
                        new Commitment(
                                lines.first("to", Agent.class),
                                pledge,
                                logic,
                                condition.map(name -> named(name, known))),
                        time("on")));
    }

    private static Condition named(String name, List<Condition> known) {
        return known.stream()
                .filter(condition -> condition.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Condition(name, ""));
    }

    Optional<Matter> fate() {
        return lines.name("of")
                .flatMap(of -> lines.choice(Fate.class).map(fate -> new Matter.OfFate(of, fate, time("on"))));
    }

    Optional<Matter> sequence() {
        return lines.name("earlier")
                .flatMap(earlier -> lines.name("later").map(later -> new Matter.OfSequence(earlier, later)));
    }

    Optional<Matter> evidence() {
        return lines.name("of")
                .flatMap(of -> lines.choice(Matter.OfEvidence.State.class)
                        .map(state -> new Matter.OfEvidence(of, state, lines.name("about"))));
    }

    Optional<Matter> cause(Matter.OfCause.Sort sort) {
        return lines.name("of")
                .map(of -> new Matter.OfCause(
                        of,
                        lines.name("from"),
                        sort,
                        lines.choice(Matter.OfCause.Rank.class).orElse(Matter.OfCause.Rank.ONE),
                        lines.choice(Matter.OfCause.Sincerity.class).orElse(Matter.OfCause.Sincerity.UNSAID)));
    }

    /** Returns how many there were; a number that is none is refused in the voice of its line. */
    Optional<Matter> quantity() {
        Optional<Word> unit = lines.first("counts", Word.class);
        ImmutableList<BigDecimal> numbers = Stream.concat(
                        lines.all("counts", Integer.class).stream().map(BigDecimal::valueOf),
                        lines.all("counts", String.class).stream().map(ClaimReader::number))
                .collect(ImmutableList.toImmutableList());
        return lines.name("of")
                .filter(of -> unit.isPresent() && !numbers.isEmpty())
                .map(of -> new Matter.OfQuantity(
                        of,
                        new Quantity(
                                unit.orElseThrow().text(),
                                Optional.of(numbers.get(0)).filter(least -> !lines.has("atMost")),
                                Optional.of(numbers.get(numbers.size() - 1)).filter(most -> !lines.has("atLeast")),
                                lines.has("about"))));
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number. A number with a fraction is written like '2.5'.", none);
        }
    }

    Optional<Matter> clause() {
        Optional<Stance> stance = lines.first("tells", Stance.class);
        Optional<Question> question = lines.first("tells", Question.class);
        Optional<Position> told = lines.first("tells", Agent.class)
                .filter(holder -> stance.isPresent() && question.isPresent())
                .map(holder -> new Position(holder, question.orElseThrow(), stance.orElseThrow()));
        return lines.name("of").map(of -> new Matter.OfClause(of, told));
    }

    Optional<Matter> character() {
        return lines.name("of")
                .flatMap(of -> lines.choice(Matter.OfCharacter.Nature.class)
                        .map(nature -> new Matter.OfCharacter(of, nature)));
    }

    private static Optional<Matter> happened(Event event) {
        return Optional.of(new Matter.OfEvent(event));
    }

    private Event.Course course(Phase meantByOn) {
        return new Event.Course(title, ImmutableSortedMap.copyOf(times(meantByOn)));
    }

    private SortedMap<Phase, Dating> times(Phase meantByOn) {
        SortedMap<Phase, Dating> times = new TreeMap<>();
        PHASES.forEach(
                (word, phase) -> lines.first(word, Dating.class).ifPresent(time -> times.put((Phase) phase, time)));
        time("on").ifPresent(time -> times.put(meantByOn, time));
        return times;
    }

    private Optional<Dating> time(String... words) {
        return Stream.of(words)
                .flatMap(word -> lines.first(word, Dating.class).stream())
                .findFirst();
    }

    private Content content() {
        return new Content(
                clauses("clause"),
                lines.each((word, values) -> Optional.ofNullable(ACTS.get(word))
                        .map(act -> new Act(
                                (Act.Kind) act,
                                values.get(0) instanceof Question question
                                        ? question.name()
                                        : ((Word) values.get(0)).text()))),
                lines.choice(Force.class).orElse(Force.UNSAID));
    }

    /** What a message answers has its own place. */
    private static Content withoutAnswers(Content content) {
        return new Content(
                content.clauses(),
                content.acts().stream()
                        .filter(act -> act.kind() != Act.Kind.ANSWERS)
                        .collect(ImmutableList.toImmutableList()),
                content.force());
    }

    private ImmutableList<Clause> clauses(String clauseWord) {
        return lines.each((word, values) -> word.equals(clauseWord)
                ? Optional.of(new Clause((Question) values.get(0), (Stance) values.get(1)))
                : Optional.empty());
    }

    private Optional<Position> position(String holderWord, String clauseWord) {
        return lines.first(holderWord, Agent.class)
                .flatMap(holder -> clauses(clauseWord).stream()
                        .findFirst()
                        .map(held -> new Position(holder, held.question(), held.stance())));
    }

    private ImmutableList<Agent> agents(String word) {
        return lines.all(word, Agent.class);
    }

    private Optional<Place> place(String word) {
        return lines.first(word, Place.class);
    }

    private static ImmutableList<String> texts(ImmutableList<Word> words) {
        return words.stream().map(Word::text).collect(ImmutableList.toImmutableList());
    }
}
