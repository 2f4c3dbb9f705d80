package org.sicetnon.dsl.language;

import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.callX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;

import groovyjarjarantlr4.v4.runtime.ANTLRErrorListener;
import groovyjarjarantlr4.v4.runtime.CommonTokenStream;
import groovyjarjarantlr4.v4.runtime.ListTokenSource;
import groovyjarjarantlr4.v4.runtime.RecognitionException;
import groovyjarjarantlr4.v4.runtime.Recognizer;
import groovyjarjarantlr4.v4.runtime.Token;
import groovyjarjarantlr4.v4.runtime.atn.PredictionMode;
import groovyjarjarantlr4.v4.runtime.misc.ParseCancellationException;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.AstBuilder;
import org.apache.groovy.parser.antlr4.GroovyLangParser;
import org.apache.groovy.parser.antlr4.GroovyParser.CompilationUnitContext;
import org.apache.groovy.parser.antlr4.GroovyParser.IdentifierPrmrAltContext;
import org.apache.groovy.parser.antlr4.GroovySyntaxError;
import org.apache.groovy.parser.antlr4.internal.DescriptiveErrorStrategy;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.ParserPlugin;
import org.codehaus.groovy.control.ParserPluginFactory;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.io.StringReaderSource;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.runtime.IOGroovyMethods;
import org.codehaus.groovy.syntax.ParserException;
import org.codehaus.groovy.syntax.Reduction;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Groovy's parser, for whole programs: in a file with a {@link Marker} a date is a name, and the marker's own line is no
 * statement. Every other file goes to the parser that was there before, untouched.
 */
public final class MarkedGroovy extends ParserPluginFactory {

    private final ParserPluginFactory others;

    private MarkedGroovy(ParserPluginFactory others) {
        this.others = others;
    }

    /** Returns a factory that reads marked files, and leaves all others to {@code others}. */
    public static ParserPluginFactory over(ParserPluginFactory others) {
        return others instanceof MarkedGroovy ? others : new MarkedGroovy(others);
    }

    /** Returns the marker of a file that was parsed; empty if it has none. */
    public static Optional<Marker> marker(ModuleNode file) {
        return Optional.ofNullable(file.getNodeMetaData(Marker.class));
    }

    @Override
    public ParserPlugin createParserPlugin() {
        return new Plugin(others.createParserPlugin());
    }

    private static final class Plugin implements ParserPlugin {

        private final ParserPlugin other;
        private Optional<Marker.Found> found = Optional.empty();

        Plugin(ParserPlugin other) {
            this.other = other;
        }

        @Override
        public @Nullable Reduction parseCST(SourceUnit unit, Reader reader) throws CompilationFailedException {
            try {
                String text = IOGroovyMethods.getText(reader);
                if (!unit.getSource().canReopenSource()) {
                    unit.setSource(new StringReaderSource(text, unit.getConfiguration()));
                }
                found = Marker.in(new Source(lastName(unit.getName()), text));
                if (found.isPresent()) {
                    return null;
                }
                try (Reader again = unit.getSource().getReader()) {
                    return other.parseCST(unit, again);
                }
            } catch (IOException e) {
                unit.getErrorCollector().addException(e, unit);
                return null;
            }
        }

        @Override
        public ModuleNode buildAST(SourceUnit unit, ClassLoader loader, @Nullable Reduction cst)
                throws ParserException {
            return found.isPresent() ? new Marked(unit, found.get()).tree() : other.buildAST(unit, loader, cst);
        }
    }

    private static String lastName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Groovy's builder, for which a date is a call that makes it, wherever an expression may stand. */
    private static final class DatedBuilder extends AstBuilder {

        DatedBuilder(SourceUnit unit) {
            super(
                    unit,
                    unit.getConfiguration().isGroovydocEnabled(),
                    unit.getConfiguration().isRuntimeGroovydocEnabled());
        }

