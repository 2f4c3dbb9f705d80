package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Work;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

/**
 * The embassy of 1871, an affair that never was: Norland, far in the west, is asked by Tamra, far in the east, to sign a
 * treaty. Days are those of May 1871. Norland's clock is an hour ahead of Greenwich, Tamra's nine.
 */
final class Embassy {

    static final Place KONGSHAVN = new Place("Kongshavn", "Kongshavn", ZoneOffset.ofHours(1));
    static final Place TAMRA_CITY = new Place("TamraCity", "the city of Tamra", ZoneOffset.ofHours(9));
    static final Place GREENWICH = new Place("Greenwich", "Greenwich", ZoneOffset.UTC);

    static final Agent NORLAND = agent("Norland", Agent.Kind.STATE, "", KONGSHAVN);
    static final Agent CABINET = agent("Cabinet", Agent.Kind.BODY, "Norland", KONGSHAVN);
    static final Agent HOLM = agent("Holm", Agent.Kind.PERSON, "Norland", KONGSHAVN);
    static final Agent BRANDT = agent("Brandt", Agent.Kind.PERSON, "Norland", TAMRA_CITY);
    static final Agent TAMRA = agent("Tamra", Agent.Kind.STATE, "", TAMRA_CITY);
    static final Agent REGENT = agent("Regent", Agent.Kind.PERSON, "Tamra", TAMRA_CITY);
    /** A traveller without a settled place. */
    static final Agent LUND = Agent.of("Lund", Agent.Kind.PERSON);

    static final Agent FALK = Agent.of("Falk", Agent.Kind.SCHOLAR);
    static final Agent OSTE = Agent.of("Oste", Agent.Kind.SCHOLAR);

    static final Stance SIGNS = Stance.of("SIGNS", Stance.Kind.YES);
    static final Stance REFUSES = Stance.of("REFUSES", Stance.Kind.NO);
    static final Stance SIGNS_IF_PAID = Stance.of("SIGNS_IF_PAID", Stance.Kind.CONDITIONAL);
    static final Stance UNDECIDED = Stance.of("UNDECIDED", Stance.Kind.UNDECIDED);
    static final Stance LEANS_TO_SIGN = Stance.of("LEANS_TO_SIGN", Stance.Kind.INCLINATION);
    static final Question TREATY = Question.of(
            "treaty", "Does Norland sign the treaty?", SIGNS, REFUSES, SIGNS_IF_PAID, UNDECIDED, LEANS_TO_SIGN);

    static final Stance READY = Stance.of("READY", Stance.Kind.YES);
    static final Stance IN_PORT = Stance.of("IN_PORT", Stance.Kind.NO);
    /** Preparation is a question of its own, and this one has no stance for those who have not decided. */
    static final Question FLEET = Question.of("fleet", "Does Norland ready its fleet?", READY, IN_PORT);

    static final Condition PAID = new Condition("paid", "the subsidy is paid");
    static final Document DIARY = new Document("diary", "Holm's diary", Optional.empty(), ImmutableList.of());

    static final World WORLD = new World(
            ImmutableList.of(NORLAND, CABINET, HOLM, BRANDT, TAMRA, REGENT, LUND),
            ImmutableList.of(KONGSHAVN, TAMRA_CITY, GREENWICH),
            ImmutableList.of(TREATY, FLEET),
            Conventions.STANDARD);

    static final Work WORK = new Work("A. Ashdown", "The Embassy of 1871", 1902, "Kongshavn", Optional.empty());
    static final ImmutableMap<String, String> SECTIONS = ImmutableMap.of("reply", "THE REPLY");

    static final Optional<Dating> UNDATED = Optional.empty();
    static final Modality ASSERTED = Modality.Plain.ASSERTED;
    static final Modality CONJECTURED = Modality.Plain.CONJECTURED;
    static final Modality DENIED = new Modality.Denied(Optional.empty(), ImmutableList.of());

    private Embassy() {}

    // Times.

