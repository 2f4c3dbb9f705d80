package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import groovyjarjarantlr4.v4.runtime.ANTLRInputStream;
import groovyjarjarantlr4.v4.runtime.CommonToken;
import groovyjarjarantlr4.v4.runtime.Lexer;
import groovyjarjarantlr4.v4.runtime.LexerNoViableAltException;
import groovyjarjarantlr4.v4.runtime.Token;
import groovyjarjarantlr4.v4.runtime.misc.ParseCancellationException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.jspecify.annotations.Nullable;

/**
 * Asks Groovy's lexer for the tokens of a file, makes one token of every date, and notes every token that a note may not
 * have.
 *
 * <p>The gate stands before the parser because a parse is not bounded: what is refused here by its kind costs nothing.
 * Tokens keep their places, counted in UTF-16 characters from the front of the text.
 */
final class Lexing {

    /** The signs that join two things or turn one about; the depth of the tree grows with their number. */
    static final ImmutableSet<Integer> OPERATORS = ImmutableSet.of(
            GroovyLangLexer.DOT,
            GroovyLangLexer.RANGE_INCLUSIVE,
            GroovyLangLexer.EQUAL,
            GroovyLangLexer.NOTEQUAL,
            GroovyLangLexer.LT,
            GroovyLangLexer.GT,
            GroovyLangLexer.LE,
            GroovyLangLexer.GE,
            GroovyLangLexer.AND,
            GroovyLangLexer.OR,
            GroovyLangLexer.NOT);

    /** Words that Groovy's grammar takes as names. */
    static final ImmutableSet<Integer> NAMES = ImmutableSet.of(
            GroovyLangLexer.Identifier,
            GroovyLangLexer.CapitalizedIdentifier,
            GroovyLangLexer.PERMITS,
            GroovyLangLexer.RECORD,
            GroovyLangLexer.SEALED,
            GroovyLangLexer.YIELD);

    private static final ImmutableSet<Integer> OTHERS =
            ImmutableSet.of(GroovyLangLexer.COMMA, GroovyLangLexer.SEMI, GroovyLangLexer.NL, Token.EOF);

    /** How often one character is looked at, on average, before a text is taken for an attack; a note needs two. */
    private static final int LOOKS = 16;

    /** The longest number in code; of one that begins with a nought, Groovy's lexer remembers every digit for good. */
    private static final int NUMBER = 64;

    private static final String CURLY = "\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

    private final String text;
    private final Limits limits;
    private final Errata errata;

    /** Whether so much is missing that brackets cannot be counted, nor statements told apart. */
    private boolean torn;

    Lexing(Source source, Limits limits, Errata errata) {
        this.text = source.text();
        this.limits = limits;
        this.errata = errata;
    }

    /**
     * Returns the tokens, the last of them marking the end of the file.
     *
     * @throws ErrataException if quotation marks or brackets are missing, or the file is beyond the limits
     */
    ImmutableList<Token> tokens() {
        if (text.length() > limits.characters()) {
            throw stop(
                    limits.characters(),
                    limits.characters() + 1,
                    "This file has more than %,d characters.",
                    limits.characters());
        }
        ImmutableList<Token> tokens = withDates(lexed());
        gate(tokens);
        if (torn) {
            throw errata.thrown();
        }
        return tokens;
    }

    // ---- Groovy's tokens

