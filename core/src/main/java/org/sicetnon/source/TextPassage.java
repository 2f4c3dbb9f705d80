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

    /** Returns whether no word goes on from the character before this one to this. */
    private boolean isWhole(int character) {
        return character == 0
                || character == words.length()
                || !Character.isLetterOrDigit(words.charAt(character - 1))
                || !Character.isLetterOrDigit(words.charAt(character));
    }
}
