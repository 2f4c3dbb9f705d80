/**
 * The language in a Jupyter notebook.
 *
 * <p>A {@link org.sicetnon.dsl.notebook.Session} is one notebook while it is open: each cell goes on where the one before
 * it ended, about the dossier that was named last, and a cell that cannot be read changes nothing. What a line of a cell
 * comes to is a {@link org.sicetnon.dsl.notebook.Display}: the words that the report prints, and the same words as HTML, a
 * card for a statement and for each finding, a table and bands over the days for positions. Whoever does without Jupyter
 * can use a session as it is:
 *
 * <pre>{@code
 * Session session = new Session(Dossiers::named, ImmutableList::of);
 * session.run(1, "dossier 'embassy-1871'");
 * session.run(2, "position(Cabinet, 1871-05-12) == ACCEPTS").get(0).text();
 * }</pre>
 *
 * <p>{@link org.sicetnon.dsl.notebook.Kernel} puts a session behind Jupyter's sockets; it alone needs the library that
 * speaks Jupyter's protocol, an optional dependency. {@link org.sicetnon.dsl.notebook.Kernelspec} tells Jupyter of it.
 *
 * <p>The HTML is a pure function of core's values. It holds no script, names its own background, so that it can be read on
 * any page, and says nothing by colour alone. Nothing stands only in it: its words are those of {@link
 * org.sicetnon.report.Wording}, from which the text is set too.
 */
@NullMarked
package org.sicetnon.dsl.notebook;

import org.jspecify.annotations.NullMarked;
