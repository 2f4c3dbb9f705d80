/**
 * Accounts under test, in JUnit 5: what a historian holds of them is run with every build, and a change of an encoding
 * that makes it fail is seen at once.
 *
 * <p>There are three doors. A check script is a class's worth of tests, one for each statement: {@link
 * org.sicetnon.dsl.junit.ScriptTests} makes them in a test factory, and {@link org.sicetnon.dsl.junit.SicEtNonScript}
 * stands on a method. {@link org.sicetnon.dsl.junit.DossierSource} gives a dossier to a parameter or a field of any test.
 * {@link org.sicetnon.dsl.junit.CheckRules} turns all the checks into one rule: no finding of some weight but those that
 * someone has judged, with a reason, in a file beside the tests.
 *
 * <pre>{@code
 * class EmbassyTest {
 *
 *     @DossierSource("embassy-1871")
 *     Dossier dossier;
 *
 *     @TestFactory
 *     Stream<DynamicNode> what_we_hold() {
 *         return ScriptTests.of("embassy.sicetnon");
 *     }
 *
 *     @Test
 *     void no_contradiction_is_unjudged() {
 *         CheckRules.between(dossier).failingAt(Severity.CONTRADICTION).withBaseline(Path.of("judged.txt")).check();
 *     }
 * }
 * }</pre>
 *
 * <p>A test that fails says what each account has, with the passages, as a report does, and gives what was expected and
 * what was found, so that an editor shows them side by side. What cannot be read at all, a script or a baseline, has its
 * errata with their places.
 *
 * <p>JUnit is an optional dependency of this module: whoever runs such tests has it, and nobody else gets it from here.
 * No rule of meaning lives here: a verdict is core's, and so is a finding.
 */
@NullMarked
package org.sicetnon.dsl.junit;

import org.jspecify.annotations.NullMarked;
