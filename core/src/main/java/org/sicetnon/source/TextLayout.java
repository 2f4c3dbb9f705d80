package org.sicetnon.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How a text sets its notes; described at {@link AccountText}. */
enum TextLayout {
    UNDER_RULES("\\h*([1-9]\\d{0,2})(?:[.)]?\\h+(?=\\S)|(?=[\\p{Lu}“\"]))") {
        @Override
        BitSet feet(List<TextLine> lines) {
            BitSet feet = new BitSet(lines.size());
            boolean open = false;
            boolean indented = false;
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                if (line.isRule()) {
                    open = true;
                    indented = i + 1 < lines.size() && lines.get(i + 1).isIndented();
                } else {
                    open &= !line.isBlank() && !line.opensPage() && (indented || !line.isIndented());
                    feet.set(i, open);
                }
            }
            return feet;
        }
    },
    AMONG_PARAGRAPHS("\\h*([1-9]\\d{0,2})[.)]\\h+(?=\\S)") {
        @Override
        BitSet feet(List<TextLine> lines) {
            BitSet feet = new BitSet(lines.size());
            boolean open = false;
            boolean paragraphOpens = true;
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                if (paragraphOpens || line.opensPage()) {
                    open = noteNumber(line).isPresent();
                }
                paragraphOpens = line.isBlank();
                feet.set(i, open && !paragraphOpens);
            }
            return feet;
        }
    };

    private final Pattern number;

    TextLayout(String number) {
        this.number = Pattern.compile(number);
    }

    static TextLayout of(List<TextLine> lines) {
        boolean ruled = IntStream.range(1, lines.size())
                .anyMatch(i -> lines.get(i - 1).isRule()
                        && UNDER_RULES.noteNumber(lines.get(i)).isPresent());
        return ruled ? UNDER_RULES : AMONG_PARAGRAPHS;
    }

    /** Returns which lines stand where notes may; each unbroken run of them is a foot. */
    abstract BitSet feet(List<TextLine> lines);

    /** Returns the number of the note that this line may begin. */
    final Optional<Integer> noteNumber(TextLine line) {
        Matcher matcher = number.matcher(line.words());
        return matcher.lookingAt() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    final TextLine withoutNumber(TextLine line) {
        return new TextLine(number.matcher(line.words()).replaceFirst(""), line.opensPage());
    }
}
