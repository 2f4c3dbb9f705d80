package org.sicetnon.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a section or a note, normalised and without marks.
 *
 * @param marks the marks that stood among the words, in their order
 */
record TextPassage(AccountText.Place place, String words, ImmutableList<Mark> marks) {

    /** The mark of a note, behind so many characters. */
    record Mark(int number, int characters) {}

    Stream<Integer> markNumbers() {
        return marks.stream().map(Mark::number);
    }

    /** Returns the number of the first mark at this character or behind it. */
    Optional<Integer> nextMark(int character) {
        return marks.stream()
                .filter(mark -> mark.characters() >= character)
                .findFirst()
                .map(Mark::number);
    }

    /** Returns the ends of all occurrences of this normalised phrase. */
    IntStream endsOf(String phrase) {
        return IntStream.iterate(words.indexOf(phrase), at -> at >= 0, at -> words.indexOf(phrase, at + 1))
                .map(at -> at + phrase.length())
                .filter(end -> isWhole(end - phrase.length()) && isWhole(end));
    }

    /** Returns whether this normalised phrase stands here with one of its characters from this one to before that. */
    boolean touches(String phrase, int from, int to) {
        int first = Math.max(0, from - phrase.length() + 1);
        String near = words.substring(first, Math.min(words.length(), to + phrase.length() - 1));
        return IntStream.iterate(near.indexOf(phrase), at -> at >= 0, at -> near.indexOf(phrase, at + 1))
                .map(at -> first + at)
                .anyMatch(at -> isWhole(at) && isWhole(at + phrase.length()));
    }

    /** Returns whether no word goes on from the character before this one to this. */
    private boolean isWhole(int character) {
        return character == 0
                || character == words.length()
                || !Character.isLetterOrDigit(words.charAt(character - 1))
                || !Character.isLetterOrDigit(words.charAt(character));
    }
}
