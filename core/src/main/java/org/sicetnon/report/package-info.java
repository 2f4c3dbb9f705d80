/**
 * Findings in words, and nothing else: plain text in the voice of a careful editor.
 *
 * <p>A {@link org.sicetnon.report.Report} prints a {@link org.sicetnon.check.Comparison} section by section, at most
 * {@value org.sicetnon.report.Report#WIDTH} columns wide, the same on every run; a {@link org.sicetnon.report.Wording} has the
 * same words part by part, for a page that is set otherwise. A {@link org.sicetnon.report.ProofReport} prints the
 * {@linkplain org.sicetnon.account.TextProof proof} of accounts against their texts. Nothing is decided here: what is printed
 * was found elsewhere. The words are for people; a program takes the data and does not parse them.
 */
@NullMarked
package org.sicetnon.report;

import org.jspecify.annotations.NullMarked;
