/**
 * Reads a dossier or a check, which is written in a strict subset of Groovy, into a small tree of words.
 *
 * <p>A {@link org.sicetnon.dsl.language.Source} is one file as its author wrote it. {@link
 * org.sicetnon.dsl.language.Script#read(Source)} turns it into a {@link org.sicetnon.dsl.language.Script}: its statements,
 * each a {@link org.sicetnon.dsl.language.Node}, and each node with the {@link org.sicetnon.dsl.language.Span} of the
 * author's text that it stands for. What cannot be read is an {@link org.sicetnon.dsl.language.Erratum}, and all errata
 * of a file are thrown together. A later room that finds a name it does not know makes an erratum of its own, from the
 * same parts and in the same voice, and asks {@link org.sicetnon.dsl.language.Names} for a near one.
 *
 * <pre>{@code
 * position(China, 1950-10-12) == NON_INTERVENTION
 *
 * message jointTelegram, {
 *     from Stalin, Zhou
 *     delivered 1950-10-12T15:30, Beijing, by(Roshchin)
 *     see further, [85, 86], 'jointly sent the following cable to Mao'
 * }
 * }</pre>
 *
 * <p>A note in this language has only words, names, dates, texts, whole numbers, lists and comparisons. Nothing of a
 * script runs, loads or resolves while it is read: Groovy's lexer and Groovy's parser are asked for their tokens and
 * their tree, and Groovy's compiler, which would obey annotations in a stranger's text, is never called. What Groovy has
 * beyond this is refused by the kind of its tokens, before the parser sees it; and a text that is made to exhaust a
 * reader meets the {@link org.sicetnon.dsl.language.Limits}.
 *
 * <p>Groovy reads {@code 1950-10-12} as a subtraction and stops at {@code 1950-10-08}, so dates are found among the
 * tokens, where strings and comments are already out of the way, and handed to the parser as one word over the same
 * characters. Hence every line and column is true. Two classes of this room, neither public, touch Groovy.
 */
@NullMarked
package org.sicetnon.dsl.language;

import org.jspecify.annotations.NullMarked;
