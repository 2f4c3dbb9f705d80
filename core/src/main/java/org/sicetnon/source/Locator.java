package org.sicetnon.source;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a work the words stand from which a claim is read.
 *
 * <p>The texts at hand print no page numbers, so a locator has none: it names a section or a footnote, the notes cited
 * there, and an <em>anchor</em>, a phrase of at most {@value #ANCHOR_WORDS} words copied exactly, that occurs once in
 * the text.
 */
public sealed interface Locator permits Locator.InSection, Locator.InNote {

    /** The most words that an anchor may have. */
    int ANCHOR_WORDS = 8;

    /** The section that holds what stands before the first heading. */
    String OPENING = "opening";

    /** Returns the phrase that occurs once in the text. */
    String anchor();

    /** Returns the footnotes that the passage cites; for words in a note, that note. */
    ImmutableSortedSet<Integer> notes();

    /** Returns the place without the anchor: {@code further, n. 85, 86}. */
    String place();

    /**
     * Words that stand in the body of the work.
     *
     * @param section the name that the account's header gives to the section, or {@value #OPENING}
     * @param notes the footnotes that the passage cites
     * @param anchor the phrase
     */
    record InSection(String section, ImmutableSortedSet<Integer> notes, String anchor) implements Locator {

        /**
         * Makes a locator.
         *
         * @throws IllegalArgumentException if the anchor is blank or too long
         */
        public InSection {
            check(anchor);
        }

        @Override
        public String place() {
            return notes.isEmpty() ? section : section + ", n. " + list(notes);
        }
    }

    /**
     * Words that stand in a footnote.
     *
     * @param note the number of the footnote
     * @param anchor the phrase
     */
    record InNote(int note, String anchor) implements Locator {

        /**
         * Makes a locator.
         *
         * @throws IllegalArgumentException if the anchor is blank or too long
         */
        public InNote {
            check(anchor);
        }

        @Override
        public ImmutableSortedSet<Integer> notes() {
            return ImmutableSortedSet.of(note);
        }

        @Override
        public String place() {
            return "in n. " + note;
        }
    }

    private static void check(String anchor) {
        List<String> words =
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(anchor);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("This anchor has no words. Copy a few of the author's words exactly?");
        }
        if (words.size() > ANCHOR_WORDS) {
            throw new IllegalArgumentException("This anchor has " + words.size() + " words; at most " + ANCHOR_WORDS
                    + " may be copied. Keep '"
                    + String.join(" ", words.subList(0, ANCHOR_WORDS)) + "'?");
        }
    }

    private static String list(ImmutableSortedSet<Integer> notes) {
        return notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
