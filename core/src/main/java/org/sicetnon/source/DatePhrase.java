package org.sicetnon.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.stream.Collectors;
import org.sicetnon.time.DayRange;

/**
 * Words of a text that tell a time: "October 5", "the following day", "at 3:30 p.m.", "late September".
 *
 * <p>They are found by their form alone, in English, and generously: words that tell no time after all ("dawn of a new
 * era") are easily passed over, a date that was not found is never missed. Found are
 *
 * <ul>
 *   <li>days of a month, with or without a year, also several ("October 2-3", "9 and 10 October", "the 12th"), and ISO
 *       dates;
 *   <li>months, and parts of them ("October 1950", "mid-October", "the end of September");
 *   <li>weekdays and feasts;
 *   <li>parts of a day and times of the clock;
 *   <li>what counts from another time: "the same day", "last night", "five hours later", "two days before", "within
 *       hours", "yesterday".
 * </ul>
 *
 * <p>Neighbours that tell one time are one phrase: "at 3:30 p.m. on October 12", "from October 2 to October 5".
 *
 * <p><b>Limits.</b> Years, seasons and durations are not told from other numbers and words, so "in 1950", "that autumn"
 * and "for two weeks" are not found, nor are dates in figures alone but ISO ("12.10.50"), spelled ordinals ("the
 * twelfth"), and words of vague time ("then", "soon", "meanwhile").
 */
public final class DatePhrase {

    /** The most words that {@link #around()} has: those of an anchor. */
    private static final int MOST_AROUND = Locator.ANCHOR_WORDS;

    private final TextPassage passage;
    private final Range<Integer> sentence;
    private final Range<Integer> span;
    private final DateSense sense;

    DatePhrase(TextPassage passage, Range<Integer> sentence, Range<Integer> span, DateSense sense) {
        this.passage = passage;
        this.sentence = sentence;
        this.span = span;
        this.sense = sense;
    }

    /** Returns where it stands. */
    public AccountText.Place place() {
        return passage.place();
    }

    /** Returns its words, {@linkplain AccountText#normalised normalised}. */
    public String words() {
        return passage.words().substring(span.lowerEndpoint(), span.upperEndpoint());
    }

    /** Returns it with the words around it in its sentence, eight at most; they can serve as an anchor. */
    public String around() {
        String words = passage.words();
        // What is glued to the phrase, a bracket or a stop, belongs to it here.
        int from = Math.max(sentence.lowerEndpoint(), words.lastIndexOf(' ', span.lowerEndpoint() - 1) + 1);
        int blank = words.indexOf(' ', span.upperEndpoint());
        int to = blank < 0 ? words.length() : blank;
        List<String> before = split(words.substring(sentence.lowerEndpoint(), from));
        List<String> own = split(words.substring(from, to));
        List<String> after = split(words.substring(to, Math.max(to, sentence.upperEndpoint())));
        int room = Math.max(0, MOST_AROUND - own.size());
        int front = Math.min(before.size(), Math.max(room / 2, room - after.size()));
        return Streams.concat(before.stream().skip(before.size() - front), own.stream(), after.stream())
                .limit(MOST_AROUND)
                .collect(Collectors.joining(" "));
    }

    private static List<String> split(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }

    /**
     * Returns the days that it may mean, if what it leaves out, month or year, is that of some of these days. Nothing if
     * it does not say: "the following day", "Monday", "at noon"; also if it leaves something out and these days have no
     * known beginning or end.
     *
     * <p>Of "early", "mid" and "late" no author says where they end; taken are the 1st to the 15th, the 5th to the 25th,
     * the 15th to the last. "After" and "by" leave an end open.
     */
    public ImmutableSet<DayRange> near(DayRange days) {
        return sense.near(days);
    }

    /**
     * Returns whether an anchor that stands in the same place shares words with it.
     *
     * @throws IllegalArgumentException if the anchor is blank
     */
    public boolean isIn(String anchor) {
        return touches(anchor, span);
    }

    /**
     * Returns whether an anchor shares words with its sentence. In a note a semicolon ends a sentence, for it parts what
     * the note cites.
     *
     * @throws IllegalArgumentException if the anchor is blank
     */
    public boolean isInSentenceOf(String anchor) {
        return touches(anchor, sentence);
    }

    private boolean touches(String anchor, Range<Integer> characters) {
        String words = AccountText.normalised(anchor);
        checkArgument(!words.isEmpty(), "An anchor is a phrase of the text, but this one is blank.");
        return passage.touches(words, characters.lowerEndpoint(), characters.upperEndpoint());
    }

    /** Returns its words. */
    @Override
    public String toString() {
        return words();
    }
}
