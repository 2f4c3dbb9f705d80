package org.sicetnon.source;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text that an account was read from, taken apart into its sections and its notes, to prove that a locator's anchor
 * stands where the locator says, and stands there only.
 *
 * <pre>{@code
 * AccountText text = AccountText.of(
 *         """
 *         The minister hesitated until the envoy's
 *
 *         1. Privy Council minutes, 3 May 1871.
 *
 *         dispatch came.¹
 *
 *         THE REPLY
 *
 *         He answered at once.²
 *         """,
 *         List.of("THE REPLY"));
 *
 * text.find("the envoy's dispatch came"); // in the opening, over the page break
 * text.find("Privy Council minutes");     // in note 1
 * text.lostNotes();                       // [2]: marked, but its text is not here
 * }</pre>
 *
 * <p>Two layouts are read, and told apart by the text itself:
 *
 * <ul>
 *   <li><b>Notes under a rule.</b> A line of twenty or more blanks, or of dashes, parts the body from the notes at the
 *       foot of its page; each note begins a line with its number. The foot ends at a form feed, at a blank line, or at
 *       a line indented deeper than the foot's first: the next page's.
 *   <li><b>Notes among the paragraphs.</b> A paragraph that begins with a number and a full stop may be a note, and
 *       ends at a blank line. This layout is assumed if no rule is followed by a note.
 * </ul>
 *
 * <p>Which numbers are those of notes is settled by their order: they rise through the text, so the longest rising run
 * is taken, in steps of at most 25; dates and numbered lists fall out. What stands under a rule before the first note
 * there goes on with the note before. Among paragraphs, a note that breaks off in mid-sentence at the end of a page
 * goes on in the last paragraph before the next page's notes, unless that bears a mark or is the page's only one.
 *
 * <p>Marks are the raised numbers (¹²), if a longer run of them rises, else the longest rising run of plain ones, each
 * close after a word or stop, or at most two blanks behind a sentence. Notes and marks are taken out of the body,
 * which reads on, even in mid-sentence.
 *
 * <p><b>Limits.</b> Running heads and page numbers are not known, and stay in the body; so do a note's further
 * paragraphs where notes stand among paragraphs. A line of a note that begins with the very number of the next one
 * passes for it if it stands first, behind the end of a sentence. All raised numbers are taken for marks, exponents
 * too; a plain mark that is repeated is not. Abbreviations are not told from ends of sentences ("p.", "U.S."): a note
 * that breaks off at one is taken for finished, and marks are not tied to sentences. Signs of emphasis ({@code *so*})
 * are part of the words.
 */
public final class AccountText {

    private static final CharMatcher SINGLE_QUOTES = CharMatcher.anyOf("‘’‚‛´`");
    private static final CharMatcher DOUBLE_QUOTES = CharMatcher.anyOf("“”„‟");
    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD\\s*");
    private static final Pattern BREAK_AFTER_HYPHEN = Pattern.compile("(?<=[^ ]-) ");

    private final ImmutableList<String> missingHeadings;
    private final ImmutableList<TextPassage> sections;
    private final ImmutableList<TextPassage> notes;

    private AccountText(
            ImmutableList<String> missingHeadings,
            ImmutableList<TextPassage> sections,
            ImmutableList<TextPassage> notes) {
        this.missingHeadings = missingHeadings;
        this.sections = sections;
        this.notes = notes;
    }

    /**
     * Takes a text apart, in time linear in its length. What precedes the first heading is the opening.
     *
     * @param text the plain text, as it was read
     * @param headings the sections' headings exactly as they stand, though blanks and quotes are compared as in
     *     {@link #normalised}; a heading fills its lines and may run over several. One that stands twice begins a
     *     section of its name each time.
     * @throws IllegalArgumentException if a heading is blank
     */
    public static AccountText of(String text, List<String> headings) {
        TextNotes lifted = TextNotes.of(text);
        ImmutableList<TextSection> sections = TextSection.of(lifted.body(), headings);
        ImmutableSet<String> found = sections.stream()
                .flatMap(section -> section.heading().stream())
                .map(AccountText::normalised)
                .collect(ImmutableSet.toImmutableSet());
        return new AccountText(
                headings.stream()
                        .filter(heading -> !found.contains(normalised(heading)))
                        .collect(toImmutableList()),
                TextMarks.lift(
                        sections, lifted.notes().isEmpty() ? 0 : lifted.notes().lastKey()),
                lifted.notes().entrySet().stream()
                        .map(note -> new TextPassage(
                                new InNote(note.getKey()), normalised(note.getValue()), ImmutableList.of()))
                        .collect(toImmutableList()));
    }

