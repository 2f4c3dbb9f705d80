package org.sicetnon.dsl.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.PassedOver;
import org.sicetnon.account.World;
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
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.source.Work;
import org.sicetnon.time.Bound;
import org.sicetnon.time.By;
import org.sicetnon.time.Calendar;
import org.sicetnon.time.CalendarDate;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Distance;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/** Makes small dossiers of every sort of part, whose words are hard to quote. */
final class RandomDossiers {

    static final ImmutableList<String> KINDS = ImmutableList.of(
            "message",
            "meeting",
            "decision",
            "order",
            "statement",
            "movement",
            "action",
            "assessment",
            "plan",
            "phase",
            "position",
            "speaker",
            "commitment",
            "fate",
            "sequence",
            "evidence",
            "cause",
            "purpose",
            "quantity",
            "clause",
            "character",
            "asserted",
            "inferred",
            "conjectured",
            "denied",
            "reported",
            "construed");

    private static final ImmutableList<String> WORDS =
            ImmutableList.of("a", "\"b\"", "c\\d", "e\nf", "g/h~i", "é", "第六", "\u2028", "\ud83d\ude00", " ", "</x>");

    private final Random random;
    private ImmutableList<Place> places = ImmutableList.of();
    private ImmutableList<Agent> agents = ImmutableList.of();
    private ImmutableList<Question> questions = ImmutableList.of();
    private ImmutableList<Condition> conditions = ImmutableList.of();
    private int claim;

    RandomDossiers(long seed) {
        this.random = new Random(seed);
    }

    Dossier next() {
        places = ImmutableList.of(
                new Place("here", words(), ZoneId.of("Asia/Shanghai")),
                new Place("there", words(), ZoneId.of("-03:30")));
        ImmutableList<Agent> shared = agentsCalled("agent");
        questions = ImmutableList.of(question("first"), question("second"));
        Conventions conventions = Conventions.STANDARD
                .withPart(one(DayPart.Part.values()), new Conventions.Hours(random.nextInt(1440), 1440))
                .withAboutClock(Duration.ofSeconds(random.nextInt(10_000)))
                .withAbout(new Conventions.About(random.nextInt(5), random.nextInt(40), random.nextInt(400)))
                .withShare(one(PeriodPart.Part.values()), new Conventions.Share(random.nextInt(50), 50));
        if (random.nextBoolean()) {
            conventions = conventions.withBy(random.nextInt(30));
        }
        Dossier.Builder builder = Dossier.builder(words())
                .title(words())
                .days(range())
                .leading(one(questions))
                .world(new World(shared, places, questions, conventions))
                .account(account("ash", shared))
                .account(account("elm", shared));
        if (random.nextBoolean()) {
            builder.identity(new Concordance.Identity(
                    one(Concordance.Degree.values()), new ClaimId("ash", "c0"), new ClaimId("elm", "c0"), words()));
        }
        return builder.build().orThrow();
    }

