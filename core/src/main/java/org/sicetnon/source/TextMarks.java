package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The marks that call a body's notes; described at {@link AccountText}. */
final class TextMarks {

    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern RAISED = Pattern.compile("(?<!\\s)\\s*+([¹²³⁴⁵⁶⁷⁸⁹][" + RAISED_DIGITS + "]{0,2})");

    /** Close after a letter, a stop or a quote, or a blank or two behind a sentence; not 7,500, 6-7, 3.20, 38th. */
    private static final Pattern PLAIN = Pattern.compile("(?:(?<=[\\p{L}.,;:!?…)\\]\"'”’])"
            + "|(?<=[.!?…][\"'”’)\\]]{0,2})\\h{1,2})"
            + "([1-9]\\d{0,2})(?![\\p{L}\\p{N}-]|[.,:/]\\d)");

    private TextMarks() {}

    /** Returns the sections without their marks, but with the places where these stood. */
    static ImmutableList<TextPassage> lift(ImmutableList<TextSection> sections, int highestNote) {
        ImmutableList<Candidate> raised = find(RAISED, sections);
        ImmutableList<Candidate> plain = called(rising(find(PLAIN, sections)), highestNote);
        ImmutableList<Candidate> marks = rising(raised).size() >= plain.size() ? raised : plain;
        ImmutableList.Builder<TextPassage> passages = ImmutableList.builder();
        int first = 0;
        for (int section = 0; section < sections.size(); section++) {
            int end = first;
            while (end < marks.size() && marks.get(end).section == section) {
                end++;
            }
            passages.add(without(marks.subList(first, end), sections.get(section)));
            first = end;
        }
        return passages.build();
    }

    static boolean hasRaised(TextLine line) {
        return RAISED.matcher(line.words()).find();
    }

    private static ImmutableList<Candidate> find(Pattern pattern, ImmutableList<TextSection> sections) {
        ImmutableList.Builder<Candidate> marks = ImmutableList.builder();
        for (int section = 0; section < sections.size(); section++) {
            Matcher matcher = pattern.matcher(sections.get(section).words());
            while (matcher.find()) {
                marks.add(new Candidate(
                        section, matcher.start(), matcher.start(1), matcher.end(), number(matcher.group(1))));
            }
        }
        return marks.build();
    }

    private static ImmutableList<Candidate> rising(ImmutableList<Candidate> marks) {
        ImmutableList<TextNumber> candidates = IntStream.range(0, marks.size())
                .mapToObj(
                        i -> new TextNumber(marks.get(i).number, i, marks.get(i).isAttached()))
                .collect(toImmutableList());
        return TextNumber.rising(candidates).stream()
                .map(candidate -> marks.get(candidate.at()))
                .collect(toImmutableList());
    }

    /** Returns these up to the highest note, and on from there while none is passed over. */
    private static ImmutableList<Candidate> called(ImmutableList<Candidate> rising, int highestNote) {
        int size = 0;
        int last = 0;
        while (size < rising.size() && rising.get(size).number <= Math.max(highestNote, last + 1)) {
            last = rising.get(size).number;
            size++;
        }
        return rising.subList(0, size);
    }

    private static int number(String digits) {
        return digits.chars()
                .map(digit -> Math.max(RAISED_DIGITS.indexOf(digit), Character.digit(digit, 10)))
                .reduce(0, (number, digit) -> 10 * number + digit);
    }

    private static TextPassage without(List<Candidate> marks, TextSection section) {
        StringBuilder words = new StringBuilder();
        ImmutableList.Builder<TextPassage.Mark> places = ImmutableList.builder();
        int from = 0;
        for (Candidate mark : marks) {
            append(section.words().substring(from, mark.begin), words);
            places.add(new TextPassage.Mark(mark.number, words.length()));
            from = mark.end;
        }
        append(section.words().substring(from), words);
        return new TextPassage(new AccountText.InSection(section.heading()), words.toString(), places.build());
    }

    /** Appends what stands between two marks; no blanks stand before a mark. */
    private static void append(String piece, StringBuilder words) {
        if (words.length() > 0 && !piece.isEmpty() && Character.isWhitespace(piece.charAt(0))) {
            words.append(' ');
        }
        words.append(AccountText.normalised(piece));
    }

    /** What may be a mark, with the blanks before its digits. */
    private record Candidate(int section, int begin, int digits, int end, int number) {

        boolean isAttached() {
            return begin == digits;
        }
    }
}
