package org.sicetnon.dsl.script;

import static org.sicetnon.dsl.script.WordLine.Often.ANY_NUMBER;
import static org.sicetnon.dsl.script.WordLine.Often.ONCE;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;

/**
 * The words of every entry: how its author says it, and where. The interfaces within have the words of each kind.
 *
 * <p>A time is a day or a time of the day, or one of the {@link DossierPhrases} that come to a time; behind it, a part of
 * the day ({@code morning, noon, afternoon, evening, night, midnight}), a place, if the author names one, and {@code
 * about}. What the author does not say is left out.
 */
public interface ClaimWords {

    /** The author says so. */
    @WordLine(value = "asserted", oneOf = "modality", often = ONCE)
    void asserted();

    /** The author infers it, and shows from what. */
    @WordLine(value = "inferred", oneOf = "modality", often = ONCE)
    void inferred();

    /** The author guesses: perhaps, probably, it seems. */
    @WordLine(value = "conjectured", oneOf = "modality", often = ONCE)
    void conjectured();

    /** The author says that it is not so. */
    @WordLine(value = "denied", oneOf = "modality", often = ONCE)
    void denied();

    /** The author says against others that it is not so. */
    @WordLine(value = "denied against(Birch)", oneOf = "modality", often = ONCE)
    void denied(DossierPhrases.Opponents opponents);

    /** The author denies one phase of it: that it was agreed, drafted, spoken, sent, delivered, read, and so on. */
    @WordLine(value = "denied sent", oneOf = "modality", often = ONCE)
    void denied(Phase phase);

    /** The author denies one phase of it, against others. */
    @WordLine(value = "denied sent, against(Birch)", oneOf = "modality", often = ONCE)
    void denied(Phase phase, DossierPhrases.Opponents opponents);

    /** Another's view, whom the author does not name, and what the author makes of it. */
    @WordLine(value = "reported leftOpen", oneOf = "modality", often = ONCE)
    void reported(Modality.Reported.Attitude attitude);

    /** Another's view, and what the author makes of it: {@code accepted}, {@code rejected} or {@code leftOpen}. */
    @WordLine(value = "reported accepted, by(Birch)", oneOf = "modality", often = ONCE)
    void reported(Modality.Reported.Attitude attitude, DossierPhrases.Witnesses witnesses);

    /** Read by the encoder out of other claims of the same account; always printed as such (rule 10). */
    @WordLine(value = "construed from(reply, session)", oneOf = "modality", often = ONCE)
    void construed(DossierPhrases.Grounds grounds);

    /** Where the author says so: the section, and words of his that stand in the text once. */
    @WordLine(value = "see chapterTwo, 'came two days late'", often = ANY_NUMBER)
    void see(Word section, String anchor);

    /** The same, with the footnote that the passage cites. */
    @WordLine(value = "see chapterTwo, 14, 'came two days late'", often = ANY_NUMBER)
    void see(Word section, int note, String anchor);

    /** The same, with the footnotes that the passage cites. */
    @WordLine(value = "see chapterTwo, [14], 'came two days late'", often = ANY_NUMBER)
    void see(Word section, ImmutableList<Integer> notes, String anchor);

    /** Where the author says so, in a footnote. */
    @WordLine(value = "note 12, 'met without waiting'", often = ANY_NUMBER)
    void note(int number, String anchor);

    /** The documents that the passage cites for it. */
    @WordLine(value = "cites dispatch, diary", often = ANY_NUMBER)
    void cites(Word... documents);

    /** What a reader must know of it, in the encoder's words. */
    @WordLine("remark 'The note has the day after'")
    void remark(String words);

    /** The author tells again of the same thing as in that entry: a guess there may be a fact here. */
    @WordLine("again dinner")
    void again(Word entry);

    /** What is said and done in an utterance. */
    interface UtteranceWords extends ClaimWords {

