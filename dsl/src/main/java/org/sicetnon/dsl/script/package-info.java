/**
 * The words of the language: those of a dossier, which build it, and those of a check, which asks about it.
 *
 * <p>{@link org.sicetnon.dsl.script.Dossiers} reads a dossier from its folder. Its words are interfaces, one for each
 * place where words may stand: {@link org.sicetnon.dsl.script.WorldWords} for what its accounts share, {@link
 * org.sicetnon.dsl.script.AccountWords} for one account, {@link org.sicetnon.dsl.script.ClaimWords} for the lines of an
 * entry, {@link org.sicetnon.dsl.script.ConcordanceWords} for the concordance, and {@link
 * org.sicetnon.dsl.script.DossierPhrases} for what stands within a line, in parentheses. Each method is a word, and its
 * {@link org.sicetnon.dsl.script.WordLine} an example, so that an interface is reference page, list of completions and
 * list of what is allowed in one.
 *
 * <pre>{@code
 * message reply, 'The envoy replies', {
 *     from Envoy
 *     to Minister
 *     sent 1871-05-12, night, Paris
 *     asserted
 *     see chapterTwo, [14], 'came two days late'
 * }
 * }</pre>
 *
 * <p>Nothing of this has a rule of meaning. A line is matched to a method of its interface; what follows the word becomes
 * what the method takes, an agent, a time, an answer to a question; and when an entry's brace closes, a constructor of
 * core is called. What core refuses is shown at the word that it refuses. Errors never stop a reading: a name that nobody
 * bears is replaced by a stand-in, an entry that cannot be read by another, so that one reading finds every error of
 * every file, and none that only follows from another.
 *
 * <p>A check script is read likewise: all names are resolved, and all unknown ones found, before any statement is asked.
 */
@NullMarked
package org.sicetnon.dsl.script;

import org.jspecify.annotations.NullMarked;
