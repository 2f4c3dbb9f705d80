package org.sicetnon.dsl.junit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNullElseGet;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.time.Truth;

/**
 * A script that was run, to be held to what it states.
 *
 * @param script how messages call it; empty if it has no name
 * @param source where an editor finds it, if it lies anywhere
 * @param run what came of it
 */
record StatedScript(String script, Optional<URI> source, CheckRun run) {

    /** A script that states nothing would pass whatever the accounts say. */
    StatedScript {
        checkArgument(
                !run.statements().isEmpty(),
                "%s states nothing that could hold or fail, so it tests nothing. Add a statement, such as:"
                        + " happened(talks)",
                script.isEmpty() ? "This script" : script);
    }

    static StatedScript of(CheckRun run) {
        return new StatedScript("", Optional.empty(), run);
    }

    static StatedScript in(Path file) {
        return new StatedScript(file.toString(), Optional.of(file.toUri()), Checks.run(file));
    }

    static StatedScript named(String resource) {
        ClassLoader own = requireNonNullElseGet(StatedScript.class.getClassLoader(), ClassLoader::getSystemClassLoader);
        ClassLoader context = requireNonNullElseGet(Thread.currentThread().getContextClassLoader(), () -> own);
        ClassLoader loader = context.getResource(resource) == null ? own : context;
        try (InputStream bytes = loader.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no script '" + resource
                        + "' on the class path. Put it under src/test/resources, or give its Path?");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.readAllBytes()))
                    .toString();
            return new StatedScript(
                    resource, Optional.of(URI.create("classpath:/" + encoded(resource))), Checks.run(resource, text));
        } catch (CharacterCodingException e) {
            throw unreadable(resource, resource + " is not written in UTF-8. Save it as UTF-8?");
        } catch (IOException e) {
            throw unreadable(resource, resource + " cannot be read.");
        }
    }

    private static String encoded(String resource) {
        return resource.replace("%", "%25").replace(" ", "%20");
    }

    /** An erratum of a file of which no line can be shown. */
    static ErrataException unreadable(String file, String says) {
        return new ErrataException(ImmutableList.of(Erratum.of(new Source(file, ""), new Span(1, 1, 1, 1), says)));
    }

    /** Returns what the script states, in order. */
    ImmutableList<Stated> statements() {
        return run.statements().stream()
                .map(judged -> new Stated(script, judged))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns where an editor finds a place of the script. */
    Optional<URI> at(Span place) {
        return source.map(it -> URI.create(it + "?line=" + place.line() + "&column=" + place.column()));
    }

    /**
     * One statement of a script.
     *
     * @param script how messages call the script; empty if it has no name
     * @param judged the statement with its verdict
     */
    record Stated(String script, CheckScript.Judged judged) {

        Span at() {
            return judged.at();
        }

        /** Returns the statement as written, on one line, and which line it is of the script. */
        String name() {
            return "line " + at().line() + ": " + CharMatcher.whitespace().trimAndCollapseFrom(judged.text(), ' ');
        }

        /** Fails if the verdict is another one. */
        void expect(Verdict.Kind wanted) {
            Verdict verdict = judged.verdict();
            if (verdict.kind() == wanted) {
                return;
            }
            throw new AssertionFailedError(
                    judged.unmet(script, wanted),
                    expected(verdict, wanted),
                    page(verdict.kind(), verdict, Stated::found));
        }

        /** The verdict and what each account has, a line each; where an account is as it should be, the line is as found. */
        private static String expected(Verdict verdict, Verdict.Kind wanted) {
            Optional<Truth> each = switch (wanted) {
                case HOLDS -> Optional.of(Truth.HOLDS);
                case FAILS -> Optional.of(Truth.FAILS);
                case DISPUTED, UNDETERMINED -> Optional.empty();
            };
            return page(
                    wanted,
                    verdict,
                    outcome -> each.filter(truth -> outcome.standing() != Outcome.Standing.SILENT
                                    && outcome.standing() != Outcome.Standing.PRESUPPOSES
                                    && outcome.truth() != truth)
                            .map(truth -> outcome.account() + "  " + word(truth))
                            .orElseGet(() -> found(outcome)));
        }

        private static String page(Verdict.Kind kind, Verdict verdict, Function<Outcome, String> line) {
            return Stream.concat(
                            Stream.of(kind.toString()),
                            verdict.outcomes().stream().map(line))
                    .collect(Collectors.joining("\n"));
        }

        private static String found(Outcome outcome) {
            String has = switch (outcome.standing()) {
                case COUNTS -> word(outcome.truth());
                case SILENT, PRESUPPOSES -> "not counted";
                case DENIES_PRESUPPOSITION -> "denies what it presupposes";
            };
            return outcome.account() + "  " + has
                    + outcome.grounds().stream()
                            .map(ground -> "; " + ground.part() + " = " + ground.value() + " (" + ground.how() + ")")
                            .collect(Collectors.joining());
        }

        private static String word(Truth truth) {
            return truth.name().toLowerCase(Locale.ROOT);
        }
    }
}