        /** What it says on a question. */
        @WordLine(value = "clause offer, DECLINES", often = ANY_NUMBER)
        void clause(Question question, Stance stance);

        /** An earlier decision or order rests for the time being. */
        @WordLine(value = "suspends halt", often = ANY_NUMBER)
        void suspends(Word entry);

        /** An earlier decision or order is taken back. */
        @WordLine(value = "retracts halt", often = ANY_NUMBER)
        void retracts(Word entry);

        /** An earlier decision or order is to be carried out later. */
        @WordLine(value = "postpones halt", often = ANY_NUMBER)
        void postpones(Word entry);

        /** An earlier decision or order is said again to hold. */
        @WordLine(value = "reaffirms acceptance", often = ANY_NUMBER)
        void reaffirms(Word entry);

        /** An earlier decision or order is said to be final. */
        @WordLine(value = "callsFinal acceptance", often = ANY_NUMBER)
        void callsFinal(Word entry);

        /** The question that an earlier entry answered is answered otherwise. */
        @WordLine(value = "reverses acceptance", often = ANY_NUMBER)
        void reverses(Word entry);

        /** A question is open again. */
        @WordLine(value = "reopens offer", often = ANY_NUMBER)
        void reopens(Question question);
    }

    /** How the author takes what is voiced to an addressee (rule 4). */
    interface VoicedWords extends UtteranceWords {

        /** He takes it at its word, or draws consequences from it. */
        @WordLine(value = "atItsWord", oneOf = "standing")
        void atItsWord();

        /** He calls it a device: a bargaining move, a bluff, a deterrent. */
        @WordLine(value = "device", oneOf = "standing")
        void device();

        /** It reports an earlier entry, and so follows it. */
        @WordLine(value = "reports session", often = ANY_NUMBER)
        void reports(Word entry);
    }

    /** The phases of a message. */
    interface MessagePhases {

        /** When its authors agreed to send it. */
        @WordLine("agreed 1871-05-12")
        void agreed(Dating time);

        /** When it was written. */
        @WordLine("drafted 1871-05-12, night")
        void drafted(Dating time);

        /** When it was said aloud to its bearer. */
        @WordLine("spoken 1871-05-12T15:30, Paris")
        void spoken(Dating time);

        /** When it left its sender. */
        @WordLine("sent 1871-05-12, night, Paris")
        void sent(Dating time);

        /** When it reached its addressee. */
        @WordLine("delivered 1871-05-14T09:00, London, about")
        void delivered(Dating time);

        /** When its addressee read it. */
        @WordLine("read 1871-05-14")
        void read(Dating time);
    }

    /** The phases of a meeting. */
    interface MeetingPhases {

        /** When it began. */
        @WordLine(value = "opened 1871-05-12T15:00", oneOf = "opening")
        void opened(Dating time);

        /** When it ended. */
        @WordLine("closed 1871-05-12, evening")
        void closed(Dating time);
    }

    /** The phases of a movement. */
    interface MovementPhases {

        /** When someone set out. */
        @WordLine("departed 1871-05-11, morning")
        void departed(Dating time);

        /** When someone got there. */
        @WordLine("arrived after(crossing, 2, days), Paris")
        void arrived(Dating time);
    }

    /** What happens at one time. */
    interface DatedWords {

        /** When. */
        @WordLine("on 1871-05-12")
        void on(Dating time);
    }

    /** The words of a message. */
    interface MessageWords extends VoicedWords, MessagePhases {

        /** Who sends it. */
        @WordLine("from Envoy, Minister")
        void from(Agent... senders);

        /** To whom. */
        @WordLine("to Cabinet")
        void to(Agent... addressees);

        /** Who carries it or hands it over. */
        @WordLine("by Courier")
        void by(Agent... bearers);

        /** To whom the last word on it is left. */
        @WordLine("reserves Minister")
        void reserves(Agent... agents);

        /** The entry that it answers. */
        @WordLine("answers dispatch")
        void answers(Word entry);
    }

