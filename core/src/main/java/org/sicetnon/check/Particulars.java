package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Inquiry.Answer;
import org.sicetnon.check.Outcome.Ground;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * What accounts tell of an entry besides its time: who, where, how many, what it says, why.
 *
 * <p>An account that denies the entry denies what is asked; one that tells of it without this particular presupposes
 * it; one that only reports or conjectures it counts, and leaves it open (rules 2 and 9).
 *
 * @param inquiry whom to ask
 */
record Particulars(Inquiry inquiry) {

    /** One value that one claim gives. */
    private record Found<V>(V value, Claim claim) {}

    /** What one account has of an entry, by the name that it bears there. */
    @FunctionalInterface
    private interface Reading<V> extends BiFunction<Account, String, Stream<Found<V>>> {}

    Answer<Agent> from(ImmutableSet<ClaimId> entry) {
        return agents(
                "from",
                entry,
                false,
                (account, name) -> event(account, name, event -> {
                    boolean isSent = event instanceof Event.Message || event instanceof Event.Order;
                    return isSent ? event.actors().stream() : Stream.of();
                }));
    }

    Answer<Agent> to(ImmutableSet<ClaimId> entry) {
        return agents(
                "to",
                entry,
                false,
                (account, name) -> Stream.concat(
                        event(account, name, event -> event.addressees().stream()),
                        pledge(account, name, it -> it.commitment().to().stream())));
    }

    Answer<Agent> by(ImmutableSet<ClaimId> entry) {
        return agents(
                "by",
                entry,
                false,
                (account, name) -> Stream.of(
                                event(account, name, Particulars::doers),
                                account.about(name).stream()
                                        .filter(claim -> claim.matter() instanceof Matter.OfPhase)
                                        .flatMap(claim -> ((Matter.OfPhase) claim.matter())
                                                .bearer().stream().map(agent -> new Found<>(agent, claim))),
                                pledge(
                                        account,
                                        name,
                                        it -> Stream.of(it.commitment().pledge().agent())))
                        .flatMap(it -> it));
    }

    private static Stream<Agent> doers(Event event) {
        if (event instanceof Event.Message message) {
            return message.bearer().stream();
        }
        boolean isJoint =
                event instanceof Event.Meeting || event instanceof Event.Movement || event instanceof Event.Order;
        return isJoint ? Stream.of() : event.actors().stream();
    }

    Answer<Agent> among(ImmutableSet<ClaimId> entry) {
        return agents(
                "among",
                entry,
                true,
                (account, name) -> event(account, name, event -> {
                    boolean isJoint = event instanceof Event.Meeting || event instanceof Event.Movement;
                    return isJoint ? event.actors().stream() : Stream.of();
                }));
    }

    /** Who is named, holds; who may be meant by a name that is wider or narrower, is open; of a company all others are. */
    private Answer<Agent> agents(String word, ImmutableSet<ClaimId> entry, boolean open, Reading<Agent> read) {
        return answer(word, entry, read, Agent::called, (named, asked) -> {
            if (named.contains(asked)) {
                return Truth.HOLDS;
            }
            boolean mayBeMeant = named.stream().anyMatch(it -> belongs(it, asked) || belongs(asked, it));
            return open || mayBeMeant ? Truth.UNDETERMINED : Truth.FAILS;
        });
    }

    private boolean belongs(Agent agent, Agent whole) {
        return ActorCheck.belongs(inquiry.dossier(), agent, whole);
    }

    Answer<Place> where(ImmutableSet<ClaimId> entry) {
        return answer(
                "where",
                entry,
                (account, name) -> event(
                        account,
                        name,
                        event -> event instanceof Event.Meeting meeting ? meeting.place().stream() : Stream.of()),
                Place::called,
                each((place, asked) -> Truth.of(place.equals(asked))));
    }

