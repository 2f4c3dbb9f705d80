package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * Is what an account lets be reversed, reaffirmed or carried out again what it has in force then (rule 5)? A decision
 * can only be reversed or reaffirmed while it stands.
 */
final class InForceCheck implements Check {

    @Override
    public String name() {
        return "against what is in force";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.says() == Truth.HOLDS) {
                    claim.event()
                            .ifPresent(event -> event.content()
                                    .acts()
                                    .forEach(act -> examine(dossier, account, claim, act, tally)));
                }
            }
        }
        return tally.done();
    }

    private void examine(Dossier dossier, Account account, Claim claim, Act act, Tally tally) {
        if (act.kind() != Act.Kind.REVERSES && act.kind() != Act.Kind.REAFFIRMS) {
            return;
        }
        Optional<LocalDate> day = account.attestations(claim.id().name()).stream()
                .map(Attestation::days)
                .flatMap(days -> days.firstDay().stream())
                .min(Comparator.naturalOrder());
        Optional<Claim> upon = account.claim(act.upon());
        Optional<Event> event = upon.flatMap(Claim::event);
        // What was decided that day, or may have been decided later, is not in force when the day before ends.
        boolean isEarlier = day.isPresent()
                && account.attestations(act.upon()).stream()
                        .filter(at -> at.claim().says() == Truth.HOLDS)
                        .allMatch(at -> at.days().isBefore(DayRange.on(day.get())) == Truth.HOLDS);
        if (day.isEmpty() || event.isEmpty() || !isEarlier) {
            tally.untold();
            return;
        }
        for (Clause clause : event.get().content().clauses()) {
            Optional<Reading> other = holders(dossier, event.get())
                    .map(agent -> dossier.timeline(account.name(), agent, clause.question())
                            .on(day.get().minusDays(1)))
                    .filter(reading -> !reading.isSilent())
                    .findFirst();
            boolean isOther = other.filter(reading -> reading.stances().stream()
                            .allMatch(stance -> clause.question().compare(stance, clause.stance()) == Relation.OPPOSED))
                    .isPresent();
            if (other.isEmpty()) {
                tally.untold();
            } else if (isOther) {
                tally.found(Finding.within(
                        name(),
                        act.kind().toString(),
                        Finding.Severity.TENSION,
                        claim.title(),
                        Finding.Side.of(
                                account,
                                "it " + act.kind() + " "
                                        + upon.map(Tally::quoted).orElse(act.upon()),
                                claim,
                                upon.orElse(claim)),
                        new Finding.Side(
                                account.name(),
                                new Finding.Position(other.get()),
                                other.get().claims())));
            } else {
                tally.agreed();
            }
        }
    }

    /** Those whose decision or order it is, and whom they act for. */
    private static Stream<Agent> holders(Dossier dossier, Event event) {
        return Stream.concat(
                event.actors().stream()
                        .flatMap(agent -> agent
                                .belongsTo()
                                .flatMap(name -> dossier.world().agent(name))
                                .stream()),
                event.actors().stream());
    }
}
