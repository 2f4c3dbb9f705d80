package org.sicetnon.dsl.language;

import groovyjarjarantlr4.v4.runtime.ANTLRInputStream;
import groovyjarjarantlr4.v4.runtime.CharStream;
import groovyjarjarantlr4.v4.runtime.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovySyntaxError;

/**
 * Groovy's lexer with one thing more: a date is one name, over the same characters.
 *
 * <p>A date begins where Groovy would begin a number, in code and in {@code ${…}}, never in a text or a comment.
 */
final class DatedLexer extends GroovyLangLexer {

    /** What is no date but can have been meant for nothing else; {@code 10/2/5} is arithmetic here. */
    private static final Pattern LIKE_A_DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d).*", Pattern.DOTALL);

    /** What Groovy's lexer passes over without making a token of it. */
    private static final Pattern BLANKS = Pattern.compile("(?:[ \t]|\\\\\r?\n)*");

    private final String text;

    DatedLexer(String text) {
        super(characters(text));
        this.text = text;
        removeErrorListeners();
    }

    /** UTF-16 characters, by which places are counted here; what succeeds this class counts by another measure. */
    @SuppressWarnings("deprecation")
    private static CharStream characters(String text) {
        return new ANTLRInputStream(text);
    }

    @Override
    public Token nextToken() {
        int from = _input.index();
        if (_mode == DEFAULT_MODE && from < text.length()) {
            Matcher blanks = BLANKS.matcher(text).region(from, text.length());
            int start = blanks.lookingAt() ? blanks.end() : from;
            Optional<Integer> end = endOfDate(start);
            if (end.isPresent()) {
                return date(start, end.get());
            }
        }
        return super.nextToken();
    }

    private Optional<Integer> endOfDate(int start) {
        if (start == text.length()
                || !Character.isDigit(text.charAt(start))
                || (start > 0 && isGlued(text.charAt(start - 1)) && !text.startsWith("..", start - 2))) {
            return Optional.empty();
        }
        return Dates.endOfRun(text, start)
                .filter(end -> LIKE_A_DAY.matcher(text.substring(start, end)).matches());
    }

    private static boolean isGlued(char before) {
        return before == '-' || before == '.' || Character.isJavaIdentifierPart(before);
    }

    private Token date(int start, int end) {
        pass(start);
        int line = getInterpreter().getLine();
        int column = getInterpreter().getCharPositionInLine();
        Dates.complaint(text.substring(start, end)).ifPresent(complaint -> {
            throw new GroovySyntaxError(
                    complaint.says() + " " + complaint.hint(), GroovySyntaxError.LEXER, line, column + 1);
        });
        _token = null;
        _text = null;
        _channel = Token.DEFAULT_CHANNEL;
        _type = Identifier;
        _tokenStartCharIndex = start;
        _tokenStartLine = line;
        _tokenStartCharPositionInLine = column;
        pass(end);
        return emit();
    }

    private void pass(int end) {
        while (_input.index() < end) {
            getInterpreter().consume(_input);
        }
    }
}
