package org.sicetnon.source;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the sentences of a passage end, in English.
 *
 * <p>One ends at a stop, a question or exclamation mark or an ellipsis, with the quotes and brackets that close there, if
 * a capital, a figure or an opening quote follows. The stop of an abbreviation ends none: of a title or an initial; of
 * one that stands before figures, if one follows; of one that may stand last as well ("U.S.", "p.m."), unless a word
 * follows with which sentences begin. In a note a semicolon ends one too, for it parts what the note cites.
 */
final class TextSentences {

    private static final Pattern END = Pattern.compile(
            "(?<![.!?…])([.!?…]++|;)[\"')\\]*_]* +(?=(?:[-–—•] )?[\"'(\\[*_]*([\\p{L}\\p{N}][\\p{L}'-]*))");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]+$");
    private static final int LONGEST_ABBREVIATION = 12;

    private static final ImmutableSet<String> TITLES = ImmutableSet.of(
            "mr", "mrs", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "st", "ed", "eds", "trans",
            "cf", "e.g", "i.e", "vs", "viz");
    private static final ImmutableSet<String> BEFORE_FIGURES = ImmutableSet.of(
            "p", "pp", "vol", "vols", "no", "nos", "doc", "docs", "n", "nn", "fn", "ch", "chap", "sec", "ca", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    private static final ImmutableSet<String> MAY_STAND_LAST =
            ImmutableSet.of("a.m", "p.m", "u.s", "u.n", "u.k", "u.s.s.r", "p.r.c", "d.c", "jr", "sr", "etc", "al");
    private static final ImmutableSet<String> OPENERS = ImmutableSet.of(
            "The", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We",
            "In", "On", "At", "By", "To", "As", "A", "An", "But", "And", "However", "If", "When", "While", "After",
            "Before", "There", "Then", "Thus", "Such", "For", "From", "With", "Not", "Nor", "Yet", "So", "Both", "Only",
            "See");

    private TextSentences() {}

    /** Returns for each sentence the character behind it and the blanks that follow. */
    static ImmutableSortedSet<Integer> ends(TextPassage passage) {
        boolean inNote = passage.place() instanceof AccountText.InNote;
        ImmutableSortedSet.Builder<Integer> ends = ImmutableSortedSet.naturalOrder();
        Matcher matcher = END.matcher(passage.words());
        while (matcher.find()) {
            if (matcher.group(1).equals(";") ? inNote : isEnd(matcher, passage.words())) {
                ends.add(matcher.end());
            }
        }
        return ends.add(passage.words().length()).build();
    }

    private static boolean isEnd(Matcher matcher, String words) {
        String next = matcher.group(2);
        boolean quoted = matcher.end() < matcher.start(2);
        return (quoted || !Character.isLowerCase(next.charAt(0)))
                && !(matcher.group(1).equals(".") && isAbbreviation(words, matcher.start(), next));
    }

    private static boolean isAbbreviation(String words, int stop, String next) {
        Matcher matcher = LAST_WORD.matcher(words).region(Math.max(0, stop - LONGEST_ABBREVIATION), stop);
        if (!matcher.find()) {
            return false;
        }
        String last = matcher.group();
        String word = Ascii.toLowerCase(last);
        boolean isInitial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        return isInitial
                || TITLES.contains(word)
                || (BEFORE_FIGURES.contains(word) && Character.isDigit(next.charAt(0)))
                || (MAY_STAND_LAST.contains(word) && !OPENERS.contains(next));
    }
}