    private List<CommonToken> lexed() {
        Metered metered = new Metered(text);
        GroovyLangLexer lexer = new GroovyLangLexer(metered);
        metered.reader = lexer;
        lexer.removeErrorListeners();
        lexer.setErrorIgnored(true);
        List<CommonToken> tokens = new ArrayList<>();
        int end = 0;
        int resume = 0;
        int interpolated = 0;
        try {
            CommonToken token;
            do {
                token = (CommonToken) lexer.nextToken();
                int start = token.getStartIndex();
                int type = token.getType();
                if (interpolated > 0) {
                    interpolated +=
                            type == GroovyLangLexer.GStringBegin ? 1 : type == GroovyLangLexer.GStringEnd ? -1 : 0;
                    end = end(token);
                    continue;
                }
                hiddenProgramLine(end, start);
                boolean glued = start == end && !tokens.isEmpty();
                end = end(token);
                boolean blankLine = type == GroovyLangLexer.NL
                        && !tokens.isEmpty()
                        && tokens.get(tokens.size() - 1).getType() == GroovyLangLexer.NL;
                if (token.getChannel() != Token.DEFAULT_CHANNEL || blankLine || (start < resume && type != Token.EOF)) {
                    continue;
                }
                if (type != GroovyLangLexer.NL && end - start > limits.literal()) {
                    throw stop(
                            start,
                            start + 1,
                            "A single word, number or text is longer than %,d characters here.",
                            limits.literal());
                }
                if (type == GroovyLangLexer.DIV && text.startsWith("/*", start)) {
                    errata.add(start, start + 2, "This comment is not closed.", "Its '*/' is missing.");
                    throw errata.thrown();
                }
                if (type == GroovyLangLexer.GStringBegin) {
                    errata.add(
                            end - 1,
                            end,
                            "'$' in \"…\" puts a value into the text, which a note cannot do.",
                            "Put the text in '…', where '$' is an ordinary sign.");
                    token.setType(GroovyLangLexer.StringLiteral);
                    interpolated = 1;
                } else if (glued && isQuoted(tokens.get(tokens.size() - 1)) && runsOn(start)) {
                    cutOff(tokens.get(tokens.size() - 1));
                    resume = endOfLine(start);
                    continue;
                } else if (type == GroovyLangLexer.UNEXPECTED_CHAR && isQuotationMark(start)) {
                    unclosed(start);
                    resume = endOfLine(start);
                    continue;
                }
                tokens.add(token);
                if (tokens.size() > limits.tokens()) {
                    throw stop(
                            start, end, "From here on this file has more than %,d words and signs.", limits.tokens());
                }
            } while (token.getType() != Token.EOF);
        } catch (LexerNoViableAltException brokenOff) {
            if (errata.isEmpty()) {
                errata.add(brokenOff.getStartIndex(), brokenOff.getStartIndex() + 1, "This text is not closed.");
            }
            throw errata.thrown();
        } catch (ParseCancellationException exhausted) {
            errata.add(end, end + 1, "What begins here is too long or too entangled to be read.");
            throw errata.thrown();
        }
        return tokens;
    }

    /** Groovy's lexer passes over lines that begin with {@code #!}; only the first of a file may. */
    private void hiddenProgramLine(int end, int start) {
        int mark = text.substring(end, start).indexOf('#');
        if (mark >= 0 && end + mark > 0) {
            errata.add(end + mark, end + mark + 2, Foreign.says("#!"), Foreign.hint("#!"));
        }
    }

    private boolean isQuoted(CommonToken token) {
        return token.getType() == GroovyLangLexer.StringLiteral && text.charAt(token.getStartIndex()) != '/';
    }

    private boolean runsOn(int start) {
        return start < text.length()
                && (Character.isJavaIdentifierPart(text.codePointAt(start)) || isQuotationMark(start));
    }

    private boolean isQuotationMark(int start) {
        char sign = text.charAt(start);
        return sign == '\'' || sign == '"' || CURLY.indexOf(sign) >= 0;
    }

    private void cutOff(CommonToken literal) {
        torn = true;
        int start = literal.getStartIndex();
        int end = end(literal);
        char mark = text.charAt(start);
        if (end - start == 2 && end < text.length() && text.charAt(end) == mark) {
            errata.add(
                    start,
                    end + 1,
                    "This text is not closed.",
                    "Its " + text.substring(start, end + 1) + " is missing.");
            throw errata.thrown();
        }
        errata.add(
                end - 1,
                end,
                "The text ends at this sign, and more is glued to it.",
                mark == '\''
                        ? "An apostrophe in '…' is written \\'; in \"…\" it needs nothing."
                        : "A \" in \"…\" is written \\\".");
    }

    private void unclosed(int start) {
        torn = true;
        if (CURLY.indexOf(text.charAt(start)) >= 0) {
            errata.add(
                    start,
                    start + 1,
                    "A text stands in straight quotation marks, and this one is not.",
                    "Did you mean '…' or \"…\"?");
        } else if (text.substring(start, endOfLine(start)).contains("\\")) {
            errata.add(
                    start,
                    start + 1,
                    "This text does not end on its line, or a sign in it cannot be read.",
                    "A backslash is written \\\\.");
        } else {
            errata.add(
                    start,
                    start + 1,
                    "This text does not end on its line.",
                    "Close it, or put a text of several lines in '''…'''.");
        }
    }

    private int endOfLine(int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed;
    }

    // ---- dates

