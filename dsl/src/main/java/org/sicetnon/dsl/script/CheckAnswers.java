package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Absence;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Inquiry.Answer;
import org.sicetnon.check.Statement;
import org.sicetnon.check.Termini;
import org.sicetnon.condition.Commitment;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;

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
    public Answer<DayRange> date(ImmutableSet<ClaimId> entry) {
        return inquiry.days(entry);
    }

    @Override
    public Answer<DayRange> date(ImmutableSet<ClaimId> entry, Phase phase) {
        return inquiry.days(entry, phase);
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
    public Statement consistent() {
        return inquiry.consistent();
    }

    @Override
    public ImmutableList<Termini> when(ImmutableSet<ClaimId> entry) {
        return inquiry.when(entry);
    }

    @Override
    public Clashes conflicts() {
        return inquiry.conflicts();
    }

    @Override
    public Answer<Agent> from(ImmutableSet<ClaimId> entry) {
        return inquiry.from(entry);
    }

    @Override
    public Answer<Agent> to(ImmutableSet<ClaimId> entry) {
        return inquiry.to(entry);
    }

    @Override
    public Answer<Agent> by(ImmutableSet<ClaimId> entry) {
        return inquiry.by(entry);
    }

    @Override
    public Answer<Agent> among(ImmutableSet<ClaimId> entry) {
        return inquiry.among(entry);
    }

    @Override
    public Answer<Place> where(ImmutableSet<ClaimId> entry) {
        return inquiry.where(entry);
    }

    @Override
    public Answer<Long> count(ImmutableSet<ClaimId> entry, Optional<String> unit) {
        return inquiry.count(entry, unit);
    }

    @Override
    public Answer<Stance> says(ImmutableSet<ClaimId> entry, Question question) {
        return inquiry.says(entry, question);
    }

    @Override
    public Statement called(ImmutableSet<ClaimId> entry, Matter.OfCharacter.Nature nature) {
        return inquiry.called(entry, nature);
    }

    @Override
    public Statement affirmed(ImmutableSet<ClaimId> entry) {
        return inquiry.affirmed(entry);
    }

    @Override
    public Statement because(ImmutableSet<ClaimId> effect, ImmutableSet<ClaimId> cause) {
        return inquiry.because(effect, cause);
    }

    @Override
    public Statement sincere(ImmutableSet<ClaimId> entry) {
        return inquiry.sincere(entry);
    }

    @Override
    public Statement cites(ImmutableSet<ClaimId> document) {
        return inquiry.cites(document);
    }

    @Override
    public Statement cites(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> document) {
        return inquiry.cites(entry, document);
    }

    @Override
    public Answer<Absence> absence(ImmutableSet<ClaimId> entry) {
        return inquiry.absence(entry);
    }

    @Override
    public Statement disputed(ImmutableSet<ClaimId> entry) {
        return inquiry.disputed(entry);
    }

    @Override
    public Statement dropping(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> dropped) {
        return inquiry.dropping(entry, dropped);
    }

    @Override
    public Answer<Commitment.Status> status(ImmutableSet<ClaimId> entry, LocalDate day) {
        return inquiry.status(entry, day);
    }
}
