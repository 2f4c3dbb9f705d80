/**
 * Full Groovy, for trusted scripts and tests: dates and statements about a dossier among loops, closures, variables and
 * the person's own methods.
 *
 * <pre>{@code
 * dossier 'korea-1950'
 *
 * for (day in 1950-10-10..1950-10-13) {
 *     position(China, day, kim) == NON_INTERVENTION
 * }
 * }</pre>
 *
 * <p>A file is in this language if its first statement is {@code dossier '…'}, or if it imports {@link
 * org.sicetnon.dsl.groovy.About}; no other file is touched. It is read wherever Groovy compiles with this library on its
 * class path: by {@code groovy}, {@code groovyc}, a {@code GroovyShell}, a build. What runs so may do all that a program
 * may: it is for scripts that one trusts. A stranger's script is read by {@link org.sicetnon.dsl.run.Checks}, which runs
 * nothing of it.
 *
 * <p>A statement means what it means there, because it becomes the same tree and is bound by the same class. In a script a
 * bare statement is written down, and the page of all of them is printed at the end; in a class, such as a test, it is an
 * assertion that it holds. {@code ==}, {@code !=}, {@code !}, {@code &&} and {@code ||} join statements in three values;
 * where Groovy wants a yes or a no, in {@code if} or {@code assert}, a statement that is neither stops with what each
 * account has. The author's own things come first: a variable, field, method or closure of that name is what it is
 * anywhere in Groovy.
 */
@NullMarked
package org.sicetnon.dsl.groovy;

import org.jspecify.annotations.NullMarked;
