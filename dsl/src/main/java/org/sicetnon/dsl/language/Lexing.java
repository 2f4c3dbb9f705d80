package org.sicetnon.dsl.language;

import static groovyjarjarantlr4.v4.runtime.Token.EOF;
import static org.apache.groovy.parser.antlr4.GroovyLexer.AND;
import static org.apache.groovy.parser.antlr4.GroovyLexer.COLON;
import static org.apache.groovy.parser.antlr4.GroovyLexer.COMMA;
import static org.apache.groovy.parser.antlr4.GroovyLexer.CapitalizedIdentifier;
import static org.apache.groovy.parser.antlr4.GroovyLexer.DIV;
import static org.apache.groovy.parser.antlr4.GroovyLexer.DOT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.EQUAL;
import static org.apache.groovy.parser.antlr4.GroovyLexer.FloatingPointLiteral;
import static org.apache.groovy.parser.antlr4.GroovyLexer.GE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.GStringBegin;
import static org.apache.groovy.parser.antlr4.GroovyLexer.GStringEnd;
import static org.apache.groovy.parser.antlr4.GroovyLexer.GT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.Identifier;
import static org.apache.groovy.parser.antlr4.GroovyLexer.IntegerLiteral;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LBRACE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LBRACK;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LPAREN;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NL;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NOT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NOTEQUAL;
import static org.apache.groovy.parser.antlr4.GroovyLexer.OR;
import static org.apache.groovy.parser.antlr4.GroovyLexer.RANGE_INCLUSIVE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.RBRACE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.RBRACK;
import static org.apache.groovy.parser.antlr4.GroovyLexer.RPAREN;
import static org.apache.groovy.parser.antlr4.GroovyLexer.SEMI;
import static org.apache.groovy.parser.antlr4.GroovyLexer.SUB;
import static org.apache.groovy.parser.antlr4.GroovyLexer.StringLiteral;
import static org.apache.groovy.parser.antlr4.GroovyLexer.UNEXPECTED_CHAR;

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
    static final ImmutableSet<Integer> OPERATORS =
            ImmutableSet.of(DOT, RANGE_INCLUSIVE, EQUAL, NOTEQUAL, LT, GT, LE, GE, AND, OR, NOT);

    static final ImmutableSet<Integer> NAMES = ImmutableSet.of(Identifier, CapitalizedIdentifier);

    static final ImmutableSet<Integer> NUMBERS = ImmutableSet.of(IntegerLiteral, FloatingPointLiteral);

    static final ImmutableSet<Integer> OPENING = ImmutableSet.of(LPAREN, LBRACK, LBRACE);

    static final ImmutableSet<Integer> CLOSING = ImmutableSet.of(RPAREN, RBRACK, RBRACE);

    private static final ImmutableSet<Integer> BREAKS = ImmutableSet.of(NL, SEMI);

    private static final String NO_SLASHES = "A text stands in quotation marks, not between slashes.";
    private static final String STRAIGHT = "'\"";
    private static final String CURLY = "\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

    private static final String QUOTATION_MARKS = STRAIGHT + CURLY;

    private final String text;
    private final Limits limits;
    private final Errata errata;

    /** Whether so much is missing that neither brackets can be counted nor statements told apart. */
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
            throw stop(limits.characters(), "This file has more than %,d characters.", limits.characters());
        }
        ImmutableList<Token> tokens = withDates(withTexts(raw()));
        gate(tokens);
        if (torn) {
            throw errata.thrown();
        }
        return tokens;
    }

    // ---- Groovy's own tokens

    private List<CommonToken> raw() {
        GroovyLangLexer lexer = Metered.lexer(text);
        List<CommonToken> tokens = new ArrayList<>();
        int end = 0;
        try {
            CommonToken token;
            do {
                token = (CommonToken) lexer.nextToken();
                noProgramLine(end, token.getStartIndex());
                end = end(token);
                if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                    add(tokens, token);
                }
            } while (token.getType() != EOF);
        } catch (LexerNoViableAltException brokenOff) {
            // only in a text with a '$', of which there will be an erratum
            torn = true;
            CommonToken endOfFile = new CommonToken(EOF);
            endOfFile.setStartIndex(text.length());
            endOfFile.setStopIndex(text.length() - 1);
            tokens.add(endOfFile);
        } catch (ParseCancellationException exhausted) {
            errata.add(end, end + 1, "What begins here is too long or too entangled to be read.");
            throw errata.thrown();
        }
        return tokens;
    }

    private void add(List<CommonToken> tokens, CommonToken token) {
        int start = token.getStartIndex();
        int end = end(token);
        int type = token.getType();
        if (type != NL && end - start > limits.literal()) {
            throw stop(start, "A single word or text is longer than %,d characters here.", limits.literal());
        }
        if (tokens.size() == limits.tokens()) {
            throw stop(start, "From here on this file has more than %,d words and signs.", limits.tokens());
        }
        if (type == DIV && text.startsWith("/*", start)) {
            errata.add(start, start + 2, "This comment is not closed.", "Its '*/' is missing.");
            throw errata.thrown();
        }
        if (text.startsWith("$/", end - 1)) {
            errata.add(end - 1, end + 1, NO_SLASHES, "Did you mean '…'?");
            throw errata.thrown();
        }
        int last = tokens.size() - 1;
        if (last < 0
                || !BREAKS.contains(type)
                || !BREAKS.contains(tokens.get(last).getType())) {
            tokens.add(token);
        } else if (type == SEMI) {
            tokens.set(last, token);
        }
    }

    /** Groovy's lexer passes over lines that begin with {@code #!}, of which only the first may. */
    private void noProgramLine(int end, int start) {
        int mark = start <= end ? -1 : text.substring(end, start).indexOf('#');
        if (mark >= 0 && end + mark > 0) {
            errata.add(end + mark, end + mark + 2, Foreign.says("#!"), Foreign.hint("#!"));
        }
    }

    // ---- texts that hold a value, or do not end

    private List<CommonToken> withTexts(List<CommonToken> tokens) {
        List<CommonToken> kept = new ArrayList<>(tokens.size());
        int interpolated = 0;
        int resume = 0;
        for (CommonToken token : tokens) {
            int start = token.getStartIndex();
            int type = token.getType();
            if (type == EOF) {
                kept.add(token);
            } else if (interpolated > 0) {
                interpolated += type == GStringBegin ? 1 : type == GStringEnd ? -1 : 0;
            } else if (start >= resume && type == GStringBegin) {
                interpolated = 1;
                token.setType(StringLiteral);
                kept.add(token);
                errata.add(
                        end(token) - 1,
                        end(token),
                        "'$' in \"…\" puts a value into the text, which a note cannot do.",
                        "Put the text in '…', where '$' is an ordinary sign.");
            } else if (start >= resume && runsOn(kept, start)) {
                resume = cutOff(kept.get(kept.size() - 1));
            } else if (start >= resume && type == UNEXPECTED_CHAR && isOneOf(QUOTATION_MARKS, start)) {
                resume = unclosed(start);
            } else if (start >= resume) {
                kept.add(token);
            }
        }
        return kept;
    }

    private boolean runsOn(List<CommonToken> kept, int start) {
        return !kept.isEmpty()
                && kept.get(kept.size() - 1).getType() == StringLiteral
                && end(kept.get(kept.size() - 1)) == start
                && (Character.isJavaIdentifierPart(text.charAt(start)) || isOneOf(STRAIGHT, start));
    }

    private int cutOff(CommonToken literal) {
        torn = true;
        int start = literal.getStartIndex();
        int end = end(literal);
        String mark = text.substring(start, start + 1);
        if (end - start == 2 && text.startsWith(mark, end)) {
            errata.add(start, end + 1, "This text is not closed.", "Its " + mark.repeat(3) + " is missing.");
            throw errata.thrown();
        }
        errata.add(
                end - 1,
                end,
                "The text ends at this sign, and more is glued to it.",
                mark.equals("'")
                        ? "An apostrophe in '…' is written \\'; in \"…\" it needs nothing."
                        : "A \" in \"…\" is written \\\".");
        return endOfLine(end);
    }

    private int unclosed(int start) {
        torn = true;
        int end = endOfLine(start);
        if (isOneOf(CURLY, start)) {
            errata.add(
                    start,
                    start + 1,
                    "A text stands in straight quotation marks, and this one is not.",
                    "Did you mean '…' or \"…\"?");
        } else {
            errata.add(
                    start,
                    start + 1,
                    "This text does not end on its line, or a sign in it cannot be read.",
                    text.substring(start, end).contains("\\")
                            ? "A backslash is written \\\\."
                            : "Close it, or put a text of several lines in '''…'''.");
        }
        return end;
    }

    private boolean isOneOf(String signs, int at) {
        return signs.indexOf(text.charAt(at)) >= 0;
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
            int start = first.getStartIndex();
            Optional<Integer> run = NUMBERS.contains(first.getType()) ? Dates.endOfRun(text, start) : Optional.empty();
            if (run.isEmpty()) {
                dated.add(first);
                continue;
            }
            while (end(tokens.get(i)) < run.get()) {
                i++;
            }
            if (text.startsWith("-", start - 1)) {
                start = dated.remove(dated.size() - 1).getStartIndex();
            }
            dated.add(date(first, start, end(tokens.get(i))));
        }
        return ImmutableList.copyOf(dated);
    }

    private CommonToken date(CommonToken first, int start, int end) {
        if (end - start > limits.literal()) {
            throw stop(start, "A single number or date is longer than %,d characters here.", limits.literal());
        }
        Dates.complaint(text.substring(start, end))
                .ifPresent(complaint -> errata.add(start, end, complaint.says(), complaint.hint()));
        CommonToken date = new CommonToken(first);
        date.setType(Identifier);
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
            int start = token.getStartIndex();
            int type = token.getType();
            if (start < resume && type != EOF) {
                continue;
            }
            if (OPENING.contains(type)) {
                open.push(new Open(token, operators));
                operators = type == LBRACE ? 0 : operators;
                if (open.size() > limits.nesting()) {
                    throw stop(start, "More than %,d brackets stand in one another here.", limits.nesting());
                }
            } else if (CLOSING.contains(type)) {
                Optional<Open> opened = close(token, open);
                operators = type == RBRACE ? opened.map(Open::operators).orElse(0) : operators;
            } else if (OPERATORS.contains(type)) {
                operators++;
                if (operators > limits.operators()) {
                    throw stop(
                            start, "More than %,d signs such as '==' stand in one statement here.", limits.operators());
                }
            } else if (isBoundary(tokens, i)) {
                operators = 0;
            } else {
                boolean inBraces = open.isEmpty() || open.element().bracket().getType() == LBRACE;
                resume = admit(tokens, i, inBraces);
            }
        }
        open.forEach(left -> notClosed(left, "."));
    }

    /** A bracket that is open, and how many operators its statement had before it. */
    private record Open(Token bracket, int operators) {

        String closing() {
            return switch (bracket.getText()) {
                case "(" -> ")";
                case "[" -> "]";
                default -> "}";
            };
        }
    }

    private Optional<Open> close(Token token, Deque<Open> open) {
        String sign = token.getText();
        if (open.stream().noneMatch(left -> left.closing().equals(sign))) {
            torn = true;
            errata.add(token.getStartIndex(), end(token), "'" + sign + "' closes nothing.");
            return Optional.empty();
        }
        while (!open.element().closing().equals(sign)) {
            notClosed(open.pop(), " before '" + sign + "' in line " + token.getLine() + ".");
        }
        return Optional.of(open.pop());
    }

    private void notClosed(Open open, String before) {
        torn = true;
        errata.add(
                open.bracket().getStartIndex(),
                end(open.bracket()),
                "'" + open.bracket().getText() + "' is not closed.",
                "Its '" + open.closing() + "' is missing" + before);
    }

    /** Notes what is wrong with the token, if anything is, and returns the end of what has been dealt with. */
    private int admit(ImmutableList<Token> tokens, int i, boolean inBraces) {
        Token token = tokens.get(i);
        int start = token.getStartIndex();
        int end = end(token);
        int type = token.getType();
        if (NAMES.contains(type) || BREAKS.contains(type) || type == COMMA || type == EOF) {
            return end;
        }
        if (NUMBERS.contains(type)) {
            return number(token, tokens.get(i + 1));
        }
        if (type == UNEXPECTED_CHAR) {
            return unexpected(text.codePointAt(start), start);
        }
        if (i > 0 && type == SUB && NUMBERS.contains(tokens.get(i - 1).getType())) {
            return minus(tokens.get(i - 1), token, tokens.get(i + 1));
        }
        if (type == StringLiteral) {
            if (!isOneOf(STRAIGHT, start)) {
                errata.add(start, end, NO_SLASHES, "Did you mean '…'?");
            }
        } else if (type == COLON && inBraces && isLabel(tokens, i)) {
            errata.add(
                    start,
                    end,
                    "A word and what it is about stand side by side, without ':'.",
                    "Did you mean " + tokens.get(i - 1).getText() + " "
                            + tokens.get(i + 1).getText() + "?");
        } else {
            errata.add(start, end, Foreign.says(token.getText()), Foreign.hint(token.getText()));
        }
        return end;
    }

    /** Whether the colon stands between the first two words of a line. */
    private static boolean isLabel(ImmutableList<Token> tokens, int colon) {
        int before = colon > 1 ? tokens.get(colon - 2).getType() : NL;
        return colon > 0
                && (BREAKS.contains(before) || before == LBRACE)
                && NAMES.contains(tokens.get(colon - 1).getType())
                && NAMES.contains(tokens.get(colon + 1).getType());
    }

    private int number(Token number, Token next) {
        int start = number.getStartIndex();
        int end = end(number);
        String digits = number.getText();
        if (next.getStartIndex() == end && NAMES.contains(next.getType())) {
            errata.add(
                    start,
                    end(next),
                    "'" + digits + next.getText() + "' is neither a number nor a name.",
                    "A name begins with a letter, and a text stands in quotation marks.");
            return end(next);
        }
        if (digits.matches("0+[1-9][0-9]*")) {
            errata.add(
                    start,
                    end,
                    "A whole number does not begin with a nought.",
                    "Did you mean " + digits.replaceFirst("0+", "") + "?");
        } else if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            errata.add(
                    start,
                    end,
                    "A number in a note is whole, and has up to 18 digits and nothing else.",
                    "Put any other in words: 'two and a half'.");
        }
        return end;
    }

    private int minus(Token before, Token minus, Token after) {
        int start = before.getStartIndex();
        Optional<Dates.Spaced> date = Dates.spaced(text, start);
        if (date.isPresent()) {
            String written = date.get().written();
            errata.add(
                    start,
                    start + written.length(),
                    "'" + written + "' is arithmetic here.",
                    "A date is written without blanks: " + date.get().date() + ".");
            return start + written.length();
        }
        errata.add(
                minus.getStartIndex(),
                end(minus),
                Foreign.says("-"),
                NUMBERS.contains(after.getType())
                        ? "Several numbers are written [" + before.getText() + ", " + after.getText() + "]."
                        : Foreign.hint("-"));
        return end(minus);
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
            errata.add(start, end, Foreign.says(Character.toString(sign)), Foreign.hint(Character.toString(sign)));
        }
        return end;
    }

    private ErrataException stop(int start, String says, int limit) {
        errata.add(start, start + 1, String.format(Locale.ROOT, says, limit));
        return errata.thrown();
    }

    // ---- what parsing asks, too

    /** Returns whether a statement ends at that token: a semicolon, or the end of a line that is not continued. */
    static boolean isBoundary(List<Token> tokens, int i) {
        if (tokens.get(i).getType() != NL) {
            return tokens.get(i).getType() == SEMI;
        }
        int before = i == 0 ? SEMI : tokens.get(i - 1).getType();
        int after = tokens.get(i + 1).getType();
        boolean continued = OPERATORS.contains(before)
                || before == COMMA
                || (OPERATORS.contains(after) && after != NOT)
                || after == LBRACE;
        return !continued;
    }

    /** Returns the place after the token's last character. */
    static int end(Token token) {
        return token.getStopIndex() + 1;
    }

    /**
     * The characters for Groovy's lexer, counted as they are read.
     *
     * <p>The class below it is no longer recommended because it knows UTF-16 characters only; an author's columns are
     * counted in just these.
     */
    @SuppressWarnings("deprecation")
    private static final class Metered extends ANTLRInputStream {

        /** How often a character is looked at, on average, before a text is taken for an attack; a note needs two. */
        private static final int LOOKS = 4;

        /** Of a number that begins with a nought, Groovy's lexer remembers every digit, for good. */
        private static final int LONGEST_NUMBER = 64;

        private long left;
        private @Nullable Lexer reader;

        private Metered(String text) {
            super(text);
            this.left = 1_000 + (long) LOOKS * text.length();
        }

        static GroovyLangLexer lexer(String text) {
            Metered signs = new Metered(text);
            GroovyLangLexer lexer = new GroovyLangLexer(signs);
            lexer.removeErrorListeners();
            lexer.setErrorIgnored(true);
            signs.reader = lexer;
            return lexer;
        }

        @Override
        public void consume() {
            left--;
            if (left < 0 || inLongNumber()) {
                throw new ParseCancellationException();
            }
            super.consume();
        }

        private boolean inLongNumber() {
            return reader != null
                    && p - reader._tokenStartCharIndex > LONGEST_NUMBER
                    && Character.isDigit(data[reader._tokenStartCharIndex]);
        }
    }
}
