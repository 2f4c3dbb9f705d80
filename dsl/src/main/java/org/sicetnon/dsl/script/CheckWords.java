package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import org.sicetnon.account.ClaimId;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Inquiry.Answer;
import org.sicetnon.check.Statement;
import org.sicetnon.condition.Commitment;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/**
 * The words of a check script: the reference page, and the list of all that a script may say.
 *
 * <p>A script is a list of statements, one a line. It begins with {@code dossier 'korea-1950'}. A statement compares
 * what a word gives with {@code ==} or {@code !=}, or uses a word that holds or fails by itself; {@code !}, {@code &&}
 * and {@code ||} join them. {@code compare kim, tan} prints the comparison of two accounts, {@code compare kim, tan,
 * airCover} what of it concerns one question; {@code days}, {@code positions}, {@code commitments}, {@code findings},
 * {@code reconciled}, {@code agreements} and {@code silences} in its place print that part alone.
 *
 * <p>Every word may name accounts at its end, {@code position(China, 1950-10-12, kim)}; without one it is put to all. An
 * entry is written by its name, {@code jointTelegram}, which stands for the entry of that name together with those that
 * the concordance calls the same; {@code kim.jointTelegram} is that entry alone.
 */
public interface CheckWords {

    /**
     * The position of an agent on a question when a day ends at the agent's seat: {@code position(China, 1950-10-12) ==
     * NON_INTERVENTION}. Without a question, on the leading one: {@code position(Stalin, airCover, 1950-10-11)}. Over a
     * span, {@code 1950-10-12..1950-10-13}, the statement is that it is so at the end of every day.
     */
    Answer<Stance> position(Agent agent, Question question, LocalDate day);

    /**
     * The position of an agent at an instant, by the clock of the agent's seat or with an offset: {@code
     * position(China, 1950-10-12T16:00) == NON_INTERVENTION}.
     */
    Answer<Stance> position(Agent agent, Question question, Instant instant);

    /** The day of an entry, of a message that of its sending: {@code date(jointTelegram) == 1950-10-11}. */
    Answer<LocalDate> date(ImmutableSet<ClaimId> entry);

    /** The day of a phase of an entry: {@code date(jointTelegram, delivered) == 1950-10-12}. */
    Answer<LocalDate> date(ImmutableSet<ClaimId> entry, Phase phase);

    /** That an entry came about: {@code happened(meeting13)}. */
    Statement happened(ImmutableSet<ClaimId> entry);

    /**
     * That a phase of an entry came about, by the word for the phase: {@code sent(jointTelegram)}, {@code
     * delivered(jointTelegram)}, {@code agreed(…)}, {@code drafted(…)}, {@code spoken(…)}, {@code read(…)}.
     */
    Statement cameAbout(ImmutableSet<ClaimId> entry, Phase phase);

    /** That one entry came before another: {@code before(talks, jointTelegram)}. */
    Statement before(ImmutableSet<ClaimId> earlier, ImmutableSet<ClaimId> later);

    /** Where a commitment stands when a day ends: {@code status(commitment5, 1950-10-12) == DORMANT}. */
    Answer<Commitment.Status> status(ImmutableSet<ClaimId> entry, LocalDate day);
}
