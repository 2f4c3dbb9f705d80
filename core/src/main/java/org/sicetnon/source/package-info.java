/**
 * What lies on a shelf, and how to point into it.
 *
 * <p>A {@link org.sicetnon.source.Work} is the paper or book in which an account is told; a {@link
 * org.sicetnon.source.Locator} points to the passage of it where a claim stands: a section or a footnote, the notes
 * that the passage cites, and an anchor, a few words that occur in it once. A {@link org.sicetnon.source.Document} is
 * what an account cites as evidence, kept under one or more {@linkplain org.sicetnon.source.Shelfmark shelfmarks}.
 * Sameness of two documents is a claim of the concordance, never {@code equals}.
 *
 * <p>An {@link org.sicetnon.source.AccountText} is the text of a work as it was read, cut into sections and notes. A
 * dossier builds without it; with it, every anchor can be proved, and
 * every {@link org.sicetnon.source.DatePhrase} of the text be asked whether a claim tells of it.
 */
@NullMarked
package org.sicetnon.source;

import org.jspecify.annotations.NullMarked;