        @Override
        public Expression visitIdentifierPrmrAlt(IdentifierPrmrAltContext ctx) {
            Expression name = super.visitIdentifierPrmrAlt(ctx);
            if (!Character.isDigit(ctx.getText().charAt(0))) {
                return name;
            }
            Node.DateWord date = Dates.word(ctx.getText(), new Span(1, 1, 1, 1));
            Expression call = date.time().isEmpty()
                    ? day(date.date())
                    : callX(
                            ClassHelper.make(date.offset().isEmpty() ? LocalDateTime.class : OffsetDateTime.class),
                            "parse",
                            args(constX(ctx.getText())));
            call.setSourcePosition(name);
            if (call instanceof CastExpression cast) {
                cast.getExpression().setSourcePosition(name);
            }
            return call;
        }
    }

    /**
     * Returns what makes a day. Spock reads the text of a condition again, as plain Groovy, to show each value below its sign;
     * this has as many parts as the subtraction that it finds there, so that each value comes to stand below its own.
     */
    private static Expression day(LocalDate day) {
        ClassNode type = ClassHelper.make(LocalDate.class);
        return new CastExpression(type, callX(type, "parse", args(constX(day.toString()))));
    }

    /** One marked file: what Groovy's own builder does, with tokens in which dates are names. */
    private static final class Marked {

        private final SourceUnit unit;
        private final Marker.Found found;

        Marked(SourceUnit unit, Marker.Found found) {
            this.unit = unit;
            this.found = found;
        }

        ModuleNode tree() {
            AstBuilder builder = new DatedBuilder(unit);
            try {
                ModuleNode module = builder.visitCompilationUnit(syntax());
                module.putNodeMetaData(Marker.class, found.marker());
                return module;
            } catch (CompilationFailedException e) {
                throw e;
            } catch (ParseCancellationException e) {
                throw failed(e.getCause() == null ? e : e.getCause());
            } catch (RuntimeException | GroovySyntaxError e) {
                throw failed(e);
            }
        }

        private CompilationUnitContext syntax() {
            DatedLexer lexer = new DatedLexer(found.marker().source().text());
            List<Token> tokens = new ArrayList<>();
            int visible = 0;
            Token token;
            do {
                token = lexer.nextToken();
                boolean isVisible = token.getChannel() == Token.DEFAULT_CHANNEL;
                if (!isVisible || visible < found.from() || visible >= found.to()) {
                    tokens.add(token);
                }
                visible += isVisible ? 1 : 0;
            } while (token.getType() != Token.EOF);
            CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
            GroovyLangParser parser = new GroovyLangParser(stream);
            parser.setErrorHandler(new DescriptiveErrorStrategy(lexer.getInputStream()));
            parser.removeErrorListeners();
            // Groovy reads in its first and faster way, and only where that fails in the second, which explains.
            try {
                parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
                return parser.compilationUnit();
            } catch (ParseCancellationException slower) {
                stream.seek(0);
                parser.reset();
                parser.getInterpreter().setPredictionMode(PredictionMode.LL);
                parser.addErrorListener(new Listener());
                return parser.compilationUnit();
            }
        }

        private final class Listener implements ANTLRErrorListener<Token> {
            @Override
            public <T extends Token> void syntaxError(
                    Recognizer<T, ?> recognizer,
                    T offendingSymbol,
                    int line,
                    int charPositionInLine,
                    String msg,
                    RecognitionException e) {
                report(new SyntaxException(msg, line, charPositionInLine + 1));
            }
        }

        private void report(SyntaxException e) {
            unit.getErrorCollector().addFatalError(new SyntaxErrorMessage(e, unit));
        }

        private CompilationFailedException failed(Throwable e) {
            if (e instanceof GroovySyntaxError error) {
                report(new SyntaxException(
                        String.valueOf(error.getMessage()), error, error.getLine(), error.getColumn()));
            } else if (e instanceof Exception other) {
                unit.getErrorCollector().addException(other, unit);
            }
            return new CompilationFailedException(CompilePhase.PARSING.getPhaseNumber(), unit, e);
        }
    }
}
