package org.sicetnon.dsl.script;

import static org.sicetnon.dsl.script.WordLine.Often.ANY_NUMBER;
import static org.sicetnon.dsl.script.WordLine.Often.ONCE;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.When;

/**
 * The words of an account: its header, what its entries name, and the entries, which are its claims, in the order of the
 * text.
 *
 * <p>An entry is a word for its kind, a name, a title in the encoder's own words, and lines in braces, whose words are
 * {@link ClaimWords} and those of its kind. Names may be used before the entry that bears them.
 */
public interface AccountWords {

    /** The header: whose account this is, and where it stands. The name is that of the file. */
    @WordLine(
            value = "account ash, { author 'J. Ashdown'; work 'The Embassy'; published 1902, 'London' }",
            often = ONCE)
    void account(Word name, Consumer<HeaderWords> lines);

    /** An author whose views this account reports. */
    @WordLine(value = "scholar Birch, 'Arthur Birch'", often = ANY_NUMBER)
    void scholar(Word name, String called);

    /** A document, testimony or interview that this account cites. */
    @WordLine(value = "document dispatch, 'The envoy to the minister', { shelved 'FO', '64/720' }", often = ANY_NUMBER)
    void document(Word name, String title, Consumer<DocumentWords> lines);

    /** What must hold for a commitment to bind. */
    @WordLine(value = "condition payment, 'The sum is paid before June'", often = ANY_NUMBER)
    void condition(Word name, String says);

    /** Words that go from a sender to an addressee by some channel. */
    @WordLine(value = "message reply, 'The envoy replies', { from Envoy; asserted }", often = ANY_NUMBER)
    void message(Word name, String title, Consumer<ClaimWords.MessageWords> lines);

    /** People who come together. */
    @WordLine(value = "meeting session, 'The cabinet meets', { among Cabinet; asserted }", often = ANY_NUMBER)
    void meeting(Word name, String title, Consumer<ClaimWords.MeetingWords> lines);

    /** Someone makes up his mind. */
    @WordLine(value = "decision acceptance, 'The cabinet accepts', { by Cabinet; asserted }", often = ANY_NUMBER)
    void decision(Word name, String title, Consumer<ClaimWords.DecisionWords> lines);

    /** Someone is told what to do. */
    @WordLine(value = "order halt, 'The minister stops the fleet', { from Minister; asserted }", often = ANY_NUMBER)
    void order(Word name, String title, Consumer<ClaimWords.OrderWords> lines);

    /** Someone says something, face to face or in public. */
    @WordLine(value = "statement toast, 'The envoy hopes for peace', { by Envoy; asserted }", often = ANY_NUMBER)
    void statement(Word name, String title, Consumer<ClaimWords.StatementWords> lines);

    /** Someone goes somewhere. */
    @WordLine(value = "movement crossing, 'The envoy sails', { who Envoy; asserted }", often = ANY_NUMBER)
    void movement(Word name, String title, Consumer<ClaimWords.MovementWords> lines);

    /** Anything else that someone does. */
    @WordLine(value = "action burning, 'The papers are burnt', { by Envoy; asserted }", often = ANY_NUMBER)
    void action(Word name, String title, Consumer<ClaimWords.ActionWords> lines);

    /** What someone thinks, expects or fears. */
    @WordLine(value = "assessment fear, 'The minister fears war', { by Minister; asserted }", often = ANY_NUMBER)
    void assessment(Word name, String title, Consumer<ClaimWords.ActionWords> lines);

    /** Something is set for a time to come: a deadline, an entry planned for a day. */
    @WordLine(value = "plan deadline, 'An answer by June', { by Cabinet; due 1871-06-01 }", often = ANY_NUMBER)
    void plan(Word name, String title, Consumer<ClaimWords.PlanWords> lines);

    /** One more phase of an entry, told in another passage. */
    @WordLine(value = "phase arrival, 'The reply comes', { of reply; delivered 1871-05-14 }", often = ANY_NUMBER)
    void phase(Word name, String title, Consumer<ClaimWords.PhaseWords> lines);

    /** The author's own sentence that an agent had a stance. */
    @WordLine(value = "position firm, 'No concession', { of Britain; holds offer, DECLINES }", often = ANY_NUMBER)
    void position(Word name, String title, Consumer<ClaimWords.PositionWords> lines);

    /** Whom this author lets decide or speak for another. */
    @WordLine(value = "speaker rules, 'Cabinet rules', { agent Cabinet; of Britain; decides }", often = ANY_NUMBER)
    void speaker(Word name, String title, Consumer<ClaimWords.SpeakerWords> lines);

    /** A pledge or a threat. */
    @WordLine(
            value = "commitment vow, 'A vow', { by Envoy; pledges offer, ACCEPTS; unconditional }",
            often = ANY_NUMBER)
    void commitment(Word name, String title, Consumer<ClaimWords.CommitmentWords> lines);