    /** The words of a meeting. */
    interface MeetingWords extends ClaimWords, MeetingPhases {

        /** Who takes part. */
        @WordLine("among Cabinet, Envoy")
        void among(Agent... members);

        /** When it began. */
        @WordLine(value = "on 1871-05-12, afternoon", oneOf = "opening")
        void on(Dating time);

        /** Where, if the author says so. */
        @WordLine("where London")
        void where(Place place);
    }

    /** The words of a decision. */
    interface DecisionWords extends UtteranceWords, DatedWords {

        /** Who decides. */
        @WordLine("by Cabinet")
        void by(Agent... deciders);
    }

    /** The words of an order. */
    interface OrderWords extends UtteranceWords, DatedWords {

        /** Who orders. */
        @WordLine("from Minister")
        void from(Agent... givers);

        /** Who is ordered. */
        @WordLine("to Squadron")
        void to(Agent... receivers);

        /** The entry that it answers, and so follows. */
        @WordLine(value = "answers dispatch", often = ANY_NUMBER)
        void answers(Word entry);
    }

    /** The words of a statement. */
    interface StatementWords extends VoicedWords, DatedWords {

        /** Who says it. */
        @WordLine("by Envoy")
        void by(Agent... speakers);

        /** To whom. */
        @WordLine("to Minister")
        void to(Agent... hearers);

        /** The entry that it answers, and so follows. */
        @WordLine(value = "answers dispatch", often = ANY_NUMBER)
        void answers(Word entry);

        /** The entry of the meeting in which it is said. */
        @WordLine("during session")
        void during(Word meeting);
    }

    /** The words of a movement. */
    interface MovementWords extends ClaimWords, MovementPhases {

        /** Who goes. */
        @WordLine("who Envoy, Courier")
        void who(Agent... travellers);

        /** From where. */
        @WordLine("start London")
        void start(Place place);

        /** To where. */
        @WordLine("goal Paris")
        void goal(Place place);
    }

    /** The words of an action and of an assessment. */
    interface ActionWords extends ClaimWords, DatedWords {

        /** Who acts, or thinks so. */
        @WordLine("by Minister")
        void by(Agent... agents);
    }

    /** The words of a phase, of which one has a time. */
    interface PhaseWords extends ClaimWords, MessagePhases, MeetingPhases, MovementPhases, DatedWords {

        /** The entry of which it is a phase. */
        @WordLine(value = "of reply", often = ONCE)
        void of(Word entry);

        /** Who brought it about. */
        @WordLine("by Courier")
        void by(Agent... bearers);
    }

    /** The words of a position. */
    interface PositionWords extends ClaimWords {

        /** Whose stance it is. */
        @WordLine(value = "of Britain", often = ONCE)
        void of(Agent holder);

        /** The question, and the answer to it. */
        @WordLine(value = "holds offer, DECLINES", often = ONCE)
        void holds(Question question, Stance stance);

        /** From when it was held. */
        @WordLine(value = "on 1871-05-12", oneOf = "beginning")
        void on(Dating time);

        /** The same. */
        @WordLine(value = "since 1871-05-12", oneOf = "beginning")
        void since(Dating time);

        /** When it ended, if the author ends it. */
        @WordLine("until 1871-05-14")
        void until(Dating time);

        /** The author does not say it but takes it for granted: "reversed", "again" (rule 5). */
        @WordLine("presupposed")
        void presupposed();
    }

    /** The words of a speaker. */
    interface SpeakerWords extends ClaimWords {

        /** Who decides or speaks. */
        @WordLine(value = "agent Cabinet", often = ONCE)
        void agent(Agent who);

        /** For whom. */
        @WordLine(value = "of Britain", often = ONCE)
        void of(Agent principal);

        /** His decisions are those of the other. */
        @WordLine(value = "decides", oneOf = "capacity", often = ONCE)
        void decides();

        /** His word is the word of the other, where no one who decides has decided. */
        @WordLine(value = "speaks", oneOf = "capacity", often = ONCE)
        void speaks();

