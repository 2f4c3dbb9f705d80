/**
 * Running scripts: from Java, and for a program that prints them.
 *
 * <p>{@link org.sicetnon.dsl.run.Checks} reads a script, asks what it asks and gives plain values back; {@link
 * org.sicetnon.dsl.run.CheckRun} is what came of it, as data and as a page of print. {@link
 * org.sicetnon.dsl.run.Verification} holds the accounts of a dossier against the texts that they were read from.
 */
@NullMarked
package org.sicetnon.dsl.run;

import org.jspecify.annotations.NullMarked;
