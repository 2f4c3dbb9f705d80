package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.time.Truth;

/**
 * Does an account that quotes an utterance leave out the clause that tells against its own reading (rule 13)?
 *
 * <p>Omitting is not denying, and most omissions mean nothing. This one does: the other account quotes of the same
 * utterance that someone took a stance, and the account that does not quote it has him take one that excludes it then.
 * Where each merely quotes what the other does not, the two are reconciled.
 */
final class SelectionCheck implements Check {

    @Override
    public String name() {
        return "selection";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> ties = Tie.between(dossier, one, other);
            for (Tie tie : ties) {
                compare(
                        tie,
                        ties,
                        tie.one(),
                        tie.here().name(),
                        tie.other(),
                        tie.there().name(),
                        tally);
                compare(
                        tie,
                        ties,
                        tie.other(),
                        tie.there().name(),
                        tie.one(),
                        tie.here().name(),
                        tally);
                quoteOtherwise(tie, ties, tally);
            }
        });
        return tally.done();
    }

    /** Each quotes of one utterance what the other leaves out: quoting other clauses is omitting, not denying. */
    private void quoteOtherwise(Tie tie, ImmutableList<Tie> ties, Tally tally) {
        ImmutableList<Claim> here = quoted(tie.one(), tie.here().name());
        ImmutableList<Claim> there = quoted(tie.other(), tie.there().name());
        ImmutableList<Claim> onlyHere = untied(ties, here, there);
        ImmutableList<Claim> onlyThere = untied(ties, there, here);
        if (!onlyHere.isEmpty() && !onlyThere.isEmpty()) {
            tally.found(tie.reconciled(
                    name(), "quoted of it", quotation(tie.one(), onlyHere), quotation(tie.other(), onlyThere)));
        }
    }

    private static ImmutableList<Claim> quoted(Account account, String entry) {
        return told(account, entry).stream()
                .filter(Told::isClause)
                .map(Told::claim)
                .filter(claim -> claim.modality() == Modality.Plain.ASSERTED)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Claim> untied(
            ImmutableList<Tie> ties, ImmutableList<Claim> clauses, ImmutableList<Claim> others) {
        return clauses.stream()
                .filter(claim -> ties.stream()
                        .noneMatch(tie -> tie.identity().concerns(claim.id())
                                && others.stream()
                                        .anyMatch(other -> tie.identity().concerns(other.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding.Side quotation(Account account, ImmutableList<Claim> clauses) {
        return Finding.Side.of(
                account,
                "told of it: " + clauses.stream().map(Tally::quoted).collect(Collectors.joining(", ")),
                clauses);
    }

    private void compare(
            Tie tie,
            ImmutableList<Tie> ties,
            Account quoting,
            String entry,
            Account leaving,
            String same,
            Tally tally) {
        ImmutableList<Told> here = told(quoting, entry);
        ImmutableList<Told> there = told(leaving, same);
        if (there.isEmpty()) {
            return;
        }
        for (Told quoted : here) {
            // An answer that both quote leaves room for a further clause, which only one of them quotes.
            boolean omitted = there.stream()
                    .filter(it -> it.saysAs(quoted) || here.stream().noneMatch(it::saysAs))
                    .noneMatch(it -> it.isOfTheSameAs(quoted) || areTied(ties, it, quoted));
            // What one agent is quoted to answer otherwise in the same breath is his answer of another time.
            boolean isOfAnotherTime = here.stream()
                    .anyMatch(
                            it -> it.isOtherAnswerThan(quoted) && there.stream().anyMatch(it::saysAs));
            if (omitted && !isOfAnotherTime) {
                examine(tie, quoting, quoted, leaving, there, tally);
            }
        }
    }

    private void examine(
            Tie tie, Account quoting, Told quoted, Account leaving, ImmutableList<Told> others, Tally tally) {
        Optional<Position> position = quoted.position();
        Optional<LocalDate> day = quoting.attestations(quoted.entry()).stream()
                .map(Attestation::days)
                .flatMap(days -> days.onlyDay().stream())
                .findFirst();
        if (position.isEmpty() || day.isEmpty()) {
            return;
        }
        Optional<Reading> against = holders(tie.dossier(), position.get().agent())
                .map(agent -> tie.dossier()
                        .timeline(leaving.name(), agent, position.get().question())
                        .on(day.get()))
                .filter(reading -> excludes(reading, position.get()))
                .findFirst();
        if (against.isEmpty()) {
            tally.agreed();
            return;
        }
        Reading reading = against.get();
        tally.found(tie.difference(
                name(),
                "selection of " + Tally.quoted(quoted.claim()),
                Finding.Side.of(
                        quoting,
                        "it is quoted that " + position.get().agent().called() + " stands for "
                                + position.get().stance().words(),
                        quoted.claim()),
                Finding.Side.of(
                        leaving,
                        "that is not quoted, and " + reading.agent().called() + " stands for "
                                + reading.stance().orElseThrow().words(),
                        Stream.concat(others.stream().map(Told::claim), reading.claims().stream())
                                .distinct()
                                .collect(ImmutableList.toImmutableList()))));
    }

    private static boolean excludes(Reading reading, Position quoted) {
        return reading.stance()
                .filter(stance -> (reading.basis() == Reading.Basis.STATED
                                ? reading.question()
                                        .compareAtOneTime(
                                                stance, Truth.UNDETERMINED, quoted.stance(), Truth.UNDETERMINED)
                                : reading.question().compare(stance, quoted.stance()))
                        == Relation.OPPOSED)
                .isPresent();
    }

    /** The one who takes the stance, and those to whom he belongs. */
    private static Stream<Agent> holders(Dossier dossier, Agent agent) {
        return Stream.concat(
                Stream.of(agent),
                agent.belongsTo().flatMap(name -> dossier.world().agent(name)).stream());
    }

    /** One thing that an account quotes of an utterance. */
    private record Told(String entry, Claim claim, Optional<Position> position) {

        boolean isClause() {
            return claim.matter() instanceof Matter.OfClause;
        }

        boolean saysAs(Told that) {
            return isOfTheSameAs(that) && position.map(Position::stance).equals(that.position.map(Position::stance));
        }

        boolean isOtherAnswerThan(Told that) {
            return isOfTheSameAs(that)
                    && !saysAs(that)
                    && position.map(Position::agent).equals(that.position.map(Position::agent));
        }

        boolean isOfTheSameAs(Told that) {
            return position.isPresent()
                    && that.position.isPresent()
                    && position.get().question().equals(that.position.get().question());
        }
    }

    private static ImmutableList<Told> told(Account account, String entry) {
        Stream<Told> own = account
                .claim(entry)
                .filter(claim -> claim.says() == Truth.HOLDS)
                .flatMap(claim -> claim.event()
                        .filter(SelectionCheck::isUtterance)
                        .map(event -> event.content().clauses().stream()
                                .map(clause -> new Told(entry, claim, spoken(event, clause)))))
                .stream()
                .flatMap(clauses -> clauses);
        Stream<Told> apart = account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfClause it
                        && it.of().equals(entry))
                .map(claim -> new Told(entry, claim, ((Matter.OfClause) claim.matter()).tells()));
        return Stream.concat(own, apart).collect(ImmutableList.toImmutableList());
    }

    private static boolean isUtterance(Event event) {
        return event instanceof Event.Message || event instanceof Event.Statement || event instanceof Event.Order;
    }

    private static Optional<Position> spoken(Event event, Clause clause) {
        return event.actors().stream()
                .findFirst()
                .map(agent -> new Position(agent, clause.question(), clause.stance()));
    }

    /** Whether the editor calls two clauses one. That two utterances are one does not make one of any two clauses of them. */
    private static boolean areTied(ImmutableList<Tie> ties, Told one, Told other) {
        return one.isClause()
                && other.isClause()
                && ties.stream()
                        .map(tie -> ImmutableSet.of(tie.here(), tie.there()))
                        .anyMatch(tied -> tied.contains(one.claim().id())
                                && tied.contains(other.claim().id()));
    }
}
