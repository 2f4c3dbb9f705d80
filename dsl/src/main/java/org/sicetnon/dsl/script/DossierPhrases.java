package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.ZoneOffset;
import org.sicetnon.agent.Agent;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/**
 * The words that stand within a line, with what they are about in parentheses. What a word comes to decides where it may
 * stand: a time after {@code on}, {@code sent} and their like, witnesses after {@code reported}.
 */
public interface DossierPhrases extends TimePhrases {

    /** Some time after another entry of the account. */
    @WordLine("on after(reply)")
    When after(Word entry);

    /** So long after another entry of the account. */
    @WordLine("on after(reply, 7, hours), about")
    When after(Word entry, int amount, Relative.Unit unit);

    /** So long after another entry at least, and so long at most. */
    @WordLine("on after(reply, 2, 3, months)")
    When after(Word entry, int least, int most, Relative.Unit unit);

    /** So long after another entry, with a fraction: two and a half months. */
    @WordLine("on after(reply, '2.5', months)")
    When after(Word entry, String amount, Relative.Unit unit);

    /** So long after another entry at least, and so long at most, with a fraction: two or two and a half months. */
    @WordLine("on after(reply, '2', '2.5', months)")
    When after(Word entry, String least, String most, Relative.Unit unit);

    /** Within so long after another entry: within the week. */
    @WordLine("on within(reply, 1, week)")
    When within(Word entry, int most, Relative.Unit unit);

    /** Some time before another entry of the account. */
    @WordLine("on before(reply)")
    When before(Word entry);

    /** So long before another entry of the account. */
    @WordLine("on before(reply, 1, day)")
    When before(Word entry, int amount, Relative.Unit unit);

    /** So long before another entry at least, and so long at most. */
    @WordLine("on before(reply, 2, 3, months)")
    When before(Word entry, int least, int most, Relative.Unit unit);

    /** So long before another entry, with a fraction. */
    @WordLine("on before(reply, '2.5', months)")
    When before(Word entry, String amount, Relative.Unit unit);

    /** So long before another entry at least, and so long at most, with a fraction. */
    @WordLine("on before(reply, '2', '2.5', months)")
    When before(Word entry, String least, String most, Relative.Unit unit);

    /** On the day of another entry of the account. */
    @WordLine("on sameDay(reply)")
    When sameDay(Word entry);

    /** By the sun, where no zone applied: local mean time at a longitude. */
    @WordLine("place Samarkand, meanTime('66 58 E')")
    MeanTime meanTime(String longitude);

    /** Those who are reported; of {@code by(A, B)}, A has it from B. */
    @WordLine("reported accepted, by(Birch)")
    Witnesses by(Agent... chain);

    /** Those against whom the author says that it is not so. */
    @WordLine("denied sent, against(Birch)")
    Opponents against(Agent... scholars);

    /** The claims of the same account from which something is read. */
    @WordLine("construed from(reply, dinner)")
    Grounds from(Word... claims);

    /** Why the editor thinks so. */
    @WordLine("same ash.reply, elm.answer, because('sender and day')")
    Reason because(String why);

    /** Where an author says what he sets out to treat. */
    @WordLine("scope 1871-05-01..1871-05-31, see(opening, 'in the May of that year')")
    Passage see(Word section, String anchor);

    /** What {@link #meanTime} comes to. */
    record MeanTime(ZoneOffset offset) {}

    /** What {@link #by(Agent...)} comes to. */
    record Witnesses(ImmutableList<Agent> chain) {}

    /** What {@link #against} comes to. */
    record Opponents(ImmutableList<Agent> scholars) {}

    /** What {@link #from} comes to. */
    record Grounds(ImmutableList<Word> claims) {}

    /** What {@link #because} comes to. */
    record Reason(String why) {

        /**
         * Makes a reason.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Reason {
            checkArgument(!why.isBlank(), "This reason is blank. Say why?");
        }
    }

    /** What {@link #see} comes to. */
    record Passage(Word section, Locator locator) {}
}