    private ImmutableList<Agent> agentsCalled(String name) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new Agent(
                        name + i, one(Agent.Kind.values()), words(), perhaps(this::words), perhaps(() -> one(places))))
                .collect(ImmutableList.toImmutableList());
    }

    private Question question(String name) {
        ImmutableList<Stance> stances = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> Stance.of("S" + i, one(Stance.Kind.values())))
                .collect(ImmutableList.toImmutableList());
        return new Question(
                name,
                words(),
                stances,
                stances.size() < 2
                        ? ImmutableSet.of()
                        : ImmutableSet.of(ImmutableSet.of(stances.get(1), stances.get(0))));
    }

    private Account.Parts account(String name, ImmutableList<Agent> shared) {
        ImmutableList<Agent> scholars = agentsCalled("scholar");
        agents = ImmutableList.<Agent>builder().addAll(shared).addAll(scholars).build();
        conditions = ImmutableList.of(new Condition("paid", words()), new Condition("asked", words()));
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        int number = 1 + random.nextInt(6);
        for (claim = 0; claim < number; claim++) {
            claims.add(claim(new ClaimId(name, "c" + claim)));
        }
        return new Account.Parts(
                name,
                new Work(
                        words(),
                        words(),
                        random.nextInt(3000),
                        words(),
                        perhaps(() -> new Work.Copy(words(), "0123456789abcdef".repeat(4)))),
                ImmutableMap.of("z", words(), "y", words()),
                new Coverage(
                        range(),
                        some(this::locator),
                        range(),
                        ImmutableSet.copyOf(some(this::words)),
                        ImmutableSet.copyOf(some(() -> random.nextInt(200))),
                        ImmutableSet.copyOf(some(() -> one("y", "z", "opening"))),
                        some(() -> new PassedOver(locator(), "because " + words()))),
                scholars,
                ImmutableList.of(new Document(
                        "diary",
                        words(),
                        perhaps(this::when),
                        some(() -> new Shelfmark(words(), words())),
                        perhaps(() -> one(agents)))),
                conditions,
                claims.build());
    }

    private Claim claim(ClaimId id) {
        String title = words();
        return new Claim(
                id,
                title,
                matter(title),
                modality(),
                ImmutableList.<Locator>builder()
                        .add(locator())
                        .addAll(some(this::locator))
                        .build(),
                some(() -> "diary"),
                perhaps(this::words),
                claim == 0 ? Optional.empty() : perhaps(this::entry));
    }

    private Modality modality() {
        return switch (random.nextInt(4)) {
            case 0 -> new Modality.Denied(perhaps(() -> one(Phase.values())), some(() -> one(agents)));
            case 1 -> new Modality.Reported(some(() -> one(agents)), one(Modality.Reported.Attitude.values()));
            case 2 -> new Modality.Construed(some(this::entry));
            default -> one(Modality.Plain.values());
        };
    }

    /** The first claim of an account is a meeting, so that a further phase always has an event. */
    private Matter matter(String title) {
        Event.Course course = new Event.Course(random.nextBoolean() ? title : words(), phases());
        ImmutableList<Agent> some = some(() -> one(agents));
        return switch (claim == 0 ? 0 : random.nextInt(20)) {
            case 0 -> new Matter.OfEvent(new Event.Meeting(course, some, perhaps(() -> one(places))));
            case 1 ->
                new Matter.OfEvent(new Event.Message(
                        course, some, some(() -> one(agents)), some, some, perhaps(this::entry), content()));
            case 2 -> new Matter.OfEvent(new Event.Decision(course, some, content()));
            case 3 -> new Matter.OfEvent(new Event.Order(course, some, some(() -> one(agents)), content()));
            case 4 -> new Matter.OfEvent(new Event.Statement(course, some, some, perhaps(this::entry), content()));
            case 5 ->
                new Matter.OfEvent(
                        new Event.Movement(course, some, perhaps(() -> one(places)), perhaps(() -> one(places))));
            case 6 -> new Matter.OfEvent(new Event.Action(course, some));
            case 7 -> new Matter.OfEvent(new Event.Assessment(course, some));
            case 8 -> new Matter.OfEvent(new Event.Plan(course, some));
            case 9 -> new Matter.OfPhase("c0", one(Phase.values()), perhaps(() -> Dating.of(range())), some);
            case 10 ->
                new Matter.OfPosition(position(), perhaps(this::dating), perhaps(this::dating), random.nextBoolean());
            case 11 ->
                new Matter.OfVoice(
                        new Voice(one(agents), one(agents), one(Voice.Capacity.values())), perhaps(this::dating));
            case 12 -> new Matter.OfCommitment(commitment(), perhaps(this::dating));
            case 13 -> fate();
            case 14 -> new Matter.OfSequence(entry(), entry());
            case 15 ->
                new Matter.OfEvidence(
                        one("diary", entry()), one(Matter.OfEvidence.State.values()), perhaps(this::entry));
            case 16 ->
                new Matter.OfCause(
                        entry(),
                        perhaps(this::entry),
                        one(Matter.OfCause.Sort.values()),
                        one(Matter.OfCause.Rank.values()),
                        one(Matter.OfCause.Sincerity.values()));
            case 17 -> new Matter.OfQuantity(entry(), quantity());
            case 18 -> new Matter.OfClause(one("diary", entry()), perhaps(this::position));
            default -> new Matter.OfCharacter(entry(), one(Matter.OfCharacter.Nature.values()));
        };
    }

    private ImmutableSortedMap<Phase, Dating> phases() {
        ImmutableSortedMap.Builder<Phase, Dating> phases = ImmutableSortedMap.naturalOrder();
        ImmutableSet.copyOf(some(() -> one(Phase.values()))).forEach(phase -> phases.put(phase, dating()));
        return phases.buildOrThrow();
    }

    private Content content() {
        return random.nextInt(3) == 0
                ? Content.NONE
                : new Content(
                        some(() -> {
                            Question question = one(questions);
                            return new Clause(question, one(question.stances()));
                        }),
                        some(() -> {
                            Act.Kind kind = one(Act.Kind.values());
                            return new Act(
                                    kind,
                                    kind == Act.Kind.REOPENS ? one(questions).name() : entry());
                        }),
                        one(Force.values()));
    }

    private Commitment commitment() {
        Commitment.Logic logic = one(Commitment.Logic.values());
        return new Commitment(
                perhaps(() -> one(agents)),
                position(),
                logic,
                logic == Commitment.Logic.UNCONDITIONAL ? Optional.empty() : Optional.of(one(conditions)));
    }

    private Matter fate() {
        Fate fate = one(Fate.values());
        return new Matter.OfFate(fate.isOfCondition() ? one(conditions).name() : entry(), fate, perhaps(this::dating));
    }

    private Quantity quantity() {
        BigDecimal least = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6) - 2);
        BigDecimal most = least.add(BigDecimal.valueOf(random.nextInt(5)));
        return switch (random.nextInt(3)) {
            case 0 -> new Quantity(words(), Optional.of(least), Optional.empty(), random.nextBoolean());
            case 1 -> new Quantity(words(), Optional.empty(), Optional.of(most), random.nextBoolean());
            default -> new Quantity(words(), Optional.of(least), Optional.of(most), random.nextBoolean());
        };
    }

    private Position position() {
        Question question = one(questions);
        return new Position(one(agents), question, one(question.stances()));
    }

    private Locator locator() {
        String anchor = "as " + one("told", "\"told\"", "t\u00f6ld");
        return random.nextInt(3) == 0
                ? new Locator.InNote(random.nextInt(200), anchor)
                : new Locator.InSection(
                        one("y", "z", Locator.OPENING),
                        ImmutableSortedSet.copyOf(some(() -> random.nextInt(200))),
                        anchor);
    }

    private Dating dating() {
        boolean about = random.nextBoolean();
        return new Dating(
                when(),
                perhaps(() -> one(places)),
                about,
                about ? perhaps(() -> Duration.ofMinutes(random.nextInt(10_000))) : Optional.empty());
    }

    /** Only what comes after another is told by it, so that no time hangs on itself. */
    private When when() {
        return switch (random.nextInt(claim == 0 ? 8 : 10)) {
            case 0 -> range();
            case 1 -> new DayPart(day(), one(DayPart.Part.values()));
            case 2 -> new ClockTime(day().atTime(random.nextInt(24), random.nextInt(60)));
            case 3 -> stretch(day());
            case 4 ->
                EdtfText.parse(one(
                        "1871-05",
                        "1871-05-~07",
                        "1871?-05?",
                        "[1871-05-04,1871-05-06..1871-05-09]",
                        "1871-05-04/..",
                        "187X"));
            case 5 ->
                new PeriodPart(
                        one(PeriodPart.Part.values()),
                        EdtfText.parse(one("1871-05", "1871", "1871-21")),
                        perhaps(() -> new Conventions.Share(random.nextInt(50), 50 + random.nextInt(50))));
            case 6 -> new By(day(), perhaps(() -> random.nextInt(100)));
            case 7 ->
                one(
                        new CalendarDate(Calendar.JULIAN, "1871-05-02"),
                        new CalendarDate(Calendar.JAPANESE, "Showa 25-10"),
                        new CalendarDate(Calendar.THAI_BUDDHIST, "2414"));
            case 8 ->
                new Relative(
                        entry(),
                        one(Relative.Side.values()),
                        Distance.between(
                                BigDecimal.valueOf(random.nextInt(9), 1),
                                BigDecimal.valueOf(9 + random.nextInt(90), 1)),
                        one(Relative.Unit.values()));
            default ->
                new Relative(
                        entry(),
                        one(Relative.Side.values()),
                        perhaps(() -> random.nextInt(100)),
                        one(Relative.Unit.values()));
        };
    }

    private ClockRange stretch(LocalDate day) {
        return new ClockRange(
                day.atTime(1, 2, random.nextInt(60)),
                day.atTime(3, 4, random.nextInt(60), random.nextInt(1_000_000_000)));
    }

    private DayRange range() {
        LocalDate first = day();
        Bound last = one(Bound.OPEN, Bound.UNKNOWN, Bound.at(first), Bound.at(first.plusDays(random.nextInt(9))));
        return new DayRange(one(Bound.OPEN, Bound.UNKNOWN, Bound.at(first)), last);
    }

    /** Days before and after the beginning of our era. */
    private LocalDate day() {
        return LocalDate.of(random.nextInt(4) == 0 ? -44 : 1871, 1, 1).plusDays(random.nextInt(2000));
    }

    /** The name of an earlier claim; of the first, its own. */
    private String entry() {
        return "c" + (claim == 0 ? 0 : random.nextInt(claim));
    }

    private String words() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.add(one(WORDS));
        }
        return String.join("", words);
    }

    private <T> ImmutableList<T> some(Supplier<T> thing) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> thing.get())
                .collect(ImmutableList.toImmutableList());
    }

    private <T> Optional<T> perhaps(Supplier<T> thing) {
        return random.nextBoolean() ? Optional.of(thing.get()) : Optional.empty();
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    private <T> T one(T... things) {
        return things[random.nextInt(things.length)];
    }
}