    static LocalDate may(int day) {
        return LocalDate.of(1871, 5, day);
    }

    static Optional<Dating> day(int day) {
        return Optional.of(Dating.of(DayRange.on(may(day))));
    }

    static Optional<Dating> days(int first, int last) {
        return Optional.of(Dating.of(DayRange.between(may(first), may(last))));
    }

    static Optional<Dating> by(int day) {
        return Optional.of(Dating.of(DayRange.by(may(day))));
    }

    static Optional<Dating> since(int day) {
        return Optional.of(Dating.of(DayRange.since(may(day))));
    }

    static Optional<Dating> clock(int day, int hour, int minute) {
        return Optional.of(Dating.of(new ClockTime(may(day).atTime(hour, minute))));
    }

    static Optional<Dating> part(int day, DayPart.Part part) {
        return Optional.of(Dating.of(new DayPart(may(day), part)));
    }

    static Optional<Dating> told(Relative relative) {
        return Optional.of(Dating.of(relative));
    }

    static Optional<Dating> about(Optional<Dating> dating) {
        return dating.map(it -> new Dating(it.when(), it.place(), true));
    }

    static Optional<Dating> in(Place place, Optional<Dating> dating) {
        return dating.map(it -> new Dating(it.when(), Optional.of(place), it.about()));
    }

    static LocalDateTime at(int day, int hour, int minute) {
        return may(day).atTime(hour, minute);
    }

    // Claims; asserted unless they are retold.

    static Claim claim(String name, Matter matter) {
        return Claim.of(
                new ClaimId("ash", name),
                name,
                matter,
                ASSERTED,
                new Locator.InSection("reply", ImmutableSortedSet.of(12), "words of " + name));
    }

    static Claim retold(Claim claim, Modality modality) {
        return new Claim(
                claim.id(), claim.title(), claim.matter(), modality, claim.locators(), claim.cites(), claim.remark());
    }

    static Claim renamed(Claim claim, String account) {
        return new Claim(
                new ClaimId(account, claim.id().name()),
                claim.title(),
                claim.matter(),
                claim.modality(),
                claim.locators(),
                claim.cites(),
                claim.remark(),
                claim.again());
    }

    static Claim event(String name, Event event) {
        return claim(name, new Matter.OfEvent(event));
    }

    static Claim position(String name, Agent agent, Stance stance, Optional<Dating> since) {
        return position(name, agent, stance, since, Optional.empty());
    }

    static Claim position(String name, Agent agent, Stance stance, Optional<Dating> since, Optional<Dating> until) {
        return claim(name, new Matter.OfPosition(stands(agent, stance), since, until, false));
    }

    static Claim presupposed(String name, Agent agent, Stance stance, Optional<Dating> since) {
        return claim(name, new Matter.OfPosition(stands(agent, stance), since, Optional.empty(), true));
    }

    static Claim decides(String name, Agent by, Optional<Dating> when, Stance stance) {
        return decides(name, by, when, content(Force.UNSAID, stance));
    }

    static Claim decides(String name, Agent by, Optional<Dating> when, Content content) {
        return event(name, new Event.Decision(course(name, Phase.DONE, when), ImmutableList.of(by), content));
    }

    static Claim orders(String name, Agent by, Agent to, Optional<Dating> when, Content content) {
        return event(
                name,
                new Event.Order(course(name, Phase.DONE, when), ImmutableList.of(by), ImmutableList.of(to), content));
    }

    static Claim says(String name, Agent by, Agent to, Optional<Dating> when, Content content) {
        return event(
                name,
                new Event.Statement(
                        course(name, Phase.DONE, when),
                        ImmutableList.of(by),
                        ImmutableList.of(to),
                        Optional.empty(),
                        content));
    }

    static Claim sends(String name, Agent from, Agent to, Optional<Dating> sent, Content content) {
        return event(name, message(course(name, Phase.SENT, sent), List.of(from), to, List.of(), content));
    }

