package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/** One line of a text; {@code opensPage} if a form feed leads it. */
record TextLine(String words, boolean opensPage) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r]|(?=\f)");
    private static final Pattern RULE = Pattern.compile("\\h{20,}|\\h*[_―—–-]{5,}\\h*");
    private static final CharMatcher AFTER_SENTENCE = CharMatcher.whitespace().or(CharMatcher.anyOf("\"'”’»)]*_"));
    private static final CharMatcher SENTENCE_END = CharMatcher.anyOf(".!?…");

    static ImmutableList<TextLine> of(String text) {
        return LINE_END.splitAsStream(text)
                .map(line -> line.startsWith("\f") ? new TextLine(line.substring(1), true) : new TextLine(line, false))
                .collect(toImmutableList());
    }

    boolean isBlank() {
        return CharMatcher.whitespace().matchesAllOf(words);
    }

    boolean isRule() {
        return RULE.matcher(words).matches();
    }

    boolean isIndented() {
        return !words.isEmpty() && CharMatcher.whitespace().matches(words.charAt(0));
    }

    /** Returns whether a sentence ends here, but for closing quotes, brackets and emphasis. */
    boolean endsSentence() {
        String last = AFTER_SENTENCE.trimTrailingFrom(words);
        return !last.isEmpty() && SENTENCE_END.matches(last.charAt(last.length() - 1));
    }
}
