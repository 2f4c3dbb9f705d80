package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import org.sicetnon.account.ClaimId;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Inquiry.Answer;
import org.sicetnon.check.Statement;
import org.sicetnon.condition.Commitment;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/**
 * Answers the words of a script by asking core; no rule of meaning lives here.
 *
 * @param inquiry whom to ask
 */
record CheckAnswers(Inquiry inquiry) implements CheckWords {

    @Override
    public Answer<Stance> position(Agent agent, Question question, LocalDate day) {
        return inquiry.position(agent, question, day);
    }

    @Override
    public Answer<Stance> position(Agent agent, Question question, Instant instant) {
        return inquiry.position(agent, question, instant);
    }

    @Override
    public Answer<LocalDate> date(ImmutableSet<ClaimId> entry) {
        return inquiry.date(entry);
    }

    @Override
    public Answer<LocalDate> date(ImmutableSet<ClaimId> entry, Phase phase) {
        return inquiry.date(entry, phase);
    }

    @Override
    public Statement happened(ImmutableSet<ClaimId> entry) {
        return inquiry.happened(entry);
    }

    @Override
    public Statement cameAbout(ImmutableSet<ClaimId> entry, Phase phase) {
        return inquiry.cameAbout(entry, phase);
    }

    @Override
    public Statement before(ImmutableSet<ClaimId> earlier, ImmutableSet<ClaimId> later) {
        return inquiry.before(earlier, later);
    }

    @Override
    public Answer<Commitment.Status> status(ImmutableSet<ClaimId> entry, LocalDate day) {
        return inquiry.status(entry, day);
    }
}
