package org.sicetnon.dsl.script;

import static org.sicetnon.dsl.script.WordLine.Often.ANY_NUMBER;
import static org.sicetnon.dsl.script.WordLine.Often.ONCE;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.sicetnon.position.Question;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

/**
 * The words of {@code world.dossier}: what the accounts of a dossier share. Nothing in it is a claim about the past.
 *
 * <p>Names may be used before the line that declares them.
 */
public interface WorldWords {

    /** The name by which scripts ask for the dossier, and what it is about. */
    @WordLine(value = "dossier 'embassy-1871', 'The Embassy of 1871'", often = ONCE)
    void dossier(String name, String title);

    /** The accounts, in the order in which reports print them. Each has a file of its own: {@code ash.dossier}. */
    @WordLine(value = "accounts ash, elm", often = ONCE)
    void accounts(Word... names);

    /** The question of {@code position(agent, day)}. */
    @WordLine(value = "leading offer", often = ONCE)
    void leading(Question question);

    /** The days that the dossier is about, first and last included. */
    @WordLine("days 1871-05-11..1871-05-14")
    void days(DayRange days);

    /** A place whose clock a time may follow, and the rules of that clock in the tz database. */
    @WordLine(value = "place London, 'Europe/London'", often = ANY_NUMBER)
    void place(Word name, ZoneId zone);

    /** A place that is printed otherwise than it is named. */
    @WordLine(value = "place Paris, 'Europe/Paris', 'the French capital'", often = ANY_NUMBER)
    void place(Word name, ZoneId zone, String called);

    /** A place whose clock followed the sun. A zone may also be a distance to UTC that never changes: {@code '+08:00'}. */
    @WordLine(value = "place Samarkand, meanTime('66 58 E')", often = ANY_NUMBER)
    void place(Word name, DossierPhrases.MeanTime sun);

    /** A place whose clock followed the sun, printed otherwise than it is named. */
    @WordLine(value = "place Samarkand, meanTime('66 58 E'), 'Samarqand'", often = ANY_NUMBER)
    void place(Word name, DossierPhrases.MeanTime sun, String called);

    /** A state. */
    @WordLine(value = "state Britain, { seat London }", often = ANY_NUMBER)
    void state(Word name, Consumer<AgentWords> lines);

    /** A man or woman. */
    @WordLine(value = "person Minister, { called 'the minister'; belongsTo Britain }", often = ANY_NUMBER)
    void person(Word name, Consumer<AgentWords> lines);

    /** A body that meets and decides. */
    @WordLine(value = "body Cabinet, { called 'the cabinet'; belongsTo Britain; seat London }", often = ANY_NUMBER)
    void body(Word name, Consumer<AgentWords> lines);

    /** A body that fights. */
    @WordLine(value = "force Squadron, { belongsTo Britain }", often = ANY_NUMBER)
    void force(Word name, Consumer<AgentWords> lines);

    /** An author whose view several accounts report; one whom only one account reports is declared in that account. */
    @WordLine(value = "scholar Birch, { called 'A. Birch' }", often = ANY_NUMBER)
    void scholar(Word name, Consumer<AgentWords> lines);

    /** A question on which agents take positions, with the answers that could be given. */
    @WordLine(value = "question offer, { asks 'Is the offer accepted?'; yes ACCEPTS; no DECLINES }", often = ANY_NUMBER)
    void question(Word name, Consumer<QuestionWords> lines);

    /**
     * The hours of a part of the day, counted from the midnight with which the day begins; 30 is 6 on the next day. Or the
     * part of a month or a year that is {@code early}, {@code mid} or {@code late} in it, in hundredths.
     */
    @WordLine(value = "convention night, 20, 30", often = ANY_NUMBER)
    void convention(Word part, int from, int to);

    /** How many minutes {@code about} reaches to either side of a time by the clock. */
    @WordLine(value = "convention about, 60", often = ANY_NUMBER)
    void convention(Word about, int minutes);

    /**
     * How far {@code about} reaches to either side: of a time by the clock in minutes or hours, of a day in days or weeks,
     * and as {@code aboutMonth} and {@code aboutYear} of a month and of a year. Or how long before a day something had
     * happened {@code by} then; if this is left out, nothing limits it.
     */
    @WordLine(value = "convention about, 2, days", often = ANY_NUMBER)
    void convention(Word word, int number, Relative.Unit unit);

    /** What is said of an agent. */
    interface AgentWords {

        /** How the agent is printed; by the name itself if this is left out. */
        @WordLine("called 'the minister'")
        void called(String words);

        /** The state or body to which the agent belongs. */
        @WordLine("belongsTo Britain")
        void belongsTo(Word agent);

        /** Where the agent is unless an account says otherwise: there its days end. */
        @WordLine("seat London")
        void seat(Place place);
    }

    /** What is said of a question. */
    interface QuestionWords {

        /** The question as a sentence. */
        @WordLine(value = "asks 'Is the offer accepted?'", often = ONCE)
        void asks(String sentence);

        /** Answers that say yes. */
        @WordLine(value = "yes ACCEPTS", often = ANY_NUMBER)
        void yes(Word... answers);

        /** Answers that say no. */
        @WordLine(value = "no DECLINES", often = ANY_NUMBER)
        void no(Word... answers);

        /** Answers that say yes under a condition. */
        @WordLine(value = "conditional ACCEPTS_IF_PAID", often = ANY_NUMBER)
        void conditional(Word... answers);

        /** Answers that leave it undecided. */
        @WordLine(value = "undecided UNDECIDED", often = ANY_NUMBER)
        void undecided(Word... answers);

        /** Answers that lean one way without deciding. */
        @WordLine(value = "inclination LEANS_TO_ACCEPT", often = ANY_NUMBER)
        void inclination(Word... answers);

        /** Two answers that exclude each other, beyond yes and no, which always do (rule 6). */
        @WordLine(value = "excludes ACCEPTS, ACCEPTS_LATER", often = ANY_NUMBER)
        void excludes(Word one, Word other);
    }
}
