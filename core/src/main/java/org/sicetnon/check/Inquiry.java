package org.sicetnon.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Outcome.Ground;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Point;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * Asks one thing of several accounts.
 *
 * <p>An entry is named by the set of claims that tell of it, as {@link Dossier#entriesNamed} gives it: in each account
 * those that are its own. An account with no entry is silent; one that denies the entry denies what a question about its
 * date presupposes (rule 2).
 *
 * @param dossier the dossier
 * @param accounts the accounts that are asked, in the order in which a verdict names them
 */
public record Inquiry(Dossier dossier, ImmutableList<Account> accounts) {

    /**
     * Makes an inquiry.
     *
     * @throws IllegalArgumentException if no account is asked
     */
    public Inquiry {
        checkArgument(!accounts.isEmpty(), "Nobody is asked. Name at least one account.");
    }

    /** Returns an inquiry into all accounts of a dossier. */
    public static Inquiry into(Dossier dossier) {
        return new Inquiry(dossier, dossier.accounts());
    }

    /**
     * Returns an inquiry into some accounts of a dossier.
     *
     * @throws IllegalArgumentException if the dossier has no account of that name
     */
    public static Inquiry into(Dossier dossier, String... accounts) {
        return new Inquiry(
                dossier,
                ImmutableList.copyOf(accounts).stream()
                        .map(name -> dossier.account(name)
                                .orElseThrow(() -> new IllegalArgumentException("There is no account '" + name
                                        + "' in this dossier; there is " + dossier.accounts() + ".")))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The value that each account gives to what was asked; compared to another value, it becomes a statement.
     *
     * @param <V> the sort of value
     * @param outcomes for each account an outcome that is true of any value until it is compared
     * @param compare whether the account's value is the one asked for
     */
    public record Answer<V>(ImmutableList<Outcome> outcomes, Comparing<V> compare) {

        /**
         * Compares one account's value.
         *
         * @param <V> the sort of value
         */
        @FunctionalInterface
        public interface Comparing<V> {
            /** Returns whether the value that {@code account} gives is {@code value}. */
            Truth is(String account, V value);
        }

        /** Returns the statement that the value is just this one. */
        public Statement is(V value) {
            return new Statement(outcomes.stream()
                    .map(outcome -> compared(outcome, value))
                    .collect(ImmutableList.toImmutableList()));
        }

        /** An account that gives no value, but one from which it follows whether it is this one, counts. */
        private Outcome compared(Outcome outcome, V value) {
            boolean mayCount = outcome.standing() == Standing.COUNTS || outcome.standing() == Standing.PRESUPPOSES;
            Truth truth = mayCount ? compare.is(outcome.account(), value) : Truth.UNDETERMINED;
            return outcome.standing() == Standing.COUNTS || truth != Truth.UNDETERMINED
                    ? new Outcome(outcome.account(), truth, Standing.COUNTS, outcome.grounds())
                    : outcome;
        }
    }

    /** Asks for an agent's position on the leading question when a day ends at the agent's seat (rule 3). */
    public Answer<Stance> position(Agent agent, LocalDate day) {
        return position(agent, dossier.leading(), day);
    }

    /** Asks for an agent's position on a question when a day ends at the agent's seat (rule 3). */
    public Answer<Stance> position(Agent agent, Question question, LocalDate day) {
        return position(
                "position(" + agent.name() + ", " + day + ")",
                account -> dossier.timeline(account.name(), agent, question).on(day));
    }

    /** Asks for an agent's position on a question at an instant. */
    public Answer<Stance> position(Agent agent, Question question, Instant instant) {
        return position(
                "position(" + agent.name() + ", " + instant + ")",
                account -> dossier.timeline(account.name(), agent, question).at(instant));
    }

    private Answer<Stance> position(String part, Function<Account, Reading> reading) {
        ImmutableList<Reading> readings = accounts.stream().map(reading).collect(ImmutableList.toImmutableList());
        ImmutableList<Outcome> outcomes = readings.stream()
                .map(it -> new Outcome(
                        it.account(),
                        Truth.UNDETERMINED,
                        it.isSilent() ? Standing.SILENT : Standing.COUNTS,
                        ImmutableList.of(new Ground(part, values(it.stances()), how(it), it.claims()))))
                .collect(ImmutableList.toImmutableList());
        return new Answer<>(
                outcomes,
                (account, stance) -> readings.stream()
                        .filter(it -> it.account().equals(account))
                        .map(it -> it.is(stance))
                        .findFirst()
                        .orElse(Truth.UNDETERMINED));
    }

    private static String values(ImmutableCollection<Stance> stances) {
        return stances.isEmpty()
                ? "no reading"
                : stances.stream().map(Stance::name).collect(Collectors.joining(" or "));
    }

    private static String how(Reading reading) {
        if (reading.isSilent()) {
            return "silent";
        }
        String basis = reading.basis().name().toLowerCase(Locale.ROOT);
        String carried = reading.basis() == Reading.Basis.CARRIED
                ? basis + (reading.confirmed() ? ", confirmed" : ", open")
                : basis;
        return carried
                + (reading.suspended().isEmpty() ? "" : ", suspended")
                + (reading.stances().size() > 1 ? ", undetermined" : "");
    }

    /**
     * Asks for the day of an entry: of a message that of its sending, of others that of their main phase (rule 11). Where its
     * account gives none, but both ends follow from all that it says of time, it counts if they settle the matter.
     */
    public Answer<LocalDate> date(ImmutableSet<ClaimId> entry) {
        return days("date", entry, Optional.empty(), DayRange::on);
    }

    /**
     * Asks on which days an entry can lie: it is on some days if all that the account allows are among them, and is not if
     * none is.
     */
    public Answer<DayRange> days(ImmutableSet<ClaimId> entry) {
        return days("date", entry, Optional.empty(), Function.identity());
    }

    /** Asks on which days one phase of an entry can lie. */
    public Answer<DayRange> days(ImmutableSet<ClaimId> entry, Phase phase) {
        return days(phase.toString(), entry, Optional.of(phase), Function.identity());
    }

    /** Asks for the day of one phase of an entry. */
    public Answer<LocalDate> date(ImmutableSet<ClaimId> entry, Phase phase) {
        return days(phase.toString(), entry, Optional.of(phase), DayRange::on);
    }

    private <T> Answer<T> days(
            String word, ImmutableSet<ClaimId> entry, Optional<Phase> phase, Function<T, DayRange> meant) {
        String part = word + "(" + nameOf(entry) + ")";
        ImmutableMap<String, Derived> derived = accounts.stream()
                .flatMap(account ->
                        Derived.of(this, account, entry, phase).stream().map(it -> Map.entry(account.name(), it)))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        ImmutableList<Outcome> outcomes = accounts.stream()
                .map(account -> {
                    ImmutableList<Attestation> times = times(account, entry, phase);
                    Standing standing = standing(account, entry, times);
                    Optional<Derived> follows = Optional.ofNullable(derived.get(account.name()))
                            .filter(it -> times.isEmpty() && standing == Standing.PRESUPPOSES);
                    return new Outcome(
                            account.name(),
                            Truth.UNDETERMINED,
                            standing,
                            ImmutableList.of(follows.map(it -> it.ground(part))
                                    .orElseGet(() -> new Ground(
                                            part,
                                            times.isEmpty()
                                                    ? "no date"
                                                    : times.stream()
                                                            .map(it ->
                                                                    it.dating().toString())
                                                            .distinct()
                                                            .collect(Collectors.joining(" and ")),
                                            modality(account, entry),
                                            claims(account, entry, times)))));
                })
                .collect(ImmutableList.toImmutableList());
        return new Answer<>(
                outcomes,
                (name, days) -> dossier.account(name).stream()
                        .flatMap(account -> times(account, entry, phase).stream())
                        .flatMap(it -> possible(it).stream())
                        .map(it -> it.isWithin(meant.apply(days)))
                        .reduce(Truth::agreeing)
                        .or(() -> Optional.ofNullable(derived.get(name))
                                .map(it -> it.days().isWithin(meant.apply(days))))
                        .orElse(Truth.UNDETERMINED));
    }

    /** Of several days of which one is meant, each; else all on which it may lie. */
    private ImmutableList<DayRange> possible(Attestation at) {
        ImmutableList<Dating> all = dossier.world().conventions().alternatives(at.told());
        return all.size() == 1
                ? ImmutableList.of(at.days())
                : all.stream().map(Dating::days).collect(ImmutableList.toImmutableList());
    }

    /** The days of an entry without a date of its own, where both its ends follow from what else is said. */
    private record Derived(DayRange days, ImmutableList<Claim> claims) {

        static Optional<Derived> of(
                Inquiry asked, Account account, ImmutableSet<ClaimId> entry, Optional<Phase> phase) {
            Optional<Claim> told = own(account, entry).stream()
                    .flatMap(name -> account.claim(name).stream())
                    .filter(claim ->
                            claim.says() == Truth.HOLDS && claim.event().isPresent())
                    .findFirst();
            if (told.isEmpty() || !times(account, entry, phase).isEmpty()) {
                return Optional.empty();
            }
            Event event = told.get().event().orElseThrow();
            Chronology.Span span =
                    Chronology.of(asked.dossier, account).span(told.get().id(), phase.orElse(event.mainPhase()));
            if (span.earliest().isEmpty() || span.latest().isEmpty()) {
                return Optional.empty();
            }
            Chronology.Terminus first = span.earliest().get();
            Chronology.Terminus last = span.latest().get();
            // Nobody says where the day is read: all days that it may be, at any place where the thing is set.
            return event.scene().stream()
                    .map(place -> DayRange.between(
                            LocalDate.ofInstant(first.minute(), place.zone()),
                            LocalDate.ofInstant(last.minute(), place.zone())))
                    .reduce((one, other) -> DayRange.between(
                            earlier(
                                    one.firstDay().orElseThrow(),
                                    other.firstDay().orElseThrow()),
                            later(one.lastDay().orElseThrow(), other.lastDay().orElseThrow())))
                    .map(days -> new Derived(
                            days,
                            Stream.concat(first.claims().stream(), last.claims().stream())
                                    .distinct()
                                    .flatMap(id -> asked.dossier.claim(id).stream())
                                    .collect(ImmutableList.toImmutableList())));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? other : one;
        }

        Ground ground(String part) {
            return new Ground(part, days.toString(), "follows from what is said", claims);
        }
    }

    /** Asks whether a phase of an entry came about: whether a message was sent, or delivered. */
    public Statement cameAbout(ImmutableSet<ClaimId> entry, Phase phase) {
        return each(
                phase + "(" + nameOf(entry) + ")",
                account -> told(own(account, entry).stream().map(name -> account.cameAbout(name, phase))),
                entry);
    }

    /** Asks whether an entry came about at all, in its main phase. */
    public Statement happened(ImmutableSet<ClaimId> entry) {
        return each(
                "happened(" + nameOf(entry) + ")",
                account -> told(
                        own(account, entry).stream().map(name -> account.cameAbout(name, mainPhase(account, name)))),
                entry);
    }

    /** Of several entries that are the same, one that leaves it open takes nothing from what another says. */
    private static Optional<Truth> told(Stream<Truth> each) {
        ImmutableList<Truth> all = each.collect(ImmutableList.toImmutableList());
        return all.stream()
                .filter(it -> it != Truth.UNDETERMINED)
                .reduce(Truth::agreeing)
                .or(() -> all.stream().findFirst());
    }

    private Statement each(String part, Function<Account, Optional<Truth>> ask, ImmutableSet<ClaimId> entry) {
        return new Statement(accounts.stream()
                .map(account -> {
                    Optional<Truth> truth = ask.apply(account);
                    return new Outcome(
                            account.name(),
                            truth.orElse(Truth.UNDETERMINED),
                            truth.isPresent() ? Standing.COUNTS : Standing.SILENT,
                            ImmutableList.of(new Ground(
                                    part,
                                    truth.map(it -> it.name().toLowerCase(Locale.ROOT))
                                            .orElse("no entry"),
                                    modality(account, entry),
                                    own(account, entry).stream()
                                            .flatMap(name -> account.about(name).stream())
                                            .collect(ImmutableList.toImmutableList()))));
                })
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Asks whether one entry came before another: by the dates of both, or by the author's own word; where neither settles
     * it, by all that the account says of time, such as that a third came between them.
     */
    public Statement before(ImmutableSet<ClaimId> earlier, ImmutableSet<ClaimId> later) {
        String part = "before(" + nameOf(earlier) + ", " + nameOf(later) + ")";
        return new Statement(accounts.stream()
                .map(account -> {
                    ImmutableList<Attestation> first = times(account, earlier, Optional.empty());
                    ImmutableList<Attestation> second = times(account, later, Optional.empty());
                    Optional<Truth> said = said(account, earlier, later);
                    Truth dated = first.stream()
                            .flatMap(one -> second.stream()
                                    .map(other ->
                                            one.isBefore(other, dossier.world().conventions())))
                            .reduce(Truth::agreeing)
                            .orElse(Truth.UNDETERMINED);
                    // Where the author's word and his own dates contradict each other, he leaves it open (rule 16).
                    Truth plain = said.map(it -> it == dated.not() ? it.agreeing(dated) : it)
                            .orElse(dated);
                    Standing told = weaker(standing(account, earlier, first), standing(account, later, second));
                    Optional<Chain> chain =
                            plain == Truth.UNDETERMINED && said.isEmpty() && told != Standing.DENIES_PRESUPPOSITION
                                    ? Chain.between(this, account, earlier, later)
                                    : Optional.empty();
                    Truth truth = chain.map(Chain::before).orElse(plain);
                    Standing standing = said.isPresent() || chain.isPresent() ? Standing.COUNTS : told;
                    return new Outcome(
                            account.name(),
                            standing == Standing.COUNTS ? truth : Truth.UNDETERMINED,
                            standing,
                            chain.map(it -> it.grounds(part))
                                    .orElseGet(() -> ImmutableList.of(
                                            ground(part, account, earlier, first),
                                            ground(part, account, later, second))));
                })
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Asks whether all that the accounts say of time can be so together, tied by the concordance. It is one answer, the same
     * in each account; where it fails, each shows those of its claims that are in the smallest conflict. Undetermined only if
     * {@link org.sicetnon.chronology.Network#CASES} cases of what is left open do not settle it.
     */
    public Statement consistent() {
        Chronology chronology = Chronology.of(dossier, accounts);
        Truth truth = chronology.consistent();
        Optional<Chronology.Clash> smallest =
                truth == Truth.FAILS ? chronology.clashes(Clashes.MOST).stream().findFirst() : Optional.empty();
        // The identities on which it rests are part of how it comes about (rule 8).
        String identities = smallest.stream()
                .flatMap(it -> it.identities().stream())
                .map(Object::toString)
                .collect(Collectors.joining("; "));
        String part = "consistent(" + accounts.stream().map(Account::name).collect(Collectors.joining(", ")) + ")";
        return new Statement(accounts.stream()
                .map(account -> {
                    ImmutableList<Claim> claims = smallest.stream()
                            .flatMap(it -> it.claims().stream())
                            .filter(id -> id.account().equals(account.name()))
                            .flatMap(id -> dossier.claim(id).stream())
                            .collect(ImmutableList.toImmutableList());
                    return new Outcome(
                            account.name(),
                            truth,
                            account.claims().isEmpty() ? Standing.SILENT : Standing.COUNTS,
                            ImmutableList.of(new Ground(
                                    part,
                                    switch (truth) {
                                        case HOLDS -> "all can be so together";
                                        case UNDETERMINED -> "left open after so many cases";
                                        case FAILS ->
                                            claims.isEmpty()
                                                    ? "nothing of it is in the smallest conflict"
                                                    : "these cannot stand together"
                                                            + (accounts.size() > 1 ? " with those of others" : "");
                                    },
                                    identities.isEmpty() ? "by their times" : identities,
                                    claims)));
                })
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns how early and how late each phase of an entry was, in each account that tells of it, and why: what follows from
     * all that this account says of time and that no clash touches.
     */
    public ImmutableList<Termini> when(ImmutableSet<ClaimId> entry) {
        return accounts.stream()
                .flatMap(account -> Termini.of(dossier, account, own(account, entry)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the claims of the accounts that cannot stand together, tied by the concordance; the fewest first. */
    public Clashes conflicts() {
        return Clashes.of(dossier, accounts);
    }

    private static Standing weaker(Standing one, Standing other) {
        if (one == Standing.DENIES_PRESUPPOSITION || other == Standing.DENIES_PRESUPPOSITION) {
            return Standing.DENIES_PRESUPPOSITION;
        }
        if (one == Standing.COUNTS && other == Standing.COUNTS) {
            return Standing.COUNTS;
        }
        return one == Standing.SILENT || other == Standing.SILENT ? Standing.SILENT : Standing.PRESUPPOSES;
    }

    private static Ground ground(
            String part, Account account, ImmutableSet<ClaimId> entry, ImmutableList<Attestation> times) {
        return new Ground(
                part,
                nameOf(entry) + " "
                        + (times.isEmpty() ? "undated" : times.get(0).dating().toString()),
                modality(account, entry),
                claims(account, entry, times));
    }

    private static Optional<Truth> said(Account account, ImmutableSet<ClaimId> one, ImmutableSet<ClaimId> other) {
        return account.claims().stream()
                .filter(claim -> claim.matter() instanceof Matter.OfSequence && claim.says() != Truth.UNDETERMINED)
                .flatMap(claim -> {
                    Matter.OfSequence it = (Matter.OfSequence) claim.matter();
                    if (own(account, one).contains(it.earlier())
                            && own(account, other).contains(it.later())) {
                        return Optional.of(claim.says()).stream();
                    }
                    // That the other did not come first leaves open that both were at once.
                    return claim.says() == Truth.HOLDS
                                    && own(account, other).contains(it.earlier())
                                    && own(account, one).contains(it.later())
                            ? Optional.of(Truth.FAILS).stream()
                            : Optional.<Truth>empty().stream();
                })
                .reduce(Truth::agreeing);
    }

    /**
     * Asks who sends a message or gives an order. Of several, each is; of one whom the account names more widely or more
     * finely, as a state or as one of its people, it is undetermined.
     */
    public Answer<Agent> from(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).from(entry);
    }

    /** Asks to whom a message, an order, a statement or a pledge is addressed, as {@link #from} asks who sends it. */
    public Answer<Agent> to(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).to(entry);
    }

    /** Asks who decides, speaks, acts or pledges; of a message, who carries it or hands it over. */
    public Answer<Agent> by(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).by(entry);
    }

    /** Asks who meets or travels. Whom an author leaves unnamed he does not deny: then it is undetermined. */
    public Answer<Agent> among(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).among(entry);
    }

    /** Asks where a meeting is held. */
    public Answer<Place> where(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).where(entry);
    }

    /**
     * Asks how many an account counts: by the entry of the count, or by that in which something is counted. Undetermined
     * where the account gives a range that has the number in it.
     *
     * @param unit of what, where an entry has several counts
     */
    public Answer<Long> count(ImmutableSet<ClaimId> entry, Optional<String> unit) {
        return new Particulars(this).count(entry, unit);
    }

    /** Asks what an utterance or one of its clauses says on a question (rule 13): quoting others is not denying it. */
    public Answer<Stance> says(ImmutableSet<ClaimId> entry, Question question) {
        return new Particulars(this).says(entry, question);
    }

    /** Asks whether a step is called a decision, a leaning, final, provisional. It fails where it is called the contrary. */
    public Statement called(ImmutableSet<ClaimId> entry, Matter.OfCharacter.Nature nature) {
        return new Particulars(this).called(entry, nature);
    }

    /**
     * Asks whether an account affirms what an entry claims: a cause, an order, what another scholar holds. It fails where
     * he rejects it, and is undetermined where he only reports or conjectures it (rule 9).
     */
    public Statement affirmed(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).affirmed(entry);
    }

    /**
     * Asks whether one thing is a cause or a purpose of another (rule 14); the second is the cause, or the entry that
     * claims it. It fails only where the account rejects that cause, never because it names others.
     */
    public Statement because(ImmutableSet<ClaimId> effect, ImmutableSet<ClaimId> cause) {
        return new Particulars(this).because(effect, cause);
    }

    /** Asks whether words were meant, or a purpose was the true one; it fails where the account calls it a device. */
    public Statement sincere(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).sincere(entry);
    }

    /** Asks whether an account cites a document; one that does not is silent. */
    public Statement cites(ImmutableSet<ClaimId> document) {
        return new Particulars(this).cites(document);
    }

    /** Asks whether an account cites a document for an entry; it fails where it tells of the entry without it. */
    public Statement cites(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> document) {
        return new Particulars(this).cites(entry, document);
    }

    /** Asks why an account does not tell of an entry (rule 15). An account that tells of it is not counted. */
    public Answer<Absence> absence(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).absence(entry);
    }

    /**
     * Asks whether another account contradicts what this one says of an entry. The grounds are the claims that stand
     * against each other.
     */
    public Statement disputed(ImmutableSet<ClaimId> entry) {
        return new Particulars(this).disputed(entry);
    }

    /**
     * Asks whether the accounts would agree on an entry without some claims: whether each contradiction about it loses
     * one whole side with them (rule 17). Where nothing is contradicted, nothing is asked.
     */
    public Statement dropping(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> dropped) {
        return new Particulars(this).dropping(entry, dropped);
    }

    /** Asks where a commitment stands when a day ends. */
    public Answer<Commitment.Status> status(ImmutableSet<ClaimId> entry, LocalDate day) {
        String part = "status(" + nameOf(entry) + ", " + day + ")";
        ImmutableList<Outcome> outcomes = accounts.stream()
                .map(account -> {
                    Optional<Commitment.Status> status = status(account, entry, day);
                    return new Outcome(
                            account.name(),
                            Truth.UNDETERMINED,
                            status.isPresent() ? Standing.COUNTS : withoutPledge(account, entry),
                            ImmutableList.of(new Ground(
                                    part,
                                    status.map(Enum::name).orElse("no commitment"),
                                    modality(account, entry),
                                    own(account, entry).stream()
                                            .flatMap(name -> account.claim(name).stream())
                                            .collect(ImmutableList.toImmutableList()))));
                })
                .collect(ImmutableList.toImmutableList());
        return new Answer<>(
                outcomes,
                (name, wanted) -> dossier.account(name)
                        .flatMap(account -> status(account, entry, day))
                        .map(status -> status == Commitment.Status.UNKNOWN && wanted != Commitment.Status.UNKNOWN
                                ? Truth.UNDETERMINED
                                : Truth.of(status == wanted))
                        .orElse(Truth.UNDETERMINED));
    }

    private static Standing withoutPledge(Account account, ImmutableSet<ClaimId> entry) {
        boolean denied = own(account, entry).stream()
                .flatMap(name -> account.claim(name).stream())
                .anyMatch(claim -> claim.says() == Truth.FAILS);
        return denied ? Standing.DENIES_PRESUPPOSITION : Standing.SILENT;
    }

    private Optional<Commitment.Status> status(Account account, ImmutableSet<ClaimId> entry, LocalDate day) {
        for (String name : own(account, entry)) {
            Optional<Claim> claim = account.claim(name).filter(it -> it.says() == Truth.HOLDS);
            boolean isMade = account.attestations(name).stream()
                    .noneMatch(at -> at.days()
                            .firstDay()
                            .filter(made -> made.isAfter(day))
                            .isPresent());
            if (isMade && claim.isPresent() && claim.get().matter() instanceof Matter.OfCommitment matter) {
                Commitment commitment = matter.commitment();
                Truth condition = commitment
                        .condition()
                        .map(it -> account.conditionHolds(it.name(), day))
                        .orElse(Truth.HOLDS);
                // That the pledged stance is given up shows that the pledge was not kept; that it is held does not show
                // that it was.
                Truth held = dossier.timeline(
                                account.name(),
                                commitment.pledge().agent(),
                                commitment.pledge().question())
                        .on(day)
                        .is(commitment.pledge().stance());
                ImmutableSet<Fate> fates = lastFates(account, name, day);
                return Optional.of(
                        fates.size() > 1
                                ? Commitment.Status.UNKNOWN
                                : commitment.status(
                                        condition,
                                        held == Truth.FAILS ? Truth.FAILS : Truth.UNDETERMINED,
                                        fates.stream().findFirst()));
            }
        }
        return Optional.empty();
    }

    /** What the account says became of a commitment last by that day; several if it leaves open which came last. */
    private static ImmutableSet<Fate> lastFates(Account account, String commitment, LocalDate day) {
        ImmutableList<Claim> come = account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfFate it
                        && it.of().equals(commitment))
                .filter(claim -> days(account, claim).stream()
                        .allMatch(days ->
                                days.lastDay().filter(it -> !it.isAfter(day)).isPresent()))
                .collect(ImmutableList.toImmutableList());
        return come.stream()
                .filter(claim -> come.stream()
                        .noneMatch(later -> days(account, later).stream()
                                .anyMatch(it -> days(account, claim).stream()
                                        .anyMatch(earlier -> earlier.isBefore(it) == Truth.HOLDS))))
                .map(claim -> ((Matter.OfFate) claim.matter()).fate())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<DayRange> days(Account account, Claim claim) {
        return account.attestations(claim.id().name()).stream()
                .map(Attestation::days)
                .collect(ImmutableList.toImmutableList());
    }

    /** An order of two entries that follows from all that an account says of time. */
    private record Chain(Truth before, ImmutableList<Claim> claims) {

        static Optional<Chain> between(
                Inquiry asked, Account account, ImmutableSet<ClaimId> earlier, ImmutableSet<ClaimId> later) {
            ImmutableList<Point> first = points(account, earlier);
            ImmutableList<Point> second = points(account, later);
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            Chronology chronology = Chronology.of(asked.dossier, account);
            Truth before = first.stream()
                    .flatMap(one -> second.stream()
                            .map(other -> chronology.order(one, other).before()))
                    .reduce(Truth::agreeing)
                    .orElse(Truth.UNDETERMINED);
            if (before == Truth.UNDETERMINED) {
                return Optional.empty();
            }
            return Optional.of(new Chain(
                    before,
                    chronology.because(first.get(0), second.get(0)).stream()
                            .flatMap(ground -> ground.claim().stream())
                            .flatMap(id -> asked.dossier.claim(id).stream())
                            .collect(ImmutableList.toImmutableList())));
        }

        /** The main times of those entries that the account does not deny. */
        private static ImmutableList<Point> points(Account account, ImmutableSet<ClaimId> entry) {
            return own(account, entry).stream()
                    .flatMap(name -> account.claim(name).stream())
                    .filter(claim -> claim.says() != Truth.FAILS)
                    .map(claim -> Point.of(
                            claim.entry(), mainPhase(account, claim.id().name())))
                    .collect(ImmutableList.toImmutableList());
        }

        ImmutableList<Ground> grounds(String part) {
            return ImmutableList.of(
                    new Ground(part, before.name().toLowerCase(Locale.ROOT), "follows from what is said", claims));
        }
    }

    static ImmutableSet<String> own(Account account, ImmutableSet<ClaimId> entry) {
        return entry.stream()
                .filter(id -> id.account().equals(account.name()))
                .map(ClaimId::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<Attestation> times(
            Account account, ImmutableSet<ClaimId> entry, Optional<Phase> phase) {
        return own(account, entry).stream()
                .flatMap(name -> account.attestations(name).stream()
                        .filter(it -> it.claim().says() != Truth.FAILS)
                        .filter(it -> isAbout(account, name, it, phase)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isAbout(Account account, String name, Attestation at, Optional<Phase> phase) {
        boolean isEvent = account.claim(name).flatMap(Claim::event).isPresent();
        return phase.map(it -> it == at.phase()).orElse(!isEvent || at.phase() == mainPhase(account, name));
    }

    private static Phase mainPhase(Account account, String name) {
        return account.claim(name)
                .map(claim -> claim.matter() instanceof Matter.OfPhase it
                        ? it.phase()
                        : claim.event().map(Event::mainPhase).orElse(Phase.DONE))
                .orElse(Phase.DONE);
    }

    private static Standing standing(Account account, ImmutableSet<ClaimId> entry, ImmutableList<Attestation> times) {
        boolean denied = own(account, entry).stream()
                .anyMatch(name -> account.cameAbout(name, mainPhase(account, name)) == Truth.FAILS);
        if (denied) {
            return Standing.DENIES_PRESUPPOSITION;
        }
        if (!times.isEmpty()) {
            return Standing.COUNTS;
        }
        // Who asserts the thing without a date presupposes it, though he has no reading of the date.
        boolean asserted = own(account, entry).stream()
                .anyMatch(name -> account.cameAbout(name, mainPhase(account, name)) == Truth.HOLDS);
        return asserted ? Standing.PRESUPPOSES : Standing.SILENT;
    }

    private static ImmutableList<Claim> claims(
            Account account, ImmutableSet<ClaimId> entry, ImmutableList<Attestation> times) {
        ImmutableList<Claim> dated =
                times.stream().map(Attestation::claim).distinct().collect(ImmutableList.toImmutableList());
        return dated.isEmpty()
                ? own(account, entry).stream()
                        .flatMap(name -> account.claim(name).stream())
                        .collect(ImmutableList.toImmutableList())
                : dated;
    }

    private static String modality(Account account, ImmutableSet<ClaimId> entry) {
        return own(account, entry).stream()
                .flatMap(name -> account.claim(name).stream())
                .map(claim -> claim.modality().words())
                .findFirst()
                .orElse("silent");
    }

    static String nameOf(ImmutableSet<ClaimId> entry) {
        return entry.stream().map(ClaimId::name).findFirst().orElse("?");
    }
}
