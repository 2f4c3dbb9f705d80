/**
 * The questions that we put to accounts, and what comes of them.
 *
 * <p>An {@link org.sicetnon.check.Inquiry} asks one thing of every account of a dossier. It gives a {@link
 * org.sicetnon.check.Statement}, which holds one {@link org.sicetnon.check.Outcome} for each account; operators work
 * within each account, and the {@link org.sicetnon.check.Verdict} over all is taken last (rule 2).
 *
 * <p>A {@link org.sicetnon.check.Check} goes through all that two or more accounts say and reports {@linkplain
 * org.sicetnon.check.Finding findings}: data, never a sentence. All checks stand on equal footing in {@link
 * org.sicetnon.check.Comparison#CHECKS}. A finding is computed from claims, names them, and names the identity that it
 * rests on (rule 8); no check knows of any agent, place or day.
 *
 * <p>What an account does not say has six answers, the {@link org.sicetnon.check.Absence}s (rule 15).
 */
@NullMarked
package org.sicetnon.check;

import org.jspecify.annotations.NullMarked;
