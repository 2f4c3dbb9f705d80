package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Modality;
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
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.When;

/**
 * The embassy of 1871, which never was, as several invented accounts tell it: Norland, in the west, is asked by Tamra, in
 * the east, to take in an envoy. Days are those of May 1871.
 */
public final class Affair {

    public static final Place HAVEN = new Place("Haven", "Haven", ZoneOffset.ofHours(1));
    public static final Place TAMRA_CITY = new Place("TamraCity", "Tamra City", ZoneOffset.ofHours(9));

    public static final Agent NORLAND = agent("Norland", Agent.Kind.STATE, "", HAVEN);
    public static final Agent CABINET = agent("Cabinet", Agent.Kind.BODY, "Norland", HAVEN);
    public static final Agent HOLM = agent("Holm", Agent.Kind.PERSON, "Cabinet", HAVEN);
    public static final Agent TAMRA = agent("Tamra", Agent.Kind.STATE, "", TAMRA_CITY);
    public static final Agent REGENT = agent("Regent", Agent.Kind.PERSON, "Tamra", TAMRA_CITY);

    public static final Stance ACCEPTS = Stance.of("ACCEPTS", Stance.Kind.YES);
    public static final Stance REFUSES = Stance.of("REFUSES", Stance.Kind.NO);
    public static final Stance ACCEPTS_IF_PAID = Stance.of("ACCEPTS_IF_PAID", Stance.Kind.CONDITIONAL);
    public static final Stance UNDECIDED = Stance.of("UNDECIDED", Stance.Kind.UNDECIDED);
    public static final Stance LEANS_TO_ACCEPT = Stance.of("LEANS_TO_ACCEPT", Stance.Kind.INCLINATION);
    public static final Question ENVOY = Question.of(
            "envoy", "Did it take in the envoy?", ACCEPTS, REFUSES, ACCEPTS_IF_PAID, UNDECIDED, LEANS_TO_ACCEPT);

    public static final Condition PAID = new Condition("paid", "the debt is paid");
    static final Document DIARY = new Document(
            "diary", "the minister's diary", Optional.empty(), ImmutableList.of(new Shelfmark("NRA", "12/4/7")));

    static final World WORLD = new World(
            ImmutableList.of(NORLAND, CABINET, HOLM, TAMRA, REGENT),
            ImmutableList.of(HAVEN, TAMRA_CITY),
            ImmutableList.of(ENVOY),
            Conventions.STANDARD);

    private static final ImmutableMap<String, String> SECTIONS = ImmutableMap.of("reply", "THE REPLY");

    private final Map<String, List<Claim>> accounts = new LinkedHashMap<>();
    private final Map<String, Coverage> coverage = new LinkedHashMap<>();
    private final Map<String, ImmutableList<Document>> documents = new LinkedHashMap<>();
    private final List<Identity> identities = new ArrayList<>();
    private World world = WORLD;
    private DayRange days = DayRange.between(may(8), may(20));
    private String title = "The embassy of 1871";

    /** Begins an affair that nobody has told yet. */
    public static Affair affair() {
        return new Affair();
    }

    public Affair told(String account, Claim... claims) {
        accounts.computeIfAbsent(account, it -> new ArrayList<>()).addAll(Arrays.asList(claims));
        return this;
    }

    public Affair covering(String account, Coverage covers) {
        coverage.put(account, covers);
        return this;
    }

    /** Gives an account documents of its own, in place of the minister's diary. */
    public Affair holding(String account, Document... held) {
        documents.put(account, ImmutableList.copyOf(held));
        return this;
    }

    /** Asks one more question. */
    Affair asking(Question question) {
        world = new World(
                world.agents(),
                world.places(),
                ImmutableList.<Question>builder()
                        .addAll(world.questions())
                        .add(question)
                        .build(),
                world.conventions());
        return this;
    }

    public Affair same(String one, String other) {
        return tied(Degree.SAME, one, other);
    }

