package org.sicetnon.dsl.notebook;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;

/** HTML or SVG that is being written: well-formed, with everything escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Writes an element; attributes are pairs of a name and a value. */
    Markup element(String tag, ImmutableList<String> attributes, Consumer<Markup> content) {
        begin(tag, attributes).append('>');
        content.accept(this);
        text.append("</").append(tag).append('>');
        return this;
    }

    Markup element(String tag, String style, Consumer<Markup> content) {
        return element(tag, styled(style), content);
    }

    Markup element(String tag, String style, String words) {
        return element(tag, styled(style), it -> it.words(words));
    }

    /** Writes an element that has no content. */
    Markup empty(String tag, String... attributes) {
        begin(tag, ImmutableList.copyOf(attributes)).append("/>");
        return this;
    }

    /** Writes words, escaped. */
    Markup words(String words) {
        text.append(escaped(words));
        return this;
    }

    private StringBuilder begin(String tag, ImmutableList<String> attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.size(); i += 2) {
            text.append(' ')
                    .append(attributes.get(i))
                    .append("=\"")
                    .append(escaped(attributes.get(i + 1)))
                    .append('"');
        }
        return text;
    }

    private static ImmutableList<String> styled(String style) {
        return style.isEmpty() ? ImmutableList.of() : ImmutableList.of("style", style);
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isSayable(sign) ? sign : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Whether XML can hold it at all. */
    private static boolean isSayable(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign < 0xD800)
                || (sign > 0xDFFF && sign < 0xFFFE)
                || sign > 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
