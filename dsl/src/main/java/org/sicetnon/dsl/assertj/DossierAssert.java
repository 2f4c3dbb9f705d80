package org.sicetnon.dsl.assertj;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Inquiry;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/**
 * Assertions about a dossier.
 *
 * <p>{@code assertThat(dossier).position(company).on(day).is(stays)} fails unless all accounts that have a reading have
 * just that stance (rule 2).
 */
public class DossierAssert extends AbstractAssert<DossierAssert, Dossier> {

    /** How assertions about a position are made: soft ones from soft ones. */
    Function<Inquiry.Answer<Stance>, PositionAssert> positions = PositionAssert::new;

    /** Begins assertions about a dossier. */
    public DossierAssert(Dossier actual) {
        super(actual, DossierAssert.class);
    }

    /** Fails unless the dossier has just these accounts, in that order. */
    public DossierAssert hasAccounts(String... names) {
        isNotNull();
        List<String> has = actual.accounts().stream().map(Account::name).toList();
        if (!has.equals(List.of(names))) {
            throw failureWithActualExpected(
                    has,
                    List.of(names),
                    "%s",
                    "Dossier " + actual + " has the accounts " + has + ", not " + List.of(names) + ".");
        }
        return this;
    }

    /** Asks for an agent's position on the leading question. */
    public AskedPosition position(Agent agent) {
        isNotNull();
        return position(agent, actual.leading());
    }

    /** Asks for an agent's position on a question. */
    public AskedPosition position(Agent agent, Question question) {
        isNotNull();
        return new AskedPosition(Inquiry.into(actual), agent, question, positions);
    }

    /** A position, of which it must still be said when. */
    public static final class AskedPosition {

        private final Inquiry inquiry;
        private final Agent agent;
        private final Question question;
        private final Function<Inquiry.Answer<Stance>, PositionAssert> positions;

        private AskedPosition(
                Inquiry inquiry,
                Agent agent,
                Question question,
                Function<Inquiry.Answer<Stance>, PositionAssert> positions) {
            this.inquiry = inquiry;
            this.agent = agent;
            this.question = question;
            this.positions = positions;
        }

        /**
         * Asks only these accounts.
         *
         * @throws IllegalArgumentException if the dossier has no account of that name
         */
        public AskedPosition in(String... accounts) {
            return new AskedPosition(Inquiry.into(inquiry.dossier(), accounts), agent, question, positions);
        }

        /** Asks for the position when the day ends at the agent's seat (rule 3). */
        public PositionAssert on(LocalDate day) {
            return positions.apply(inquiry.position(agent, question, day));
        }

        /** Asks for the position at an instant. */
        public PositionAssert at(Instant instant) {
            return positions.apply(inquiry.position(agent, question, instant));
        }
    }
}
