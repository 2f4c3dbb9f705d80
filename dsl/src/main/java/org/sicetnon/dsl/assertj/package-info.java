/**
 * Assertions about accounts, in the manner of AssertJ: what a test expects of a dossier, a position, a verdict, a reading,
 * a comparison or a finding. One that fails says what each account has, with the passages.
 *
 * <pre>{@code
 * assertThat(dossier).position(china).on(LocalDate.of(1950, 10, 12)).in("kim").is(no);
 * assertThat(Comparison.of(dossier, dossier.accounts())).findsOn("kim.talks", "tan.talks");
 *
 * SicEtNonSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(dossier).position(china).on(day12).is(no);
 *     softly.assertThat(dossier).position(china).on(day13).is(yes);
 * });
 * }</pre>
 *
 * <p>{@link org.sicetnon.dsl.assertj.SicEtNonAssertions} is where to begin, and stands beside the entry point of AssertJ in
 * one test. AssertJ is an optional dependency of this module: whoever asserts with it has it, and nobody else gets it from
 * here. No rule of meaning lives here.
 */
@NullMarked
package org.sicetnon.dsl.assertj;

import org.jspecify.annotations.NullMarked;
