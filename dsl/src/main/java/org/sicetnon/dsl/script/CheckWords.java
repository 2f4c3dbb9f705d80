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
 * The words of a check script: the reference page, and the list of all that a script may say.
 *
 * <p>A script is a list of statements, one a line. It begins with {@code dossier 'korea-1950'}. A statement compares
 * what a word gives with {@code ==} or {@code !=}, or uses a word that holds or fails by itself; {@code !}, {@code &&}
 * and {@code ||} join them. {@code compare kim, tan} prints the comparison of two accounts, {@code compare kim, tan,
 * airCover} what of it concerns one question; {@code days}, {@code positions}, {@code commitments}, {@code findings},
 * {@code reconciled}, {@code agreements} and {@code silences} in its place print that part alone. {@code when} and {@code
 * conflicts} print what follows from the accounts' times.
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

    /**
     * The day of an entry, of a message that of its sending: {@code date(jointTelegram) == 1950-10-11}. It is compared
     * with a day, with days ({@code 1950-10-11..1950-10-13}), with a time in EDTF ({@code '1950-10'}) or with one of the
     * {@link TimePhrases} that tell of no entry: {@code date(jointTelegram) == early('1950-10')}. It holds if all days on
     * which the account allows it are among those, and fails if none is.
     */
    Answer<DayRange> date(ImmutableSet<ClaimId> entry);

    /** The day of a phase of an entry: {@code date(jointTelegram, delivered) == 1950-10-12}. */
    Answer<DayRange> date(ImmutableSet<ClaimId> entry, Phase phase);

    /** That an entry came about: {@code happened(meeting13)}. */
    Statement happened(ImmutableSet<ClaimId> entry);

    /**
     * That a phase of an entry came about, by the word for the phase: {@code sent(jointTelegram)}, {@code
     * delivered(jointTelegram)}, {@code agreed(…)}, {@code drafted(…)}, {@code spoken(…)}, {@code read(…)}.
     */
    Statement cameAbout(ImmutableSet<ClaimId> entry, Phase phase);

    /**
     * That one entry came before another: {@code before(talks, jointTelegram)}. The dates of both decide, or the author's own
     * word; where neither does, all that the account says of time: a third between them, hours that are told, the order of
     * phases.
     */
    Statement before(ImmutableSet<ClaimId> earlier, ImmutableSet<ClaimId> later);

    /**
     * That all that accounts say of time can be so together: {@code consistent kim}; {@code consistent kim, tan}, tied by
     * the concordance; {@code consistent}, of all accounts. Where it fails, each account shows those of its claims that are
     * in the smallest conflict.
     */
    Statement consistent();

    /**
     * How early and how late an entry was in each account, and which claims set it: {@code when jointTelegram}, {@code when
     * jointTelegram, tan}. It is a part of the report, and neither holds nor fails.
     */
    ImmutableList<Termini> when(ImmutableSet<ClaimId> entry);

    /**
     * What cannot stand together of all that accounts say of time, with its passages and what would settle it: {@code
     * conflicts tan}, {@code conflicts kim, tan}, or {@code conflicts} of all. It is a part of the report.
     */
    Clashes conflicts();

    /**
     * Who sends a message or gives an order: {@code from(jointTelegram) == Stalin}. It holds of each whom the account names.
     * Of one whom it names more widely or more finely, China for Mao, it is undetermined.
     */
    Answer<Agent> from(ImmutableSet<ClaimId> entry);

    /** To whom a message, an order, a statement or a pledge is addressed: {@code to(jointTelegram) == Mao}. */
    Answer<Agent> to(ImmutableSet<ClaimId> entry);

    /**
     * Who decides, speaks, acts or pledges, and who carries a message or hands it over: {@code by(decision13) ==
     * Politburo}, {@code by(jointTelegram) == Roshchin}.
     */
    Answer<Agent> by(ImmutableSet<ClaimId> entry);

    /**
     * Who meets or travels: {@code among(talks) == Zhou}. It never fails: whom an author leaves unnamed he does not deny.
     */
    Answer<Agent> among(ImmutableSet<ClaimId> entry);

    /** Where a meeting is held: {@code where(talks) == BlackSea}. */
    Answer<Place> where(ImmutableSet<ClaimId> entry);

    /**
     * How many an account counts: {@code count(nineDivisions) == 9}, or in the entry in which they are counted {@code
     * count(jointTelegram, divisions) == 9}. A range that has the number in it, "at least nine", leaves it undetermined.
     */
    Answer<Long> count(ImmutableSet<ClaimId> entry, Optional<String> unit);

    /** What an utterance says on a question: {@code says(jointTelegram, sendingTroops) == NON_INTERVENTION}. */
    Answer<Stance> says(ImmutableSet<ClaimId> entry, Question question);

    /**
     * What a step is called: {@code called(decision13, definitive)}, or {@code decided}, {@code inclination}, {@code
     * preparation}, {@code provisional}. It fails where it is called what excludes this.
     */
    Statement called(ImmutableSet<ClaimId> entry, Matter.OfCharacter.Nature nature);

    /**
     * That an account affirms what an entry claims, such as the reading of another scholar: {@code
     * affirmed(revolutionTheory)}. It fails where the author rejects it, and is undetermined where he only reports it.
     */
    Statement affirmed(ImmutableSet<ClaimId> entry);

    /**
     * That one thing is a cause or a purpose of another: {@code because(decision13, reason13)}. The second is the cause
     * or the entry that claims it. It fails only where an author rejects that cause.
     */
    Statement because(ImmutableSet<ClaimId> effect, ImmutableSet<ClaimId> cause);

    /** That words were meant, or a purpose was the true one, and no device: {@code sincere(zhouWarns)}. */
    Statement sincere(ImmutableSet<ClaimId> entry);

    /** That a document is cited: {@code cites(jointCable)}. An account that does not cite it is silent. */
    Statement cites(ImmutableSet<ClaimId> document);

    /** That a document is cited for an entry: {@code cites(jointTelegram, jointCable)}. */
    Statement cites(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> document);

    /**
     * Why an account does not tell of an entry: {@code absence(kim.recallOrder) == SILENT}, or {@code DENIED}, {@code
     * EVIDENCE_LACKING}, {@code LOST_IN_PRINT}, {@code OUT_OF_SCOPE}, {@code NOT_ENCODED}. One that tells of it is not
     * counted. It is put to all accounts, the entry's own too.
     */
    Answer<Absence> absence(ImmutableSet<ClaimId> entry);

    /**
     * That another account contradicts what this one says of an entry: {@code disputed(jointTelegram)}. Each account
     * shows those of its claims of which one would have to be dropped.
     */
    Statement disputed(ImmutableSet<ClaimId> entry);

    /**
     * That nothing about an entry would be contradicted without some claims: {@code dropping(jointTelegram,
     * tan.jointTelegram)}; several claims may be named. It is put to all accounts.
     */
    Statement dropping(ImmutableSet<ClaimId> entry, ImmutableSet<ClaimId> dropped);

    /** Where a commitment stands when a day ends: {@code status(commitment5, 1950-10-12) == DORMANT}. */
    Answer<Commitment.Status> status(ImmutableSet<ClaimId> entry, LocalDate day);
}
