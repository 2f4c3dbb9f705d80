package org.sicetnon.dsl.language;

import static org.apache.groovy.parser.antlr4.GroovyLexer.AT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.DOT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.IMPORT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LPAREN;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NL;
import static org.apache.groovy.parser.antlr4.GroovyLexer.PACKAGE;
import static org.apache.groovy.parser.antlr4.GroovyLexer.RPAREN;
import static org.apache.groovy.parser.antlr4.GroovyLexer.SEMI;
import static org.apache.groovy.parser.antlr4.GroovyLexer.StringLiteral;

import com.google.common.collect.ImmutableSet;
import groovyjarjarantlr4.v4.runtime.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.GroovySyntaxError;

/**
 * What tells, at the head of a file of Groovy, that it is about a dossier: the line {@code dossier 'korea-1950'} before
 * any other statement, or an import from {@code org.sicetnon.dsl.groovy}.
 *
 * @param dossier the dossier that the line names; empty if the file has no such line
 * @param at where its name stands, or else the beginning of the file
 * @param source the file
 */
public record Marker(Optional<String> dossier, Span at, Source source) {

    private static final String ROOM = "org.sicetnon.dsl.groovy";
    private static final String WORD = "dossier";

    private static final ImmutableSet<Integer> BREAKS = ImmutableSet.of(NL, SEMI);

    /** A marker, and which tokens of the file it takes. */
    record Found(Marker marker, int from, int to) {}

    /** Looks for a marker; a file that Groovy's lexer cannot read as far as that has none. */
    static Optional<Found> in(Source source) {
        return source.text().contains(WORD) || source.text().contains(ROOM)
                ? new Head(source).found()
                : Optional.empty();
    }

    /** The beginning of a file, read token by token as far as it is needed. */
    private static final class Head {

        private final Source source;
        private final DatedLexer lexer;
        private final List<Token> tokens = new ArrayList<>();
        private boolean isImported;

        Head(Source source) {
            this.source = source;
            this.lexer = new DatedLexer(source.text());
        }

        Optional<Found> found() {
            try {
                int at = pastHeader();
                Optional<Found> line = line(at);
                return line.isPresent() || !isImported
                        ? line
                        : Optional.of(new Found(new Marker(Optional.empty(), source.span(0, 0), source), at, at));
            } catch (GroovySyntaxError | RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        /** Returns the number of the first token behind the package, the imports and what is annotated to them. */
        private int pastHeader() {
            int at = 0;
            while (true) {
                int type = token(at).getType();
                if (BREAKS.contains(type)) {
                    at++;
                } else if (type == PACKAGE || type == IMPORT) {
                    int end = at;
                    StringBuilder imported = new StringBuilder();
                    while (!BREAKS.contains(token(end).getType()) && token(end).getType() != Token.EOF) {
                        imported.append(token(end).getText());
                        end++;
                    }
                    isImported |= type == IMPORT && imported.indexOf(ROOM) >= 0;
                    at = end;
                } else if (type == AT) {
                    Optional<Integer> end = pastAnnotation(at);
                    if (end.isEmpty()) {
                        return at;
                    }
                    at = end.get();
                } else {
                    return at;
                }
            }
        }

        /** An annotation belongs to the header if a package or an import follows it, such as {@code @Grab(…) import …}. */
        private Optional<Integer> pastAnnotation(int from) {
            int at = from + 2;
            while (token(at).getType() == DOT) {
                at += 2;
            }
            if (token(at).getType() == LPAREN) {
                int depth = 0;
                do {
                    int type = token(at).getType();
                    depth += type == LPAREN ? 1 : type == RPAREN ? -1 : 0;
                    at++;
                } while (depth > 0 && token(at).getType() != Token.EOF);
            }
            int next = at;
            while (BREAKS.contains(token(next).getType())) {
                next++;
            }
            int type = token(next).getType();
            return type == PACKAGE || type == IMPORT || type == AT ? Optional.of(next) : Optional.empty();
        }

        private Optional<Found> line(int at) {
            if (!token(at).getText().equals(WORD)) {
                return Optional.empty();
            }
            boolean isBracketed = token(at + 1).getType() == LPAREN;
            int name = at + (isBracketed ? 2 : 1);
            int end = name + (isBracketed ? 2 : 1);
            if (token(name).getType() != StringLiteral
                    || (isBracketed && token(name + 1).getType() != RPAREN)
                    || !(BREAKS.contains(token(end).getType()) || token(end).getType() == Token.EOF)) {
                return Optional.empty();
            }
            // A file cannot begin with the sign that ends a line.
            int next = token(end).getType() == SEMI ? end + 1 : end;
            Token text = token(name);
            Span span = source.span(text.getStartIndex(), Lexing.end(text));
            return Quotation.words(text.getText())
                    .map(dossier -> new Found(new Marker(Optional.of(dossier), span, source), at, next));
        }

        private Token token(int number) {
            while (tokens.size() <= number) {
                if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).getType() == Token.EOF) {
                    return tokens.get(tokens.size() - 1);
                }
                Token next = lexer.nextToken();
                if (next.getChannel() == Token.DEFAULT_CHANNEL) {
                    tokens.add(next);
                }
            }
            return tokens.get(number);
        }
    }
}