    private ImmutableList<Token> withDates(List<CommonToken> tokens) {
        List<CommonToken> dated = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken first = tokens.get(i);
            Optional<Integer> endOfRun =
                    isNumber(first) ? Dates.endOfRun(text, first.getStartIndex()) : Optional.empty();
            if (endOfRun.isEmpty()) {
                dated.add(first);
                continue;
            }
            while (end(tokens.get(i)) < endOfRun.get()) {
                i++;
            }
            int start = first.getStartIndex();
            if (start > 0 && text.charAt(start - 1) == '-') {
                start = dated.remove(dated.size() - 1).getStartIndex();
            }
            dated.add(dateToken(first, start, Math.max(endOfRun.get(), end(tokens.get(i)))));
        }
        return ImmutableList.copyOf(dated);
    }

    private CommonToken dateToken(CommonToken first, int start, int end) {
        if (end - start > limits.literal()) {
            throw stop(
                    start, start + 1, "A single number or date is longer than %,d characters here.", limits.literal());
        }
        Dates.complaint(text.substring(start, end))
                .ifPresent(complaint -> errata.add(start, end, complaint.says(), complaint.hint()));
        CommonToken date = new CommonToken(first);
        date.setType(GroovyLangLexer.Identifier);
        date.setStartIndex(start);
        date.setStopIndex(end - 1);
        return date;
    }

    // ---- the gate

    private void gate(ImmutableList<Token> tokens) {
        Deque<Open> open = new ArrayDeque<>();
        int operators = 0;
        int resume = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int type = token.getType();
            if (token.getStartIndex() < resume && type != Token.EOF) {
                continue;
            }
            if (type == GroovyLangLexer.LPAREN || type == GroovyLangLexer.LBRACK || type == GroovyLangLexer.LBRACE) {
                open.push(new Open(token, operators));
                operators = type == GroovyLangLexer.LBRACE ? 0 : operators;
                if (open.size() > limits.nesting()) {
                    throw stop(
                            token.getStartIndex(),
                            end(token),
                            "More than %,d brackets stand in one another here.",
                            limits.nesting());
                }
            } else if (type == GroovyLangLexer.RPAREN
                    || type == GroovyLangLexer.RBRACK
                    || type == GroovyLangLexer.RBRACE) {
                operators = close(token, open)
                        .map(Open::operators)
                        .filter(before -> type == GroovyLangLexer.RBRACE)
                        .orElse(operators);
            } else if (OPERATORS.contains(type)) {
                if (++operators > limits.operators()) {
                    throw stop(
                            token.getStartIndex(),
                            end(token),
                            "More than %,d signs such as '==', '&&', '!' and '.' stand in one statement here.",
                            limits.operators());
                }
            } else if (isBoundary(tokens, i)) {
                operators = 0;
            } else {
                resume = admit(tokens, i, !open.isEmpty() && open.peek().token().getType() != GroovyLangLexer.LBRACE);
            }
        }
        open.forEach(bracket -> notClosed(bracket.token(), "."));
    }

    /** Notes what is wrong with the token, if anything is, and returns where what belongs to it ends. */
    private int admit(ImmutableList<Token> tokens, int i, boolean bracketed) {
        Token token = tokens.get(i);
        int start = token.getStartIndex();
        int end = end(token);
        int type = token.getType();
        if (NAMES.contains(type) || OTHERS.contains(type)) {
            return end;
        }
        if (type == GroovyLangLexer.StringLiteral) {
            if (text.charAt(start) == '/' || text.charAt(start) == '$') {
                errata.add(start, end, "A text stands in quotation marks, not between slashes.", "Did you mean '…'?");
            }
            return end;
        }
        if (isNumber(token)) {
            return number(token, tokens.get(i + 1));
        }
        if (type == GroovyLangLexer.SUB && i > 0) {
            Optional<Dates.Spaced> date = Dates.spaced(text, tokens.get(i - 1).getStartIndex());
            if (date.isPresent()) {
                int from = tokens.get(i - 1).getStartIndex();
                errata.add(
                        from,
                        from + date.get().written().length(),
                        "'" + date.get().written() + "' is arithmetic here.",
                        "A date is written without blanks: " + date.get().date() + ".");
                return from + date.get().written().length();
            }
            if (isNumber(tokens.get(i - 1)) && isNumber(tokens.get(i + 1))) {
                errata.add(
                        start,
                        end,
                        Foreign.says("-"),
                        "Several numbers are written [" + tokens.get(i - 1).getText() + ", "
                                + tokens.get(i + 1).getText() + "].");
                return end;
            }
        }
        if (type == GroovyLangLexer.COLON
                && !bracketed
                && i > 0
                && NAMES.contains(tokens.get(i - 1).getType())
                && NAMES.contains(tokens.get(i + 1).getType())) {
            errata.add(
                    start,
                    end,
                    "A word and what it is about stand side by side, without ':'.",
                    "Did you mean " + tokens.get(i - 1).getText() + " "
                            + tokens.get(i + 1).getText() + "?");
            return end;
        }
        if (type == GroovyLangLexer.UNEXPECTED_CHAR) {
            return unexpected(text.codePointAt(start), start);
        }
        errata.add(start, end, Foreign.says(token.getText()), Foreign.hint(token.getText()));
        return end;
    }

    private int number(Token number, Token next) {
        int start = number.getStartIndex();
        int end = end(number);
        String digits = number.getText();
        if (next.getStartIndex() == end && NAMES.contains(next.getType())) {
            errata.add(
                    start,
                    end(next),
                    "'" + text.substring(start, end(next)) + "' is neither a number nor a name.",
                    "A name begins with a letter, and a text stands in quotation marks.");
            return end(next);
        }
        if (number.getType() == GroovyLangLexer.FloatingPointLiteral) {
            errata.add(
                    start,
                    end,
                    "'" + digits + "' is not a whole number, and a note has no others.",
                    "Put it in words, as the text says it: 'two and a half'.");
        } else if (!digits.matches("0|[1-9][0-9]*")) {
            String bare = digits.replaceFirst("^0+(?=[1-9][0-9]*$)", "");
            errata.add(
                    start,
                    end,
                    "'" + digits + "' is not how a whole number is written.",
                    bare.equals(digits)
                            ? "A whole number has digits only, such as 1950."
                            : "Did you mean " + bare + "?");
        } else if (digits.length() > 18) {
            errata.add(start, end, "This number is too large.", "A whole number has 18 digits at most.");
        }
        return end;
    }

    private int unexpected(int sign, int start) {
        int end = start + Character.charCount(sign);
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isIdentifierIgnorable(sign)) {
            errata.add(
                    start,
                    end,
                    String.format(Locale.ROOT, "An invisible sign stands here (U+%04X).", sign),
                    "Did you mean an ordinary blank?");
        } else {
            String written = Character.toString(sign);
            errata.add(start, end, Foreign.says(written), Foreign.hint(written));
        }
        return end;
    }

    private record Open(Token token, int operators) {}

    private Optional<Open> close(Token token, Deque<Open> open) {
        char sign = text.charAt(token.getStartIndex());
        if (open.stream().noneMatch(bracket -> closing(bracket.token()) == sign)) {
            torn = true;
            errata.add(token.getStartIndex(), end(token), "'" + sign + "' closes nothing.");
            return Optional.empty();
        }
        while (closing(open.peek().token()) != sign) {
            notClosed(open.pop().token(), " before '" + sign + "' in line " + token.getLine() + ".");
        }
        return Optional.of(open.pop());
    }

    private void notClosed(Token bracket, String before) {
        torn = true;
        errata.add(
                bracket.getStartIndex(),
                end(bracket),
                "'" + bracket.getText() + "' is not closed.",
                "Its '" + closing(bracket) + "' is missing" + before);
    }

    private static char closing(Token bracket) {
        return bracket.getType() == GroovyLangLexer.LPAREN
                ? ')'
                : bracket.getType() == GroovyLangLexer.LBRACK ? ']' : '}';
    }

    // ---- what parsing asks, too

    /** Returns whether a statement ends at that token: a semicolon, or the end of a line that is not continued. */
    static boolean isBoundary(List<Token> tokens, int i) {
        int type = tokens.get(i).getType();
        if (type != GroovyLangLexer.NL) {
            return type == GroovyLangLexer.SEMI;
        }
        int before = i == 0 ? GroovyLangLexer.SEMI : tokens.get(i - 1).getType();
        int after = tokens.get(i + 1).getType();
        return !OPERATORS.contains(before)
                && before != GroovyLangLexer.COMMA
                && (!OPERATORS.contains(after) || after == GroovyLangLexer.NOT)
                && after != GroovyLangLexer.LBRACE;
    }

    /** Returns the place after the token's last character. */
    static int end(Token token) {
        return Math.max(token.getStopIndex() + 1, token.getStartIndex());
    }

    private static boolean isNumber(Token token) {
        return token.getType() == GroovyLangLexer.IntegerLiteral
                || token.getType() == GroovyLangLexer.FloatingPointLiteral;
    }

    private ErrataException stop(int start, int end, String says, int limit) {
        errata.add(start, end, String.format(Locale.ROOT, says, limit));
        return errata.thrown();
    }

    /**
     * The characters for Groovy's lexer, counted as they are read.
     *
     * <p>The class below it is no longer recommended because it knows UTF-16 characters only; an author's columns are
     * counted in just these.
     */
    @SuppressWarnings("deprecation")
    private static final class Metered extends ANTLRInputStream {

        private long left;
        private @Nullable Lexer reader;

        Metered(String text) {
            super(text);
            this.left = 1_000 + (long) LOOKS * text.length();
        }

        @Override
        public void consume() {
            boolean longNumber = reader != null
                    && p - reader._tokenStartCharIndex > NUMBER
                    && Character.isDigit(data[reader._tokenStartCharIndex]);
            if (longNumber || --left < 0) {
                throw new ParseCancellationException("beyond the limit");
            }
            super.consume();
        }
    }
}
