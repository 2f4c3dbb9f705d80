package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

/**
 * Does an account let one agent give two answers that exclude each other to one question on one day, in two utterances
 * or decisions, and tell neither which came first nor that one is a device? It is a tension: he may have changed his
 * mind within the day, or have told one of two addressees what he did not mean (rule 4). What takes up the other is left
 * to {@link ToldTwiceCheck}, what moves a position to {@link ExclusiveCheck}.
 */
final class TwoAnswersCheck implements Check {

    /** That something was drafted does not say that anyone was answered so; nor was he when he got it or read it. */
    private static final ImmutableSet<Phase> GIVEN = ImmutableSet.of(Phase.SPOKEN, Phase.SENT, Phase.DONE);

    @Override
    public String name() {
        return "two answers";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            ListMultimap<Asked, Answer> answers = LinkedListMultimap.create();
            account.claims().stream()
                    .filter(claim ->
                            claim.says() == Truth.HOLDS && claim.event().isPresent())
                    .forEach(claim -> gather(account, claim, answers));
            answers.asMap()
                    .forEach((asked, given) -> examine(dossier, account, asked, ImmutableList.copyOf(given), tally));
        }
        return tally.done();
    }

    private record Asked(Agent agent, Question question, LocalDate day) {}

    private record Answer(Claim claim, Stance stance) {}

    private static void gather(Account account, Claim claim, ListMultimap<Asked, Answer> answers) {
        Event event = claim.event().orElseThrow();
        if (event.content().force() == Force.DEVICE) {
            return;
        }
        ImmutableSet<LocalDate> days = given(account, claim).stream()
                .map(Attestation::days)
                .flatMap(it -> it.onlyDay().stream())
                .collect(ImmutableSet.toImmutableSet());
        for (Agent agent : event.actors()) {
            for (Clause clause : event.content().clauses()) {
                days.forEach(day ->
                        answers.put(new Asked(agent, clause.question(), day), new Answer(claim, clause.stance())));
            }
        }
    }

    private void examine(Dossier dossier, Account account, Asked asked, ImmutableList<Answer> answers, Tally tally) {
        if (answers.size() < 2) {
            return;
        }
        ImmutableList<Answer> opposed = answers.stream()
                .filter(one -> answers.stream().anyMatch(other -> areOpposed(dossier, account, asked, one, other)))
                .collect(ImmutableList.toImmutableList());
        if (opposed.isEmpty()) {
            tally.agreed();
            return;
        }
        List<Stance> stances = opposed.stream().map(Answer::stance).distinct().toList();
        tally.found(Finding.within(
                name(),
                "two answers to '" + asked.question().asks() + "'",
                Finding.Severity.TENSION,
                opposed.get(0).claim().title(),
                stances.stream()
                        .map(stance -> Finding.Side.of(
                                account,
                                asked.agent().called() + " answers " + stance.words() + " on " + asked.day(),
                                opposed.stream()
                                        .filter(it -> it.stance().equals(stance))
                                        .map(Answer::claim)
                                        .collect(ImmutableList.toImmutableList())))
                        .toArray(Finding.Side[]::new)));
    }

    private static boolean areOpposed(Dossier dossier, Account account, Asked asked, Answer one, Answer other) {
        Claim here = one.claim();
        Claim there = other.claim();
        return asked.question().compareAtOneTime(one.stance(), Truth.UNDETERMINED, other.stance(), Truth.UNDETERMINED)
                        == Relation.OPPOSED
                && !here.again().equals(Optional.of(there.id().name()))
                && !there.again().equals(Optional.of(here.id().name()))
                && !isSaidToPrecede(dossier, account, here, there)
                && !isSaidToPrecede(dossier, account, there, here);
    }

    /** Whether by the account's own words, or by its times, the one came before the other. */
    private static boolean isSaidToPrecede(Dossier dossier, Account account, Claim one, Claim other) {
        boolean said = account.claims().stream()
                .anyMatch(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfSequence it
                        && it.earlier().equals(one.id().name())
                        && it.later().equals(other.id().name()));
        ImmutableList<Attestation> first = given(account, one);
        ImmutableList<Attestation> then = given(account, other);
        return said
                || first.stream()
                        .allMatch(a -> then.stream()
                                .allMatch(b -> a.isBefore(b, dossier.world().conventions()) == Truth.HOLDS));
    }

    private static ImmutableList<Attestation> given(Account account, Claim claim) {
        return account.attestations(claim.id().name()).stream()
                .filter(at -> at.claim().says() == Truth.HOLDS && GIVEN.contains(at.phase()))
                .collect(ImmutableList.toImmutableList());
    }
}
