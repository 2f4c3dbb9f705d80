package org.sicetnon.source;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * A text with its notes lifted out; described at {@link AccountText}.
 *
 * @param body the lines that are left
 * @param notes the notes' words, without their numbers
 */
record TextNotes(ImmutableList<String> body, ImmutableSortedMap<Integer, String> notes) {

    static TextNotes of(String text) {
        ImmutableList<TextLine> lines = TextLine.of(text);
        TextLayout layout = TextLayout.of(lines);
        BitSet feet = layout.feet(lines);
        ImmutableMap<Integer, TextNumber> beginnings = beginnings(lines, layout, feet);
        Lifting lifting = new Lifting(layout);
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (!feet.get(i)) {
                if (!line.isRule()) {
                    lifting.body(line);
                }
                continue;
            }
            if (i == 0 || !feet.get(i - 1)) {
                lifting.openFoot();
            }
            if (beginnings.containsKey(i)) {
                lifting.note(beginnings.get(i).number(), line);
            } else {
                lifting.goOn(line);
            }
        }
        return lifting.finish();
    }

    /** Returns the numbers of the notes by the line that each begins. */
    private static ImmutableMap<Integer, TextNumber> beginnings(
            ImmutableList<TextLine> lines, TextLayout layout, BitSet feet) {
        ImmutableList.Builder<TextNumber> candidates = ImmutableList.builder();
        for (int i = feet.nextSetBit(0); i >= 0; i = feet.nextSetBit(i + 1)) {
            int line = i;
            boolean firm = i == 0 || !feet.get(i - 1) || lines.get(i - 1).endsSentence();
            layout.noteNumber(lines.get(i)).ifPresent(number -> candidates.add(new TextNumber(number, line, firm)));
        }
        return TextNumber.rising(candidates.build()).stream().collect(toImmutableMap(TextNumber::at, number -> number));
    }

    /** The notes so far, the body of the pages before the last note, and the body since. */
    private static final class Lifting {

        private final TextLayout layout;
        private final TreeMap<Integer, List<TextLine>> notes = new TreeMap<>();
        private final List<TextLine> body = new ArrayList<>();
        private final List<TextLine> page = new ArrayList<>();
        private boolean inNote;

        Lifting(TextLayout layout) {
            this.layout = layout;
        }

        void body(TextLine line) {
            page.add(line);
        }

        void openFoot() {
            inNote = layout == TextLayout.UNDER_RULES && !notes.isEmpty();
        }

        void note(int number, TextLine line) {
            if (layout == TextLayout.AMONG_PARAGRAPHS && lastNoteBreaksOff()) {
                carryOver();
            }
            inNote = true;
            body.addAll(page);
            page.clear();
            notes.put(number, new ArrayList<>(List.of(layout.withoutNumber(line))));
        }

        /** Adds a line of a foot that begins no note. */
        void goOn(TextLine line) {
            if (inNote) {
                lastNote().add(line);
            } else {
                page.add(line);
            }
        }

        TextNotes finish() {
            body.addAll(page);
            return new TextNotes(
                    body.stream().map(TextLine::words).collect(ImmutableList.toImmutableList()),
                    ImmutableSortedMap.copyOf(Maps.transformValues(
                            notes, lines -> Joiner.on('\n').join(Iterables.transform(lines, TextLine::words)))));
        }

        private List<TextLine> lastNote() {
            return notes.lastEntry().getValue();
        }

        private boolean lastNoteBreaksOff() {
            return !notes.isEmpty() && !lastNote().get(lastNote().size() - 1).endsSentence();
        }

        /** Moves the page's last paragraph to the last note, unless it is the only one or bears a mark. */
        private void carryOver() {
            int end = page.size();
            while (end > 0 && page.get(end - 1).isBlank()) {
                end--;
            }
            int begin = end;
            while (begin > 0 && !page.get(begin - 1).isBlank()) {
                begin--;
            }
            List<TextLine> paragraph = page.subList(begin, end);
            if (page.subList(0, begin).stream().anyMatch(line -> !line.isBlank())
                    && paragraph.stream().noneMatch(TextMarks::hasRaised)) {
                lastNote().addAll(paragraph);
                paragraph.clear();
            }
        }
    }
}
