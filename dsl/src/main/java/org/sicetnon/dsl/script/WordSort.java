package org.sicetnon.dsl.script;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/** What can follow a word: for each type that a method of the language takes, how it is written. */
enum WordSort {
    TEXT("a text in quotation marks", String.class),
    ZONE("a zone of the tz database in quotation marks", ZoneId.class),
    NUMBER("a whole number", int.class),
    NUMBERS("a list of whole numbers", ImmutableList.class),
    DAY("a day", LocalDate.class),
    CLOCK("a time of the day", LocalDateTime.class),
    DAYS("the days from one to another", DayRange.class),
    /** A time in EDTF. */
    EDTF("a month or a year in quotation marks", EdtfText.class),
    TIME("a day or a time", When.class),
    /** A time with what may stand behind it; the only sort that takes all that follows. */
    DATING("a day or a time", Dating.class),
    NAME("a name", Word.class),
    ENTRY("an entry with its account", ConcordanceWords.Entry.class),
    AGENT("an agent", Agent.class),
    PLACE("a place", Place.class),
    QUESTION("a question", Question.class),
    STANCE("an answer to the question", Stance.class),
    /** A constant of an enum. */
    CHOICE("one of a few words", Enum.class),
    /** Whatever else one of the {@link DossierPhrases} comes to. */
    PHRASE("a word with parentheses", Object.class);

    private static final ImmutableMap<Class<?>, WordSort> BY_TYPE =
            Maps.uniqueIndex(Arrays.asList(values()), sort -> sort.type);

    private final String expected;
    private final Class<?> type;

    WordSort(String expected, Class<?> type) {
        this.expected = expected;
        this.type = type;
    }

    /** Returns the sort for a type that a method takes. */
    static WordSort of(Class<?> type) {
        return type.isEnum() ? CHOICE : BY_TYPE.getOrDefault(type, PHRASE);
    }

    /** Returns what an author is told that he may write. */
    String expected() {
        return expected;
    }

    /** Returns whether it is written like that. */
    boolean fits(Node node) {
        return switch (this) {
            case TEXT, ZONE, EDTF -> node instanceof Node.Text;
            case NUMBER -> node instanceof Node.Whole;
            case NUMBERS ->
                node instanceof Node.Series list && list.items().stream().allMatch(Node.Whole.class::isInstance);
            case DAY -> node instanceof Node.DateWord date && date.time().isEmpty();
            case CLOCK -> node instanceof Node.DateWord date && date.time().isPresent();
            case DAYS -> node instanceof Node.DateSpan || DAY.fits(node);
            case TIME, DATING ->
                node instanceof Node.DateWord || node instanceof Node.Call || node instanceof Node.Text;
            case NAME, AGENT, PLACE, QUESTION, STANCE, CHOICE -> node instanceof Node.Name;
            case ENTRY -> node instanceof Node.Member member && member.owner() instanceof Node.Name;
            case PHRASE -> node instanceof Node.Call;
        };
    }

    /** Returns whether it is written as one word, number or date, without quotation marks, brackets or parentheses. */
    boolean isOneBareWord() {
        return switch (this) {
            case TEXT, ZONE, EDTF, NUMBERS, ENTRY, PHRASE -> false;
            case NUMBER, DAY, CLOCK, DAYS, TIME, DATING, NAME, AGENT, PLACE, QUESTION, STANCE, CHOICE -> true;
        };
    }

    /** Returns the constants of an enum by the words that an author writes for them. */
    static ImmutableMap<String, Object> choices(Class<?> type) {
        Map<String, Object> choices = new HashMap<>();
        for (Object choice : type.getEnumConstants()) {
            String word = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, ((Enum<?>) choice).name());
            choices.put(word, choice);
            if (choice instanceof Phase phase) {
                choices.putIfAbsent(phase.words(), choice);
            } else if (choice instanceof Relative.Unit) {
                choices.put(word.substring(0, word.length() - 1), choice);
            }
        }
        return ImmutableMap.copyOf(choices);
    }
}