        /** He carries words, and binds nobody. */
        @WordLine(value = "envoy", oneOf = "capacity", often = ONCE)
        void envoy();

        /** From when. */
        @WordLine(value = "on 1871-05-12", oneOf = "beginning")
        void on(Dating time);

        /** The same. */
        @WordLine(value = "from 1871-05-12", oneOf = "beginning")
        void from(Dating time);
    }

    /** The words of a commitment. */
    interface CommitmentWords extends ClaimWords, DatedWords {

        /** Who pledges. */
        @WordLine(value = "by Britain", often = ONCE)
        void by(Agent agent);

        /** To whom. */
        @WordLine("to France")
        void to(Agent addressee);

        /** What: a question, and the answer to it that the agent will stand for. */
        @WordLine(value = "pledges offer, ACCEPTS", often = ONCE)
        void pledges(Question question, Stance stance);

        /** It binds if the condition holds; otherwise nothing is said. */
        @WordLine(value = "provided payment", oneOf = "condition", often = ONCE)
        void provided(Word condition);

        /** It does not bind unless the condition holds; if it holds, nothing is said. */
        @WordLine(value = "onlyIf payment", oneOf = "condition", often = ONCE)
        void onlyIf(Word condition);

        /** It binds if the condition holds, and not otherwise. */
        @WordLine(value = "justIf payment", oneOf = "condition", often = ONCE)
        void justIf(Word condition);

        /** It binds in any case. */
        @WordLine(value = "unconditional", oneOf = "condition", often = ONCE)
        void unconditional();
    }

    /** The words of a fate. */
    interface FateWords extends ClaimWords, DatedWords {

        /** The condition, or the entry of the commitment. */
        @WordLine(value = "of payment", often = ONCE)
        void of(Word name);

        /** The condition came to hold. */
        @WordLine(value = "fulfilled", oneOf = "outcome", often = ONCE)
        void fulfilled();

        /** The condition came to fail. */
        @WordLine(value = "failed", oneOf = "outcome", often = ONCE)
        void failed();

        /** The commitment was kept. */
        @WordLine(value = "honoured", oneOf = "outcome", often = ONCE)
        void honoured();

        /** The commitment was not kept. */
        @WordLine(value = "broken", oneOf = "outcome", often = ONCE)
        void broken();

        /** The one who was to keep it said that he would not. */
        @WordLine(value = "refused", oneOf = "outcome", often = ONCE)
        void refused();

        /** The one who made it took it back. */
        @WordLine(value = "withdrawn", oneOf = "outcome", often = ONCE)
        void withdrawn();

        /** The one who set the condition no longer insists on it. */
        @WordLine(value = "waived", oneOf = "outcome", often = ONCE)
        void waived();
    }

    /** The words of a sequence. */
    interface SequenceWords extends ClaimWords {

        /** The entry that came first. */
        @WordLine(value = "earlier session", often = ONCE)
        void earlier(Word entry);

        /** The entry that came after it. */
        @WordLine(value = "later reply", often = ONCE)
        void later(Word entry);
    }

    /** The words of evidence. */
    interface EvidenceWords extends ClaimWords {

        /** A document, or the entry for which there is evidence or none. */
        @WordLine(value = "of dispatch", often = ONCE)
        void of(Word name);

        /** The entry of which it is silent, or that it attests. */
        @WordLine("about reply")
        void about(Word entry);

        /** It is there. */
        @WordLine(value = "exists", oneOf = "state", often = ONCE)
        void exists();

        /** It is lacking. */
        @WordLine(value = "lacking", oneOf = "state", often = ONCE)
        void lacking();

        /** It is there and says nothing of the matter. */
        @WordLine(value = "silent", oneOf = "state", often = ONCE)
        void silent();

        /** It is genuine. */
        @WordLine(value = "genuine", oneOf = "state", often = ONCE)
        void genuine();