    /** Returns the headings that do not stand in the text on lines of their own, in the order they were given. */
    public ImmutableList<String> missingHeadings() {
        return missingHeadings;
    }

    /** Returns the numbers of the notes whose text is here. */
    public ImmutableSortedSet<Integer> notes() {
        return notes.stream()
                .map(note -> ((InNote) note.place()).number())
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /**
     * Returns the numbers of the notes that are lost in print: those up to the highest that is marked or has a text,
     * whose text is not here.
     */
    public ImmutableSortedSet<Integer> lostNotes() {
        ImmutableSortedSet<Integer> present = notes();
        int highest = Stream.concat(present.stream(), sections.stream().flatMap(TextPassage::markNumbers))
                .max(naturalOrder())
                .orElse(0);
        return IntStream.rangeClosed(1, highest)
                .boxed()
                .filter(number -> !present.contains(number))
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /** Returns the numbers of the notes that are marked in the sections of that name, or in the opening. */
    public ImmutableSortedSet<Integer> marksIn(InSection section) {
        return sections.stream()
                .filter(passage -> passage.place().equals(section))
                .flatMap(TextPassage::markNumbers)
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /**
     * Returns every occurrence of an anchor, the body's in the order of reading, then the notes' in that of their
     * numbers. Both are compared as {@link #normalised}, case counts, and only whole words match. An occurrence lies
     * within one section or one note; headings and the notes' own numbers are no part of either.
     *
     * @throws IllegalArgumentException if the anchor is blank
     */
    public ImmutableList<Place> find(String anchor) {
        String words = words(anchor);
        return Stream.concat(sections.stream(), notes.stream())
                .flatMap(passage -> passage.endsOf(words).mapToObj(end -> passage.place()))
                .collect(toImmutableList());
    }

    /**
     * Returns the first mark that follows an anchor in its section, close behind it or not. It is empty unless the
     * anchor stands exactly once in the body.
     *
     * @throws IllegalArgumentException if the anchor is blank
     */
    public Optional<Integer> nextMark(String anchor) {
        String words = words(anchor);
        ImmutableList<Optional<Integer>> marks = sections.stream()
                .flatMap(section -> section.endsOf(words).mapToObj(section::nextMark))
                .collect(toImmutableList());
        return marks.size() == 1 ? marks.get(0) : Optional.empty();
    }

    /** Returns the words that tell a time, the body's in the order of reading, then the notes' in that of their numbers. */
    public ImmutableList<DatePhrase> datePhrases() {
        return Stream.concat(sections.stream(), notes.stream())
                .flatMap(passage -> DatePhrases.of(passage).stream())
                .collect(toImmutableList());
    }

    /**
     * Returns a phrase in the form in which phrases are compared: each run of blanks is one, with none at either end
     * and none behind a hyphen that closes on its word (where a line may have been broken); curly quotes and accents
     * that stand for them are straight; soft hyphens are gone. Dashes and hyphens are left alone.
     */
    public static String normalised(String phrase) {
        String straight = DOUBLE_QUOTES.replaceFrom(SINGLE_QUOTES.replaceFrom(phrase, '\''), '"');
        String folded = CharMatcher.whitespace()
                .trimAndCollapseFrom(SOFT_HYPHEN.matcher(straight).replaceAll(""), ' ');
        return BREAK_AFTER_HYPHEN.matcher(folded).replaceAll("");
    }

    /** Returns the SHA-256 digest of a text as it lies on disk, in lower-case hexadecimal digits. */
    public static String sha256(byte[] text) {
        return Hashing.sha256().hashBytes(text).toString();
    }

    private static String words(String anchor) {
        String words = normalised(anchor);
        checkArgument(!words.isEmpty(), "An anchor is a phrase of the text, but this one is blank.");
        return words;
    }

    /** Where a phrase stands in a text. */
    public sealed interface Place permits InSection, InNote {}

    /**
     * In the body of the text.
     *
     * @param heading the section's heading as it was given; absent for the opening, before the first heading
     */
    public record InSection(Optional<String> heading) implements Place {

        public InSection {
            requireNonNull(heading, "heading");
        }
    }

    /** In a note, by its number as printed. */
    public record InNote(int number) implements Place {

        public InNote {
            checkArgument(number > 0, "Notes are numbered from 1, but this one is %s.", number);
        }
    }
}