    Answer<Long> count(ImmutableSet<ClaimId> entry, Optional<String> unit) {
        return answer(
                "count",
                entry,
                (account, name) -> account.claims().stream()
                        .filter(claim -> claim.matter() instanceof Matter.OfQuantity it
                                && (claim.id().name().equals(name) || it.of().equals(name)))
                        .map(claim -> new Found<>(((Matter.OfQuantity) claim.matter()).quantity(), claim))
                        .filter(it -> unit.filter(
                                        asked -> !asked.equals(it.value().unit()))
                                .isEmpty()),
                Quantity::toString,
                each((quantity, asked) -> quantity.isSame(Quantity.exactly(quantity.unit(), asked))));
    }

    /** An utterance's own answer goes before what it tells of the answers of others. */
    Answer<Stance> says(ImmutableSet<ClaimId> entry, Question question) {
        return answer(
                "says",
                entry,
                (account, name) -> {
                    ImmutableList<Found<Clause>> own =
                            on(question, event(account, name, event -> event.content().clauses().stream()));
                    ImmutableList<Found<Clause>> told = on(
                            question,
                            account.claims().stream()
                                    .filter(claim -> claim.matter() instanceof Matter.OfClause it
                                            && (claim.id().name().equals(name)
                                                    || it.of().equals(name)))
                                    .flatMap(Particulars::told));
                    return (own.isEmpty() ? told : own)
                            .stream().map(it -> new Found<>(it.value().stance(), it.claim()));
                },
                Stance::name,
                each((stance, asked) -> Truth.of(stance.equals(asked))));
    }

