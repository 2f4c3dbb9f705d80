package org.sicetnon.dsl.junit;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.run.CheckRun;

/**
 * The statements of a check script as tests: each passes if it holds (rule 2), and fails if it fails, is disputed or is
 * left undetermined. None stops another.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> what_we_hold() {
 *     return ScriptTests.of("embassy.sicetnon");
 * }
 * }</pre>
 *
 * <p>A test is called by the statement as written, with its line, and leads an editor there. One that fails throws an
 * {@link org.opentest4j.AssertionFailedError} whose message has the place, the verdict, and what each account has with its
 * passages; expected and actual differ in the accounts that differ. Lines of a script that ask for a part of a report
 * assert nothing and are no tests.
 */
public final class ScriptTests {

    private ScriptTests() {}

    /**
     * Returns the tests of a script on the class path, written in UTF-8.
     *
     * @param resource where it lies, from the root of the class path: {@code checks/first-check.sicetnon}
     * @throws IllegalArgumentException if there is no such script, or it states nothing
     * @throws ErrataException if the script or its dossier has errata, with all of them
     */
    public static Stream<DynamicNode> of(String resource) {
        return tests(StatedScript.named(resource));
    }

    /**
     * Returns the tests of a script that stands in a file, in UTF-8.
     *
     * @throws IllegalArgumentException if it states nothing
     * @throws ErrataException if the file cannot be read, or the script or its dossier has errata, with all of them
     */
    public static Stream<DynamicNode> of(Path script) {
        return tests(StatedScript.in(script));
    }

    /**
     * Returns the tests of a script that was run: one that stands in the test itself, or on a dossier made in Java.
     *
     * @throws IllegalArgumentException if it states nothing
     */
    public static Stream<DynamicNode> of(CheckRun run) {
        return tests(StatedScript.of(run));
    }

    private static Stream<DynamicNode> tests(StatedScript script) {
        ImmutableList<StatedScript.Stated> statements = script.statements();
        return statements.stream()
                .map(statement -> DynamicTest.dynamicTest(
                        statement.name(),
                        script.at(statement.at()).orElse(null),
                        () -> statement.expect(Verdict.Kind.HOLDS)));
    }
}
