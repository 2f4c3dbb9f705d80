/**
 * Who acts: people, states, bodies, forces, and the scholars whose views an account reports.
 *
 * <p>An {@link org.sicetnon.agent.Agent} belongs to the shared world of a dossier, or to one account where only that
 * account speaks of it. That an agent is a member of a body is part of the world.
 *
 * <p>Who speaks for whom is not: "who is China" at each hour is something that accounts disagree about. A {@link
 * org.sicetnon.agent.Voice} is therefore the matter of a claim, with its locator and from when it holds (rule 4).
 */
@NullMarked
package org.sicetnon.agent;

import org.jspecify.annotations.NullMarked;