    private static ImmutableList<Found<Clause>> on(Question question, Stream<Found<Clause>> clauses) {
        return clauses.filter(it -> it.value().question().equals(question)).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Found<Clause>> told(Claim claim) {
        return ((Matter.OfClause) claim.matter())
                .tells().stream().map(it -> new Found<>(new Clause(it.question(), it.stance()), claim));
    }

    private static <V> Stream<Found<V>> event(Account account, String name, Function<Event, Stream<V>> part) {
        return account.claim(name).stream()
                .flatMap(claim -> claim.event().stream().flatMap(part).map(it -> new Found<>(it, claim)));
    }

    private static <V> Stream<Found<V>> pledge(
            Account account, String name, Function<Matter.OfCommitment, Stream<V>> part) {
        return account.claim(name).stream()
                .filter(claim -> claim.matter() instanceof Matter.OfCommitment)
                .flatMap(claim ->
                        part.apply((Matter.OfCommitment) claim.matter()).map(it -> new Found<>(it, claim)));
    }

    private static <V, A> BiFunction<ImmutableList<V>, A, Truth> each(BiFunction<V, A, Truth> one) {
        return (values, asked) -> values.stream()
                .map(value -> one.apply(value, asked))
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
    }

    private <V, A> Answer<A> answer(
            String word,
            ImmutableSet<ClaimId> entry,
            Reading<V> read,
            Function<V, String> words,
            BiFunction<ImmutableList<V>, A, Truth> compare) {
        ImmutableList<Outcome> outcomes = inquiry.accounts().stream()
                .map(account -> {
                    ImmutableList<Found<V>> found = found(account, entry, read);
                    return outcome(
                            account,
                            Truth.UNDETERMINED,
                            standing(account, entry, !found.isEmpty()),
                            word + "(" + Inquiry.nameOf(entry) + ")",
                            found.isEmpty()
                                    ? "not said"
                                    : found.stream()
                                            .map(it -> words.apply(it.value()))
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                            entry,
                            found.stream().map(Found::claim).toList());
                })
                .collect(ImmutableList.toImmutableList());
        return new Answer<>(
                outcomes,
                (name, asked) -> inquiry.dossier()
                        .account(name)
                        .map(account -> found(account, entry, read).stream()
                                .filter(it -> it.claim().says() == Truth.HOLDS)
                                .map(Found::value)
                                .collect(ImmutableList.toImmutableList()))
                        .filter(firm -> !firm.isEmpty())
                        .map(firm -> compare.apply(firm, asked))
                        .orElse(Truth.UNDETERMINED));
    }

    private static <V> ImmutableList<Found<V>> found(Account account, ImmutableSet<ClaimId> entry, Reading<V> read) {
        return Inquiry.own(account, entry).stream()
                .flatMap(name -> read.apply(account, name))
                .filter(it -> it.claim().says() != Truth.FAILS)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    Statement called(ImmutableSet<ClaimId> entry, Matter.OfCharacter.Nature nature) {
        return statement(
                "called(" + Inquiry.nameOf(entry) + ", " + nature + ")",
                entry,
                account -> own(
                                account,
                                entry,
                                (name, claim) -> claim.matter() instanceof Matter.OfCharacter it
                                        && (claim.id().name().equals(name)
                                                || it.of().equals(name))
                                        && (it.nature() == nature || it.nature().excludes(nature)))
                        .filter(claim -> CharacterCheck.nature(claim) == nature || claim.says() != Truth.FAILS),
                claim -> CharacterCheck.nature(claim) == nature
                        ? claim.says()
                        : claim.says().not());
    }

    Statement affirmed(ImmutableSet<ClaimId> entry) {
        return statement(
                "affirmed(" + Inquiry.nameOf(entry) + ")",
                ImmutableSet.of(),
                account ->
                        own(account, entry, (name, claim) -> claim.id().name().equals(name)),
                Claim::says);
    }

    Statement because(ImmutableSet<ClaimId> effect, ImmutableSet<ClaimId> cause) {
        return statement(
                "because(" + Inquiry.nameOf(effect) + ", " + Inquiry.nameOf(cause) + ")",
                effect,
                account -> own(
                        account,
                        effect,
                        (name, claim) -> claim.matter() instanceof Matter.OfCause it
                                && it.of().equals(name)
                                && (cause.contains(claim.id())
                                        || it.from()
                                                .filter(from -> cause.contains(new ClaimId(account.name(), from)))
                                                .isPresent())),
                Claim::says);
    }

    Statement sincere(ImmutableSet<ClaimId> entry) {
        return statement(
                "sincere(" + Inquiry.nameOf(entry) + ")",
                entry,
                account -> own(
                        account,
                        entry,
                        (name, claim) -> claim.says() != Truth.FAILS
                                && (claim.id().name().equals(name)
                                        || claim.again().equals(Optional.of(name)))
                                && isMeant(claim).isPresent()),
                claim -> isMeant(claim)
                        .filter(it -> claim.says() == Truth.HOLDS)
                        .map(Truth::of)
                        .orElse(Truth.UNDETERMINED));
    }

    private static Optional<Boolean> isMeant(Claim claim) {
        if (claim.matter() instanceof Matter.OfCause it) {
            return switch (it.sincerity()) {
                case SINCERE -> Optional.of(true);
                case FEIGNED -> Optional.of(false);
                case UNSAID -> Optional.empty();
            };
        }
        return claim.event().map(event -> event.content().force()).flatMap(force -> switch (force) {
            case AT_ITS_WORD -> Optional.of(true);
            case DEVICE -> Optional.of(false);
            case UNSAID -> Optional.empty();
        });
    }

    Statement cites(ImmutableSet<ClaimId> document) {
        return statement(
                "cites(" + Inquiry.nameOf(document) + ")",
                ImmutableSet.of(),
                account -> account.claims().stream().filter(claim -> isCited(account, claim, document)),
                claim -> Truth.HOLDS);
    }

    Statement cites(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> document) {
        return statement(
                "cites(" + Inquiry.nameOf(entry) + ", " + Inquiry.nameOf(document) + ")",
                ImmutableSet.of(),
                account -> Inquiry.own(account, entry).stream().flatMap(name -> account.about(name).stream()),
                claim -> Truth.of(isCited(inquiry.dossier(), claim, document)),
                (one, other) -> one.or(other));
    }

    private static boolean isCited(Account account, Claim claim, ImmutableSet<ClaimId> document) {
        return claim.cites().stream().anyMatch(name -> document.contains(new ClaimId(account.name(), name)));
    }

    private static boolean isCited(Dossier dossier, Claim claim, ImmutableSet<ClaimId> document) {
        return dossier.account(claim.id().account())
                .filter(account -> isCited(account, claim, document))
                .isPresent();
    }

    Answer<Absence> absence(ImmutableSet<ClaimId> entry) {
        ImmutableList<Outcome> outcomes = inquiry.accounts().stream()
                .map(account -> {
                    Optional<Absence> why = why(account, entry);
                    return outcome(
                            account,
                            Truth.UNDETERMINED,
                            why.isPresent() ? Standing.COUNTS : Standing.PRESUPPOSES,
                            "absence(" + Inquiry.nameOf(entry) + ")",
                            why.map(Absence::toString).orElse("told"),
                            entry,
                            ImmutableList.of());
                })
                .collect(ImmutableList.toImmutableList());
        return new Answer<>(
                outcomes,
                (name, asked) -> inquiry.dossier()
                        .account(name)
                        .flatMap(account -> why(account, entry))
                        .map(why -> Truth.of(why == asked))
                        .orElse(Truth.UNDETERMINED));
    }

    /** Why an account does not tell of it; nothing if it does. */
    private Optional<Absence> why(Account account, ImmutableSet<ClaimId> entry) {
        Optional<Claim> told = entry.stream()
                .filter(id -> !id.account().equals(account.name()))
                .flatMap(id -> inquiry.dossier().claim(id).stream())
                .findFirst();
        if (told.isPresent()) {
            return Absence.of(inquiry.dossier(), told.get(), account);
        }
        return Inquiry.own(account, entry).stream()
                        .flatMap(name -> account.claim(name).stream())
                        .anyMatch(claim -> claim.says() == Truth.FAILS)
                ? Optional.of(Absence.DENIED)
                : Optional.empty();
    }

    Statement disputed(ImmutableSet<ClaimId> entry) {
        return statement(
                "disputed(" + Inquiry.nameOf(entry) + ")",
                account -> {
                    ImmutableList<Finding> against = contradictions(account, entry);
                    boolean told = !Inquiry.own(account, entry).isEmpty();
                    return new Judged(
                            Truth.of(!against.isEmpty()),
                            told ? Standing.COUNTS : Standing.SILENT,
                            against.isEmpty()
                                    ? "nothing stands against it"
                                    : against.stream()
                                            .map(Finding::check)
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                            against.stream()
                                    .flatMap(it -> it.claims().stream())
                                    .filter(it -> it.id().account().equals(account.name()))
                                    .toList());
                },
                entry);
    }

    Statement dropping(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> dropped) {
        return statement(
                "dropping(" + Inquiry.nameOf(entry) + ", " + Inquiry.nameOf(dropped) + ")",
                account -> {
                    ImmutableList<Finding> against = contradictions(account, entry);
                    ImmutableList<Finding> left = against.stream()
                            .filter(finding -> finding.sides().stream()
                                    .noneMatch(side -> !side.claims().isEmpty()
                                            && side.claims().stream().allMatch(it -> dropped.contains(it.id()))))
                            .collect(ImmutableList.toImmutableList());
                    return new Judged(
                            Truth.of(left.isEmpty()),
                            Inquiry.own(account, entry).isEmpty()
                                    ? Standing.SILENT
                                    : against.isEmpty() ? Standing.PRESUPPOSES : Standing.COUNTS,
                            left.isEmpty()
                                    ? "no contradiction is left"
                                    : left.size() + " of " + against.size() + " contradictions are left",
                            left.stream()
                                    .flatMap(it -> it.claims().stream())
                                    .filter(it -> it.id().account().equals(account.name()))
                                    .toList());
                },
                entry);
    }

    /** What another account says of an entry that cannot stand with what this one says of it. */
    private ImmutableList<Finding> contradictions(Account account, ImmutableSet<ClaimId> entry) {
        Dossier dossier = inquiry.dossier();
        return Comparison.of(dossier, dossier.accounts()).findings().stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.under().stream()))
                .filter(it -> it.kind() == Finding.Kind.DISCREPANCY
                        && it.severity() == Finding.Severity.CONTRADICTION
                        && it.accounts().contains(account.name())
                        && it.claims().stream().anyMatch(claim -> isOf(claim, entry)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a claim is an entry, or tells of a further phase or particular of it. */
    private static boolean isOf(Claim claim, ImmutableSet<ClaimId> entry) {
        return entry.contains(claim.id())
                || (claim.matter() instanceof Matter.OfPhase it
                        && entry.contains(new ClaimId(claim.id().account(), it.of())));
    }

    /** What a statement comes to in one account, before it is put into words. */
    private record Judged(Truth truth, Standing standing, String value, Collection<Claim> claims) {}

    private Statement statement(String part, Function<Account, Judged> judge, ImmutableSet<ClaimId> entry) {
        return new Statement(inquiry.accounts().stream()
                .map(account -> {
                    Judged it = judge.apply(account);
                    Truth truth = it.standing() == Standing.COUNTS ? it.truth() : Truth.UNDETERMINED;
                    return outcome(account, truth, it.standing(), part, it.value(), entry, it.claims());
                })
                .collect(ImmutableList.toImmutableList()));
    }

    private Statement statement(
            String part,
            ImmutableSet<ClaimId> presupposed,
            Function<Account, Stream<Claim>> bearing,
            Function<Claim, Truth> truth) {
        return statement(part, presupposed, bearing, truth, Truth::agreeing);
    }

    /** Returns a statement that each account answers by the claims that bear on it; without any it does not count. */
    private Statement statement(
            String part,
            ImmutableSet<ClaimId> presupposed,
            Function<Account, Stream<Claim>> bearing,
            Function<Claim, Truth> truth,
            BinaryOperator<Truth> joint) {
        return statement(
                part,
                account -> {
                    ImmutableList<Claim> claims =
                            bearing.apply(account).distinct().collect(ImmutableList.toImmutableList());
                    Optional<Truth> all = claims.stream().map(truth).reduce(joint);
                    return new Judged(
                            all.orElse(Truth.UNDETERMINED),
                            standing(account, presupposed, all.isPresent()),
                            all.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("not said"),
                            claims);
                },
                presupposed);
    }

    private static Stream<Claim> own(
            Account account, ImmutableSet<ClaimId> entry, BiFunction<String, Claim, Boolean> bears) {
        return Inquiry.own(account, entry).stream()
                .flatMap(name -> account.claims().stream().filter(claim -> bears.apply(name, claim)));
    }

    private static Standing standing(Account account, ImmutableSet<ClaimId> entry, boolean hasReading) {
        ImmutableList<Claim> told = Inquiry.own(account, entry).stream()
                .flatMap(name -> account.claim(name).stream())
                .collect(ImmutableList.toImmutableList());
        if (told.stream().anyMatch(claim -> claim.says() == Truth.FAILS)) {
            return Standing.DENIES_PRESUPPOSITION;
        }
        if (hasReading) {
            return Standing.COUNTS;
        }
        return told.isEmpty() ? Standing.SILENT : Standing.PRESUPPOSES;
    }

    private static Outcome outcome(
            Account account,
            Truth truth,
            Standing standing,
            String part,
            String value,
            ImmutableSet<ClaimId> entry,
            Collection<Claim> claims) {
        ImmutableSet<Claim> shown = claims.isEmpty()
                ? Inquiry.own(account, entry).stream()
                        .flatMap(name -> account.claim(name).stream())
                        .collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.copyOf(claims);
        String how = shown.stream()
                .map(claim -> claim.modality().words())
                .findFirst()
                .orElse("silent");
        return new Outcome(
                account.name(), truth, standing, ImmutableList.of(new Ground(part, value, how, shown.asList())));
    }
}