    public Affair tied(Degree degree, String one, String other) {
        identities.add(new Identity(degree, id(one), id(other), "same day and same people"));
        return this;
    }

    public Affair on(int first, int last) {
        days = DayRange.between(may(first), may(last));
        return this;
    }

    Affair on(DayRange about) {
        days = about;
        return this;
    }

    public Affair titled(String words) {
        title = words;
        return this;
    }

    public Dossier dossier() {
        return dossier(accounts, identities);
    }

    /** The same affair with everything put in in another order. */
    Dossier shuffled(Random random) {
        Map<String, List<Claim>> otherwise = new LinkedHashMap<>();
        for (String name : inAnyOrder(accounts.keySet(), random)) {
            otherwise.put(name, inAnyOrder(accounts.get(name), random));
        }
        List<Identity> turned = inAnyOrder(identities, random).stream()
                .map(it -> it.degree() != Degree.WITHIN && random.nextBoolean()
                        ? new Identity(it.degree(), it.other(), it.one(), it.because())
                        : it)
                .toList();
        return dossier(otherwise, turned);
    }

    private static <T> List<T> inAnyOrder(Iterable<T> things, Random random) {
        List<T> copy = new ArrayList<>();
        things.forEach(copy::add);
        Collections.shuffle(copy, random);
        return copy;
    }

    private Dossier dossier(Map<String, List<Claim>> told, List<Identity> tied) {
        Dossier.Builder builder = Dossier.builder("embassy-1871")
                .title(title)
                .world(world)
                .leading(ENVOY)
                .days(days);
        told.forEach((name, claims) -> builder.account(new Account.Parts(
                name,
                new Work("Author of " + name, "The Embassy", 1902, "Haven", Optional.empty()),
                SECTIONS,
                coverage.getOrDefault(name, Coverage.UNSTATED),
                ImmutableList.of(),
                documents.getOrDefault(name, ImmutableList.of(DIARY)),
                ImmutableList.of(PAID),
                claims.stream().map(claim -> in(name, claim)).collect(ImmutableList.toImmutableList()))));
        tied.forEach(builder::identity);
        return builder.build().orThrow();
    }

    private static Claim in(String account, Claim it) {
        return new Claim(
                new ClaimId(account, it.id().name()),
                it.title(),
                it.matter(),
                it.modality(),
                it.locators(),
                it.cites(),
                it.remark(),
                it.again());
    }

    // What comes of it.

    Check.Examination by(Check check) {
        Dossier dossier = dossier();
        return Comparison.of(dossier, dossier.accounts(), ImmutableList.of(check))
                .examinations()
                .get(0);
    }

    /** What each finding is, without a regard to which side comes first, in any order of input. */
    static Set<String> kernels(Dossier dossier, Check check) {
        return Comparison.of(dossier, dossier.accounts(), ImmutableList.of(check)).examinations().stream()
                .flatMap(it -> it.findings().stream())
                .map(Affair::kernel)
                .collect(Collectors.toSet());
    }

    private static String kernel(Finding finding) {
        return finding.kind() + " " + finding.severity() + " of "
                + finding.accounts().stream().sorted().toList() + " by " + names(finding) + " at " + where(finding)
                + " under "
                + finding.under().stream().map(Affair::kernel).sorted().toList();
    }

    private static String where(Finding finding) {
        if (finding.matter() instanceof Finding.Standing it) {
            return it.agent() + " " + it.days();
        }
        if (finding.matter() instanceof Finding.Point it) {
            return it.aspect();
        }
        return finding.matter() instanceof Finding.Untold it ? it.account() + " " + it.absence() : "";
    }