    static Event.Message message(
            Event.Course course, List<Agent> from, Agent to, List<Agent> reserved, Content content) {
        return new Event.Message(
                course,
                ImmutableList.copyOf(from),
                ImmutableList.of(to),
                ImmutableList.of(),
                ImmutableList.copyOf(reserved),
                Optional.empty(),
                content);
    }

    static Claim phase(String name, String of, Phase phase, Optional<Dating> when) {
        return claim(name, new Matter.OfPhase(of, phase, when, ImmutableList.of()));
    }

    static Claim sequence(String name, String earlier, String later) {
        return claim(name, new Matter.OfSequence(earlier, later));
    }

    static Claim voice(String name, Agent agent, Voice.Capacity capacity, Optional<Dating> since) {
        return claim(name, new Matter.OfVoice(new Voice(agent, NORLAND, capacity), since));
    }

    static Claim fate(String name, String of, Fate fate, Optional<Dating> since) {
        return claim(name, new Matter.OfFate(of, fate, since));
    }

    static Claim pledges(String name, Agent by, Agent to, Stance stance, Commitment.Logic logic) {
        Optional<Condition> condition = logic == Commitment.Logic.UNCONDITIONAL ? Optional.empty() : Optional.of(PAID);
        return claim(
                name,
                new Matter.OfCommitment(
                        new Commitment(Optional.of(to), stands(by, stance), logic, condition), Optional.empty()));
    }

    static Event.Course course(String title, Phase phase, Optional<Dating> when) {
        return when.map(it -> Event.Course.of(title, phase, it)).orElse(Event.Course.undated(title));
    }

    static Content content(Force force, Stance... stances) {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        for (Stance stance : stances) {
            clauses.add(new Clause(questionOf(stance), stance));
        }
        return new Content(clauses.build(), ImmutableList.of(), force);
    }

    static Content acts(Act... acts) {
        return new Content(ImmutableList.of(), ImmutableList.copyOf(acts), Force.UNSAID);
    }

    static Content acts(Content content, Act... acts) {
        return new Content(content.clauses(), ImmutableList.copyOf(acts), content.force());
    }

    static Content atItsWord(Stance... stances) {
        return content(Force.AT_ITS_WORD, stances);
    }

    static Position stands(Agent agent, Stance stance) {
        return new Position(agent, questionOf(stance), stance);
    }

    private static Question questionOf(Stance stance) {
        return TREATY.stances().contains(stance) ? TREATY : FLEET;
    }

    // Accounts and dossiers.

    static Account.Parts parts(String name, Collection<Claim> claims) {
        return new Account.Parts(
                name,
                WORK,
                SECTIONS,
                Coverage.UNSTATED,
                ImmutableList.of(FALK, OSTE),
                ImmutableList.of(DIARY),
                ImmutableList.of(PAID),
                claims.stream().map(claim -> renamed(claim, name)).collect(ImmutableList.toImmutableList()));
    }

    static Dossier.Builder dossier() {
        return Dossier.builder("embassy-1871").world(WORLD).leading(TREATY);
    }

    static Dossier dossier(Collection<Claim> claims) {
        return dossier().account(parts("ash", claims)).build().orThrow();
    }

    static Account account(Claim... claims) {
        return dossier(List.of(claims)).account("ash").orElseThrow();
    }

    static Timeline timeline(Collection<Claim> claims) {
        return dossier(claims).timeline("ash", NORLAND, TREATY);
    }

    static Timeline timeline(Claim... claims) {
        return timeline(List.of(claims));
    }

    static ImmutableSet<String> names(Collection<Claim> claims) {
        return claims.stream().map(claim -> claim.id().name()).collect(ImmutableSet.toImmutableSet());
    }

    private static Agent agent(String name, Agent.Kind kind, String belongsTo, Place seat) {
        return new Agent(name, kind, name, Optional.of(belongsTo).filter(it -> !it.isEmpty()), Optional.of(seat));
    }
}
