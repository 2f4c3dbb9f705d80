package org.sicetnon.dsl.groovy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import com.google.common.collect.ImmutableList;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.run.CheckRun;

/**
 * Runs scripts that one trusts, as programs of Groovy.
 *
 * <pre>{@code
 * CheckRun run = TrustedChecks.run(Checks.source(Path.of("days.groovy")));
 * }</pre>
 *
 * <p>A script may do here whatever a program may: read files, reach the network, end the virtual machine. For any other use
 * {@link org.sicetnon.dsl.run.Checks}.
 */
public final class TrustedChecks {

    private TrustedChecks() {}

    /**
     * Runs a script whose dossier is found by name on the class path.
     *
     * @return what it stated, in order; it prints nothing of that, but what its author prints goes to standard output
     * @throws ErrataException if it does not begin with {@code dossier '…'}, is no program of Groovy, has names that the
     *     dossier lacks, or stops; with its place
     */
    public static CheckRun run(Source source) {
        return run(source, Optional.empty());
    }

    /**
     * Runs a script on a dossier that is at hand, whatever name the script gives it.
     *
     * @throws ErrataException as {@link #run(Source)} does
     */
    public static CheckRun run(Source source, Dossier dossier) {
        return run(source, Optional.of(dossier));
    }

    private static CheckRun run(Source source, Optional<Dossier> dossier) {
        Script script = compiled(source);
        if (script.getMetaClass().hasProperty(script, Lowered.NOTES) == null) {
            throw refused(
                    source,
                    1,
                    "A script begins by naming the dossier that it is about.",
                    "Put first: dossier 'korea-1950'");
        }
        dossier.ifPresent(Lowered.margin(script.getClass())::use);
        Lowered.notes(script).keepQuiet();
        try {
            return (CheckRun) script.run();
        } catch (ErrataException e) {
            throw e;
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            throw stopped(source, e);
        }
    }

    private static Script compiled(Source source) {
        ClassLoader parent = requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(),
                () -> requireNonNull(TrustedChecks.class.getClassLoader()));
        try {
            return new GroovyShell(parent, new Binding()).parse(source.text(), source.name());
        } catch (MultipleCompilationErrorsException e) {
            throw new ErrataException(e.getErrorCollector().getErrors().stream()
                    .map(error -> erratum(source, error))
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    private static Erratum erratum(Source source, Message error) {
        if (error instanceof SyntaxErrorMessage syntax) {
            SyntaxException cause = syntax.getCause();
            // Groovy repeats the place behind its words.
            String says = String.valueOf(cause.getOriginalMessage());
            return Erratum.of(source, place(source, cause), says.matches("(?s).*[.?!]") ? says : says + ".");
        }
        StringWriter words = new StringWriter();
        error.write(new PrintWriter(words));
        return Erratum.of(source, line(source, 1), words.toString().strip());
    }

    private static Span place(Source source, SyntaxException at) {
        boolean isKnown = at.getStartLine() >= 1 && at.getStartColumn() >= 1;
        boolean isOrdered = at.getEndLine() > at.getStartLine()
                || (at.getEndLine() == at.getStartLine() && at.getEndColumn() >= at.getStartColumn());
        if (!isKnown) {
            return line(source, 1);
        }
        return isOrdered
                ? new Span(at.getStartLine(), at.getStartColumn(), at.getEndLine(), at.getEndColumn())
                : new Span(at.getStartLine(), at.getStartColumn(), at.getStartLine(), at.getStartColumn());
    }

    /** Says where a script stopped: in the last of its own lines that was run. */
    private static ErrataException stopped(Source source, Throwable why) {
        int line = Arrays.stream(why.getStackTrace())
                .filter(frame -> source.name().equals(frame.getFileName()) && frame.getLineNumber() > 0)
                .findFirst()
                .map(StackTraceElement::getLineNumber)
                .orElse(1);
        String says = why instanceof AssertionError
                ? String.valueOf(why.getMessage())
                : why.getClass().getName() + (why.getMessage() == null ? "" : ": " + why.getMessage());
        // An assertion of the language names its own place, which is this one.
        String plain = says.replaceFirst("^" + Pattern.quote(source.name()) + ":\\d+:\\d+  ", "");
        return refused(source, line, "The script stopped here. " + plain, "");
    }

    private static ErrataException refused(Source source, int line, String says, String hint) {
        Erratum erratum = Erratum.of(source, line(source, line), says);
        return new ErrataException(ImmutableList.of(hint.isEmpty() ? erratum : erratum.withHint(hint)));
    }

    private static Span line(Source source, int number) {
        String text = source.line(number);
        int start = text.length() - text.stripLeading().length();
        return new Span(number, start + 1, number, text.length() + 1);
    }
}
