package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.source.Document;
import org.sicetnon.source.Work;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * What one author says happened: his claims, in the order of his text, with what they need.
 *
 * <p>An account is encoded by itself, blind to any other (rule 8), and stands alone.
 */
public final class Account {

    private final String name;
    private final Work work;
    private final ImmutableMap<String, String> sections;
    private final Coverage coverage;
    private final ImmutableList<Agent> scholars;
    private final ImmutableList<Document> documents;
    private final ImmutableList<Condition> conditions;
    private final ImmutableList<Claim> claims;
    private final ImmutableMap<String, Claim> byName;
    private final ImmutableListMultimap<String, Attestation> attestations;
    private final DayRange lastDay;
    private final ImmutableList<Claim> voices;
    // Every agent's timeline on a question is read from the same few claims.
    private final Map<Question, ImmutableList<Claim>> bearing = new ConcurrentHashMap<>();

    Account(Parts parts, ImmutableListMultimap<String, Attestation> attestations) {
        this.name = parts.name();
        this.work = parts.work();
        this.sections = parts.sections();
        this.coverage = parts.coverage();
        this.scholars = parts.scholars();
        this.documents = parts.documents();
        this.conditions = parts.conditions();
        this.claims = parts.claims();
        Map<String, Claim> names = new LinkedHashMap<>();
        claims.forEach(claim -> names.putIfAbsent(claim.id().name(), claim));
        this.byName = ImmutableMap.copyOf(names);
        this.attestations = attestations;
        this.lastDay = attestations.values().stream()
                .flatMap(attestation -> attestation.days().lastDay().stream())
                .max(Comparator.naturalOrder())
                .map(DayRange::on)
                .orElse(DayRange.UNKNOWN);
        this.voices = claims.stream()
                .filter(claim -> claim.says() == Truth.HOLDS && claim.matter() instanceof Matter.OfVoice)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The parts of an account, before anyone has seen whether they fit together. A {@link Dossier.Builder} takes them
     * and makes the account.
     *
     * @param name the name by which scripts know it: {@code kim}
     * @param work the paper or book in which it is told
     * @param sections for the name of each section its heading, exactly as printed, in the order of the text; what
     *     precedes the first is always there and not listed
     * @param coverage what it treats and what of it is encoded
     * @param scholars the authors whose views it reports
     * @param documents the documents that it cites
     * @param conditions the conditions of which it speaks
     * @param claims what it says, in the order of the text
     */
    public record Parts(
            String name,
            Work work,
            ImmutableMap<String, String> sections,
            Coverage coverage,
            ImmutableList<Agent> scholars,
            ImmutableList<Document> documents,
            ImmutableList<Condition> conditions,
            ImmutableList<Claim> claims) {

        /** Whether it has an entry of that name, or else a document, a condition or a scholar. */
        boolean has(String named) {
            return claims.stream().anyMatch(claim -> claim.id().name().equals(named))
                    || documents.stream().anyMatch(document -> document.name().equals(named))
                    || conditions.stream()
                            .anyMatch(condition -> condition.name().equals(named))
                    || scholars.stream().anyMatch(scholar -> scholar.name().equals(named));
        }

        /** Returns the parts of an account that has nothing but claims. */
        public static Parts of(String name, Work work, ImmutableMap<String, String> sections, Claim... claims) {
            return new Parts(
                    name,
                    work,
                    sections,
                    Coverage.UNSTATED,
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.copyOf(claims));
        }
    }

    /** Returns the parts of which it was made. */
    Parts parts() {
        return new Parts(name, work, sections, coverage, scholars, documents, conditions, claims);
    }

    /** Returns the name by which scripts know this account. */
    public String name() {
        return name;
    }

    /** Returns the work in which it is told. */
    public Work work() {
        return work;
    }

    /** Returns for the name of each section its heading, in the order of the text. */
    public ImmutableMap<String, String> sections() {
        return sections;
    }

    /** Returns what it treats and what of it is encoded. */
    public Coverage coverage() {
        return coverage;
    }

    /** Returns the scholars whose views it reports. */
    public ImmutableList<Agent> scholars() {
        return scholars;
    }

    /** Returns the documents that it cites. */
    public ImmutableList<Document> documents() {
        return documents;
    }

    /** Returns the conditions of which it speaks. */
    public ImmutableList<Condition> conditions() {
        return conditions;
    }

    /** Returns what it says, in the order of the text. */
    public ImmutableList<Claim> claims() {
        return claims;
    }

    /** Returns the claim of that name, {@code jointTelegram}. */
    public Optional<Claim> claim(String claimName) {
        return Optional.ofNullable(byName.get(claimName));
    }

    /** Returns the document of that name. */
    public Optional<Document> document(String documentName) {
        return documents.stream()
                .filter(document -> document.name().equals(documentName))
                .findFirst();
    }

    /**
     * Returns every time that the account gives to an entry, those of its other phases included, in the order of the
     * text.
     *
     * @param entry the name of an entry; an unknown one has no times
     */
    public ImmutableList<Attestation> attestations(String entry) {
        return attestations.get(entry);
    }

    /** Returns every time that the account gives to one phase of an entry, in the order of the text. */
    public ImmutableList<Attestation> attestations(String entry, Phase phase) {
        return attestations(entry).stream()
                .filter(attestation -> attestation.phase() == phase)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns all times that the account gives, in the order of the text. */
    public ImmutableList<Attestation> attestations() {
        return attestations.values().asList();
    }

    /**
     * Returns whether, by this account, a phase of an entry came about.
     *
     * <p>It does if a claim that {@linkplain Modality#says() says so} tells of the event with that phase as its main one
     * or gives the phase a time, and if a later phase did that cannot be without it. It does not if the claim is denied:
     * as a whole, in this phase, or in one that this one cannot be without; a joint message cannot be sent unless its
     * authors agreed to. Where an account says both, it is undetermined: ask what it says within itself.
     *
     * @param entry the name of an entry of this account
     * @param phase a phase of it
     */
    public Truth cameAbout(String entry, Phase phase) {
        boolean says = false;
        boolean denies = false;
        for (Claim claim : about(entry)) {
            if (claim.says() == Truth.HOLDS) {
                says |= tells(claim, phase);
            } else if (claim.says() == Truth.FAILS) {
                denies |= denies(claim, phase);
            }
        }
        if (says == denies) {
            return Truth.UNDETERMINED;
        }
        return Truth.of(says);
    }

    /** Returns the claims about an entry: the entry itself and those that tell of further phases of it. */
    public ImmutableList<Claim> about(String entry) {
        return claims.stream()
                .filter(claim -> claim.id().name().equals(entry)
                        || (claim.matter() instanceof Matter.OfPhase it
                                && it.of().equals(entry)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns whether, by this account, a condition holds when {@code day} ends: what the last fate that it claims by then
     * says. Fates of which it is not known which was later leave it undetermined.
     *
     * @param condition the name of a condition of this account
     */
    public Truth conditionHolds(String condition, LocalDate day) {
        List<Attestation> mayHaveCome = attestations().stream()
                .filter(at -> at.claim().says() == Truth.HOLDS
                        && at.claim().matter() instanceof Matter.OfFate fate
                        && fate.of().equals(condition)
                        && fate.fate().isOfCondition())
                .filter(at -> at.days().firstDay().filter(it -> it.isAfter(day)).isEmpty())
                .toList();
        List<Attestation> last = mayHaveCome.stream()
                .filter(at -> mayHaveCome.stream()
                        .noneMatch(later -> hasComeBy(later, day) && at.days().isBefore(later.days()) == Truth.HOLDS))
                .toList();
        if (last.stream().noneMatch(at -> hasComeBy(at, day))) {
            return Truth.UNDETERMINED;
        }
        return last.stream()
                .map(at -> holdsBy(((Matter.OfFate) at.claim().matter()).fate()))
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
    }

    /** A condition that its setter waives neither came to hold nor failed. */
    private static Truth holdsBy(Fate fate) {
        return fate == Fate.WAIVED ? Truth.UNDETERMINED : Truth.of(fate == Fate.FULFILLED);
    }

    private static boolean hasComeBy(Attestation at, LocalDate day) {
        return at.days().lastDay().filter(it -> !it.isAfter(day)).isPresent();
    }

    /**
     * Returns whether, by this account, the condition of an agent's conditional stance on a question holds when {@code
     * day} ends: the condition of the pledges on it that it claims of that agent or of one who acts for it.
     */
    public Truth conditionHolds(Agent agent, Question question, LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.says() == Truth.HOLDS && claim.matter() instanceof Matter.OfCommitment)
                .map(claim -> ((Matter.OfCommitment) claim.matter()).commitment())
                .filter(it -> it.pledge().question().equals(question)
                        && (it.pledge().agent().equals(agent)
                                || it.pledge().agent().belongsTo().equals(Optional.of(agent.name()))))
                .flatMap(it -> it.condition().stream())
                .distinct()
                .map(it -> conditionHolds(it.name(), day))
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
    }

    /** Returns what it says of who decides or speaks for whom. */
    ImmutableList<Claim> voices() {
        return voices;
    }

    /** Returns the claims that can move a position on a question: those on it, acts upon others, and orders of entries. */
    ImmutableList<Claim> bearingOn(Question question) {
        return bearing.computeIfAbsent(
                question,
                asked -> claims.stream()
                        .filter(claim -> bearsOn(claim, asked))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean bearsOn(Claim claim, Question question) {
        if (claim.matter() instanceof Matter.OfPosition it) {
            return it.position().question().equals(question);
        }
        return claim.matter() instanceof Matter.OfSequence
                || claim.event()
                        .filter(event -> !event.content().acts().isEmpty()
                                || event.content().clauses().stream()
                                        .anyMatch(clause -> clause.question().equals(question)))
                        .isPresent();
    }

    /** Returns the last day to which any claim of this account is dated. */
    DayRange lastDay() {
        return lastDay;
    }

    private static boolean tells(Claim claim, Phase phase) {
        if (claim.matter() instanceof Matter.OfPhase it) {
            return it.phase() == phase || it.phase().presupposes(phase);
        }
        return claim.event()
                .map(event -> (event.mainPhase() == phase && !isOnlyBegun(event))
                        || event.course().phases().keySet().stream()
                                .anyMatch(told -> told == phase || told.presupposes(phase)))
                .orElse(false);
    }

    /** Whether a message is told as agreed on or drafted, and no more: that does not say that it was sent. */
    private static boolean isOnlyBegun(Event event) {
        ImmutableSet<Phase> told = event.course().phases().keySet();
        return event.mainPhase() == Phase.SENT
                && !told.isEmpty()
                && told.stream().allMatch(phase -> phase == Phase.AGREED || phase == Phase.DRAFTED);
    }

    private boolean denies(Claim claim, Phase phase) {
        Optional<Phase> denied = claim.modality() instanceof Modality.Denied it ? it.phase() : Optional.empty();
        if (denied.isEmpty() && claim.matter() instanceof Matter.OfPhase it) {
            denied = Optional.of(it.phase());
        }
        if (denied.isEmpty()) {
            return true;
        }
        Phase first = denied.get();
        Optional<Event> event =
                claim.matter() instanceof Matter.OfPhase it ? claim(it.of()).flatMap(Claim::event) : claim.event();
        boolean joint = event.map(Event::actors).orElse(ImmutableList.of()).size() > 1;
        return first == phase
                || phase.presupposes(first)
                || (joint && first == Phase.AGREED && phase.compareTo(Phase.SENT) >= 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