    /** The claims of a finding, by name. */
    static Set<String> names(Finding finding) {
        return finding.claims().stream().map(Claim::toString).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    // Times.

    public static LocalDate may(int day) {
        return LocalDate.of(1871, 5, day);
    }

    public static Dating day(int day) {
        return Dating.of(DayRange.on(may(day)));
    }

    public static Dating days(int first, int last) {
        return Dating.of(DayRange.between(may(first), may(last)));
    }

    public static Dating clock(int day, int hour, int minute) {
        return Dating.of(new ClockTime(may(day).atTime(hour, minute)));
    }

    public static Dating part(int day, DayPart.Part part) {
        return Dating.of(new DayPart(may(day), part));
    }

    public static Dating in(Place place, Dating dating) {
        return new Dating(dating.when(), Optional.of(place), dating.about());
    }

    // Claims: asserted unless they are retold. Which account makes them, is said when they are told.

    public static Claim claim(String name, Matter matter) {
        return Claim.of(
                new ClaimId("nobody", name),
                name,
                matter,
                Modality.Plain.ASSERTED,
                new Locator.InSection("reply", ImmutableSortedSet.of(12), "words of " + name));
    }

    public static Claim denied(Claim claim) {
        return said(claim, new Modality.Denied(Optional.empty(), ImmutableList.of()));
    }

    public static Claim guessed(Claim claim) {
        return said(claim, Modality.Plain.CONJECTURED);
    }

    public static Claim construed(Claim claim, String from) {
        return said(claim, new Modality.Construed(ImmutableList.of(from)));
    }

    public static Claim said(Claim it, Modality modality) {
        return new Claim(
                it.id(), it.title(), it.matter(), modality, it.locators(), it.cites(), it.remark(), it.again());
    }

    public static Claim titled(Claim it, String title) {
        return new Claim(
                it.id(), title, it.matter(), it.modality(), it.locators(), it.cites(), it.remark(), it.again());
    }

    public static Claim citing(Claim it, String... documents) {
        return new Claim(
                it.id(),
                it.title(),
                it.matter(),
                it.modality(),
                it.locators(),
                ImmutableList.copyOf(documents),
                it.remark(),
                it.again());
    }

    /** A claim that takes up an earlier one of the same account. */
    public static Claim again(Claim it, String first) {
        return new Claim(
                it.id(),
                it.title(),
                it.matter(),
                it.modality(),
                it.locators(),
                it.cites(),
                it.remark(),
                Optional.of(first));
    }

    public static Claim inNote(Claim it, int note) {
        return new Claim(
                it.id(),
                it.title(),
                it.matter(),
                it.modality(),
                ImmutableList.of(new Locator.InNote(note, "words of " + it.id().name())),
                it.cites(),
                it.remark(),
                it.again());
    }

    /** Something that Norland does: an event that is set at one place. */
    public static Claim done(String name, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(
                        new Event.Action(Event.Course.of(name, Phase.DONE, when), ImmutableList.of(NORLAND))));
    }

    public static Claim undated(String name) {
        return claim(name, new Matter.OfEvent(new Event.Action(Event.Course.undated(name), ImmutableList.of(NORLAND))));
    }

