package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Clause;
import org.sicetnon.position.Position;
import org.sicetnon.time.Truth;

/**
 * Do two accounts have one utterance, or one clause of a document, say things that exclude each other (rule 13)?
 *
 * <p>A document is its clauses: quoting others is omitting, not denying. Within one utterance any two answers to one
 * question exclude each other (rule 6).
 */
final class ContentCheck implements Check {

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Tie tie : Tie.all(dossier, accounts)) {
            ImmutableList<Said> all = said(tie.one(), tie.here().name());
            ImmutableList<Said> others = said(tie.other(), tie.there().name());
            for (Said here : all) {
                for (Said there : others) {
                    if (here.clause().question().equals(there.clause().question())
                            && areOf(dossier, here, there)
                            && (isAnswerOf(here, there)
                                    || (others.stream().noneMatch(it -> isAnswerOf(it, here))
                                            && all.stream().noneMatch(it -> isAnswerOf(it, there))))) {
                        compare(tie, here, there, tally);
                    }
                }
            }
            tie.asserted(claim -> claim.matter() instanceof Matter.OfClause it ? it.tells() : Optional.empty())
                    .filter(both -> both.here().question().equals(both.there().question())
                            && both.here().agent().equals(both.there().agent()))
                    .ifPresent(both -> compare(
                            tie,
                            new Said(
                                    tie.claimHere().orElseThrow(),
                                    Optional.of(both.here().agent()),
                                    clause(both.here()),
                                    true),
                            new Said(
                                    tie.claimThere().orElseThrow(),
                                    Optional.of(both.there().agent()),
                                    clause(both.there()),
                                    true),
                            tally));
        }
        return tally.done();
    }

    /**
     * One thing that an account has an entry say.
     *
     * @param claim the claim that tells so
     * @param whose whose stance it is, if the account says so
     * @param clause what is said
     * @param apart whether it is told in an entry of its own
     */
    private record Said(Claim claim, Optional<Agent> whose, Clause clause, boolean apart) {}

    /** What an entry says by itself, and in the clauses that the account tells of apart. */
    private static ImmutableList<Said> said(Account account, String entry) {
        return Stream.concat(
                        account.claim(entry).stream()
                                .flatMap(claim -> claim.event().stream()
                                        .flatMap(event -> event.content().clauses().stream()
                                                .map(it -> new Said(
                                                        claim,
                                                        event.actors().stream().findFirst(),
                                                        it,
                                                        false)))),
                        account.claims().stream()
                                .filter(claim -> claim.matter() instanceof Matter.OfClause it
                                        && it.of().equals(entry))
                                .flatMap(claim -> ((Matter.OfClause) claim.matter())
                                        .tells().stream()
                                                .map(it -> new Said(claim, Optional.of(it.agent()), clause(it), true))))
                .filter(it -> it.claim().says() == Truth.HOLDS)
                .collect(ImmutableList.toImmutableList());
    }

    /** What both have is not denied by what only one of them adds: that is left to {@link SelectionCheck}. */
    private static boolean isAnswerOf(Said one, Said other) {
        return one.clause().equals(other.clause());
    }

    /** Two answers that the entries themselves give are held against each other; one told apart, if it is one's own. */
    private static boolean areOf(Dossier dossier, Said here, Said there) {
        if (!here.apart() && !there.apart()) {
            return true;
        }
        return here.apart() != there.apart()
                && here.whose()
                        .flatMap(one -> there.whose()
                                .filter(other -> ActorCheck.belongs(dossier, one, other)
                                        || ActorCheck.belongs(dossier, other, one)))
                        .isPresent();
    }

    private static Clause clause(Position told) {
        return new Clause(told.question(), told.stance());
    }

    private void compare(Tie tie, Said here, Said there, Tally tally) {
        if (here.clause().stance().equals(there.clause().stance())) {
            tally.agreed();
        } else {
            Finding finding = tie.conflict(
                    name(),
                    "content",
                    Finding.Side.of(tie.one(), words(here), here.claim()),
                    Finding.Side.of(tie.other(), words(there), there.claim()));
            tally.found(finding.withId(
                    finding.id() + " on " + here.clause().question().name()));
        }
    }

    private static String words(Said said) {
        return "it says " + said.clause().stance().words();
    }
}