    /** What became of a condition or a commitment. */
    @WordLine(value = "fate unpaid, 'Nothing is paid', { of payment; failed }", often = ANY_NUMBER)
    void fate(Word name, String title, Consumer<ClaimWords.FateWords> lines);

    /** That one entry came before another, where no dates say so. */
    @WordLine(value = "sequence first, 'Session, then reply', { earlier session; later reply }", often = ANY_NUMBER)
    void sequence(Word name, String title, Consumer<ClaimWords.SequenceWords> lines);

    /** What the author says of the evidence for something. */
    @WordLine(value = "evidence lost, 'No minutes', { of session; lacking }", often = ANY_NUMBER)
    void evidence(Word name, String title, Consumer<ClaimWords.EvidenceWords> lines);

    /** Why something was done: what brought it about. */
    @WordLine(value = "cause fear, 'Fear of war', { of acceptance; asserted }", often = ANY_NUMBER)
    void cause(Word name, String title, Consumer<ClaimWords.CauseWords> lines);

    /** Why something was done: what it was done for. */
    @WordLine(value = "purpose delay, 'To win time', { of acceptance; asserted }", often = ANY_NUMBER)
    void purpose(Word name, String title, Consumer<ClaimWords.PurposeWords> lines);

    /** How many of something there were. */
    @WordLine(value = "quantity fleet, 'Nine ships', { of crossing; counts ships, 9 }", often = ANY_NUMBER)
    void quantity(Word name, String title, Consumer<ClaimWords.QuantityWords> lines);

    /** One thing that a document or an utterance says. */
    @WordLine(value = "clause regret, 'It regrets the delay', { of dispatch; asserted }", often = ANY_NUMBER)
    void clause(Word name, String title, Consumer<ClaimWords.ClauseWords> lines);

    /** What the author calls a step: a decision, a leaning, final. */
    @WordLine(value = "character last, 'The last word', { of acceptance; definitive }", often = ANY_NUMBER)
    void character(Word name, String title, Consumer<ClaimWords.CharacterWords> lines);

    /** What is said of the work and of its encoding. */
    interface HeaderWords {

        /** The author, as printed. */
        @WordLine(value = "author 'J. Ashdown'", often = ONCE)
        void author(String name);

        /** The title of the work. */
        @WordLine(value = "work 'The Embassy of 1871'", often = ONCE)
        void work(String title);

        /** The year, and the journal, series or publisher. */
        @WordLine(value = "published 1902, 'London: Privately printed'", often = ONCE)
        void published(int year, String by);

        /** The file from which the account was encoded, and the SHA-256 of its bytes in lower-case hexadecimal. */
        @WordLine("readFrom 'ash.txt', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'")
        void readFrom(String file, String sha256);

        /** A section and its heading, exactly as printed; {@code opening}, before the first, is there already. */
        @WordLine(value = "section chapterTwo, 'II. The Reply'", often = ANY_NUMBER)
        void section(Word name, String heading);

        /** The days that the author sets out to treat, and where he says so. */
        @WordLine("scope 1871-05-01..1871-05-31, see(opening, 'in the May of that year')")
        void scope(DayRange days, DossierPhrases.Passage... passages);

        /** The days, and the questions, that the encoder has encoded whole. */
        @WordLine("covers 1871-05-11..1871-05-14, offer")
        void covers(DayRange days, Question... questions);

        /** The sections, with their notes, in which everything about those days is encoded; without it, all of them. */
        @WordLine("whole opening, chapterTwo")
        void whole(Word... sections);

        /**
         * A passage that no claim is read from, and why: it dates a book, a later event, or what is encoded from another
         * passage. If the anchor shares words with one date, just that is passed over, else all of its sentence.
         */
        @WordLine(
                value = "passes chapterTwo, 'on the 12th of May', because('it dates the edition')",
                often = ANY_NUMBER)
        void passes(Word section, String anchor, DossierPhrases.Reason because);

        /** The same, of words in a footnote. */
        @WordLine(value = "passes 14, 'filed on 12 May', because('the date of the archive')", often = ANY_NUMBER)
        void passes(int note, String anchor, DossierPhrases.Reason because);

        /** Footnotes whose text the copy at hand lacks. */
        @WordLine(value = "lost 27, 107", often = ANY_NUMBER)
        void lost(int... notes);

        /** The same, as a list. */
        @WordLine(value = "lost([27, 107])", often = ANY_NUMBER)
        void lost(ImmutableList<Integer> notes);
    }

    /** What is said of a document. */
    interface DocumentWords {

        /** Who wrote it: a scholar, if it is no document of its time. */
        @WordLine("by Birch")
        void by(Agent author);

        /** The date that the account prints for it. */
        @WordLine("dated 1871-05-12")
        void dated(When when);

        /** The archive and the place in it. */
        @WordLine(value = "shelved 'FO', '64/720, f. 12'", often = ANY_NUMBER)
        void shelved(String archive, String mark);

        /** The edition, by the short title that the author uses, with volume and page. */
        @WordLine(value = "printed 'Blue Book, vol. 1'", often = ANY_NUMBER)
        void printed(String edition);
    }
}