    public static Claim thought(String name, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(
                        new Event.Assessment(Event.Course.of(name, Phase.DONE, when), ImmutableList.of(NORLAND))));
    }

    public static Claim meeting(String name, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Meeting(
                        Event.Course.of(name, Phase.OPENED, when), ImmutableList.of(CABINET), Optional.of(HAVEN))));
    }

    public static Claim remark(String name, String during, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Statement(
                        Event.Course.of(name, Phase.DONE, when),
                        ImmutableList.of(HOLM),
                        ImmutableList.of(),
                        Optional.of(during),
                        Content.NONE)));
    }

    /** A message from Norland to Tamra. */
    public static Claim message(String name, Phase phase, Dating when) {
        return message(name, ImmutableMap.of(phase, when));
    }

    public static Claim message(String name, Map<Phase, Dating> phases) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Message(
                        Event.Course.of(name, ImmutableMap.copyOf(phases)),
                        ImmutableList.of(NORLAND),
                        ImmutableList.of(TAMRA),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        Content.NONE)));
    }

    public static Claim order(String name, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Order(
                        Event.Course.of(name, Phase.DONE, when),
                        ImmutableList.of(NORLAND),
                        ImmutableList.of(TAMRA),
                        Content.NONE)));
    }

    public static Claim decision(String name, Agent by, Dating when, Stance stance) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Decision(
                        Event.Course.of(name, Phase.DONE, when),
                        ImmutableList.of(by),
                        Content.of(new Clause(ENVOY, stance)))));
    }

    /** A message from these to those. */
    static Claim letter(String name, List<Agent> from, List<Agent> to, Agent... bearers) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Message(
                        Event.Course.of(name, Phase.SENT, day(12)),
                        ImmutableList.copyOf(from),
                        ImmutableList.copyOf(to),
                        ImmutableList.copyOf(bearers),
                        ImmutableList.of(),
                        Optional.empty(),
                        Content.NONE)));
    }

    /** A meeting of these, at a place that may be left open. */
    static Claim gathering(String name, Dating when, Optional<Place> place, Agent... among) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Meeting(
                        Event.Course.of(name, Phase.OPENED, when), ImmutableList.copyOf(among), place)));
    }

    /** Holm goes from one place to another. */
    public static Claim journey(String name, Optional<Place> start, Optional<Place> goal, Map<Phase, Dating> phases) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Movement(
                        Event.Course.of(name, ImmutableMap.copyOf(phases)), ImmutableList.of(HOLM), start, goal)));
    }

    /** Norland plans something for a day. */
    static Claim plan(String name, Map<Phase, Dating> phases) {
        return claim(
                name,
                new Matter.OfEvent(
                        new Event.Plan(Event.Course.of(name, ImmutableMap.copyOf(phases)), ImmutableList.of(NORLAND))));
    }

    /** Someone says something on the question of the envoy, or on others. */
    static Claim saying(String name, Agent by, Dating when, Force force, Clause... clauses) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Statement(
                        Event.Course.of(name, Phase.DONE, when),
                        ImmutableList.of(by),
                        ImmutableList.of(),
                        Optional.empty(),
                        new Content(ImmutableList.copyOf(clauses), ImmutableList.of(), force))));
    }

    static Claim saying(String name, Agent by, Dating when, Stance... stances) {
        return saying(
                name,
                by,
                when,
                Force.UNSAID,
                Arrays.stream(stances).map(it -> new Clause(ENVOY, it)).toArray(Clause[]::new));
    }

    /** The Cabinet does something to an earlier decision, without answering anything itself. */
    static Claim acting(String name, Act.Kind kind, String upon, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Decision(
                        Event.Course.of(name, Phase.DONE, when),
                        ImmutableList.of(CABINET),
                        new Content(ImmutableList.of(), ImmutableList.of(new Act(kind, upon)), Force.AT_ITS_WORD))));
    }

    static Claim cause(String name, String of, OfCause.Rank rank) {
        return claim(name, new OfCause(of, Optional.empty(), OfCause.Sort.CAUSE, rank, OfCause.Sincerity.UNSAID));
    }

    static Claim purpose(String name, String of, OfCause.Rank rank, OfCause.Sincerity sincerity) {
        return claim(name, new OfCause(of, Optional.empty(), OfCause.Sort.PURPOSE, rank, sincerity));
    }

    static Claim quantity(String name, String of, Quantity quantity) {
        return claim(name, new Matter.OfQuantity(of, quantity));
    }

    /** That a document or an utterance says that someone took a stance. */
    static Claim clause(String name, String of, Agent agent, Stance stance) {
        return claim(name, new Matter.OfClause(of, Optional.of(new Position(agent, ENVOY, stance))));
    }

    static Claim character(String name, String of, Matter.OfCharacter.Nature nature) {
        return claim(name, new Matter.OfCharacter(of, nature));
    }

    static Claim evidence(String name, String of, Matter.OfEvidence.State state) {
        return claim(name, new Matter.OfEvidence(of, state));
    }

    /** A document with a date, kept at a place in the archive of Norland that may be left open. */
    static Document document(String name, Optional<When> dated, String mark) {
        return new Document(name, name, dated, ImmutableList.of(new Shelfmark("NRA", mark)));
    }

    public static Claim phase(String name, String of, Phase phase, Dating when) {
        return claim(name, new Matter.OfPhase(of, phase, Optional.of(when), ImmutableList.of()));
    }

    /** A further phase of an entry, brought about by someone. */
    static Claim handed(String name, String of, Phase phase, Agent bearer) {
        return claim(name, new Matter.OfPhase(of, phase, Optional.empty(), ImmutableList.of(bearer)));
    }

    public static Claim stance(String name, Agent agent, Stance stance, Dating since) {
        return stance(name, agent, stance, since, Optional.empty(), false);
    }

    public static Claim granted(String name, Agent agent, Stance stance, Dating when) {
        return stance(name, agent, stance, when, Optional.empty(), true);
    }

    static Claim stance(
            String name, Agent agent, Stance stance, Dating since, Optional<Dating> until, boolean granted) {
        return claim(
                name, new Matter.OfPosition(new Position(agent, ENVOY, stance), Optional.of(since), until, granted));
    }

    public static Claim decides(String name, Agent agent, Agent principal) {
        return claim(name, new Matter.OfVoice(new Voice(agent, principal, Voice.Capacity.DECIDES), Optional.empty()));
    }

    public static Claim sequence(String name, String earlier, String later) {
        return claim(name, new Matter.OfSequence(earlier, later));
    }

    public static Claim lacking(String name, String of) {
        return claim(name, new Matter.OfEvidence(of, Matter.OfEvidence.State.LACKING));
    }

    public static Claim pledge(String name, Stance stance, Commitment.Logic logic) {
        return claim(
                name,
                new Matter.OfCommitment(
                        new Commitment(
                                Optional.of(TAMRA),
                                new Position(NORLAND, ENVOY, stance),
                                logic,
                                Optional.of(PAID).filter(it -> logic != Commitment.Logic.UNCONDITIONAL)),
                        Optional.empty()));
    }

    public static Claim fate(String name, String of, Fate fate, Dating since) {
        return claim(name, new Matter.OfFate(of, fate, Optional.of(since)));
    }

    // Findings.

    /** What the sides of a finding have, where that is words, each behind the name of its account. */
    static List<String> words(Finding finding) {
        return finding.sides().stream()
                .map(side -> side.account() + ": " + (side.value() instanceof Finding.Words it ? it.words() : "?"))
                .toList();
    }

    /** The claims of each side, by name, side by side. */
    static List<List<String>> sides(Finding finding) {
        return finding.sides().stream()
                .map(side -> side.claims().stream().map(Claim::toString).toList())
                .toList();
    }

    /** The same findings, in thirty other orders of input. */
    static void assertOrderIsOfNoWeight(Affair affair, Check check, int findings) {
        Set<String> expected = kernels(affair.dossier(), check);
        assertThat(expected).hasSize(findings);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            assertThat(kernels(affair.shuffled(random), check)).isEqualTo(expected);
        }
    }

    // Names.

    public static ClaimId id(String dotted) {
        int dot = dotted.indexOf('.');
        return new ClaimId(dotted.substring(0, dot), dotted.substring(dot + 1));
    }

    /** An entry as the accounts know it: {@code entry("ash.reply", "elm.answer")}. */
    public static ImmutableSet<ClaimId> entry(String... dotted) {
        return Arrays.stream(dotted).map(Affair::id).collect(ImmutableSet.toImmutableSet());
    }

    private static Agent agent(String name, Agent.Kind kind, String belongsTo, Place seat) {
        return new Agent(name, kind, name, Optional.of(belongsTo).filter(it -> !it.isEmpty()), Optional.of(seat));
    }
}
