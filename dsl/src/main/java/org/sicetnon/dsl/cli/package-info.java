/**
 * The command line: {@code sicetnon}.
 *
 * <p>{@link org.sicetnon.dsl.cli.Main} is all that is seen from outside. The words of a call go through {@code Program},
 * which finds the command, and each command gives back a {@code Reply}: a status, what goes to standard output and what goes
 * to standard error. Nothing but {@code Main} touches a stream, so that every call can be tested without a process.
 *
 * <p>The room stands outermost in the module, because it only puts together what the others do. It alone needs picocli, which
 * is an optional dependency: who embeds the library does not get it. The commands are described to picocli in code and not by
 * annotations, which it would have to look up by reflection at every start.
 *
 * <p>What it refuses, it refuses in one of two ways. A call that is not meant so, a misspelt command, option, account, agent
 * or day, is wrong use, status 2. A script, a dossier or a text that is not there or cannot be read as it stands is bad
 * input, status 3.
 */
@NullMarked
package org.sicetnon.dsl.cli;

import org.jspecify.annotations.NullMarked;