        /** It is doubted. */
        @WordLine(value = "doubted", oneOf = "state", often = ONCE)
        void doubted();

        /** It is a draft that was never sent: a document, not a message (rule 11). */
        @WordLine(value = "neverSent", oneOf = "state", often = ONCE)
        void neverSent();
    }

    /** The words of a cause and of a purpose. */
    interface CauseWords extends ClaimWords {

        /** The entry that is explained. */
        @WordLine(value = "of acceptance", often = ONCE)
        void of(Word entry);

        /** The entry that is the cause, if the account tells of it in one. */
        @WordLine("from dispatch")
        void from(Word entry);

        /** The author calls it the first of several. */
        @WordLine(value = "principal", oneOf = "rank")
        void principal();

        /** The author calls it the only one. */
        @WordLine(value = "sole", oneOf = "rank")
        void sole();
    }

    /** The words of a purpose. */
    interface PurposeWords extends CauseWords {

        /** The author takes it for the true one. */
        @WordLine(value = "sincere", oneOf = "sincerity")
        void sincere();

        /** It was given out, the author says, and another was meant. */
        @WordLine(value = "feigned", oneOf = "sincerity")
        void feigned();
    }

    /** The words of a quantity. */
    interface QuantityWords extends ClaimWords {

        /** The entry in which it is counted. */
        @WordLine(value = "of dispatch", often = ONCE)
        void of(Word entry);

        /** What, in the plural, and how many. */
        @WordLine(value = "counts ships, 9", oneOf = "number", often = ONCE)
        void counts(Word unit, int number);

        /** The same, between two numbers. */
        @WordLine(value = "counts ships, 5, 6", oneOf = "number", often = ONCE)
        void counts(Word unit, int least, int most);

        /** The same, with a fraction. */
        @WordLine(value = "counts months, '2.5'", oneOf = "number", often = ONCE)
        void counts(Word unit, String number);

        /** The same, between two numbers with a fraction. */
        @WordLine(value = "counts months, '2', '2.5'", oneOf = "number", often = ONCE)
        void counts(Word unit, String least, String most);

        /** It may be more. */
        @WordLine(value = "atLeast", oneOf = "limit")
        void atLeast();

        /** It may be less. */
        @WordLine(value = "atMost", oneOf = "limit")
        void atMost();

        /** The author says "about". */
        @WordLine("about")
        void about();
    }

    /** The words of a clause. */
    interface ClauseWords extends ClaimWords {

        /** The document, or the entry of the utterance, that has it. */
        @WordLine(value = "of dispatch", often = ONCE)
        void of(Word name);

        /** The position of which it tells: whose, the question, and the answer. */
        @WordLine("tells Britain, offer, DECLINES")
        void tells(Agent holder, Question question, Stance stance);
    }

    /** The words of a character. */
    interface CharacterWords extends ClaimWords {

        /** The entry that is called so. */
        @WordLine(value = "of acceptance", often = ONCE)
        void of(Word entry);

        /** A decision. */
        @WordLine(value = "decided", oneOf = "nature", often = ONCE)
        void decided();

        /** A leaning, without a decision. */
        @WordLine(value = "inclination", oneOf = "nature", often = ONCE)
        void inclination();

        /** A preparation for the case. */
        @WordLine(value = "preparation", oneOf = "nature", often = ONCE)
        void preparation();

        /** The last word. */
        @WordLine(value = "definitive", oneOf = "nature", often = ONCE)
        void definitive();

        /** Not the last word. */
        @WordLine(value = "provisional", oneOf = "nature", often = ONCE)
        void provisional();
    }

    /** The words of a plan. */
    interface PlanWords extends ClaimWords, DatedWords {

        /** Who plans. */
        @WordLine("by Cabinet")
        void by(Agent... planners);

        /** The time for which it is set; {@code on} is when it was set. */
        @WordLine("due 1871-06-01")
        void due(Dating time);
    }
}
