package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Clause;
import org.sicetnon.position.Position;

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
            tie.asserted(claim -> claim.event().map(event -> event.content().clauses()))
                    .ifPresent(both -> {
                        for (Clause here : both.here()) {
                            for (Clause there : both.there()) {
                                if (here.question().equals(there.question())) {
                                    compare(tie, here, there, tally);
                                }
                            }
                        }
                    });
            tie.asserted(claim -> claim.matter() instanceof Matter.OfClause it ? it.tells() : Optional.empty())
                    .filter(both -> both.here().question().equals(both.there().question())
                            && both.here().agent().equals(both.there().agent()))
                    .ifPresent(both -> compare(tie, clause(both.here()), clause(both.there()), tally));
        }
        return tally.done();
    }

    private static Clause clause(Position told) {
        return new Clause(told.question(), told.stance());
    }

    private void compare(Tie tie, Clause here, Clause there, Tally tally) {
        if (here.stance().equals(there.stance())) {
            tally.agreed();
        } else {
            Finding finding = tie.conflict(
                    name(),
                    "content",
                    tie.sides(
                            "it says " + here.stance().words(),
                            "it says " + there.stance().words()));
            tally.found(finding.withId(finding.id() + " on " + here.question().name()));
        }
    }
}
