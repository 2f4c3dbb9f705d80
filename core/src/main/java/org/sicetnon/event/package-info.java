/**
 * What happened, by an account: the closed list of kinds of happening.
 *
 * <p>An {@link org.sicetnon.event.Event} is one thing that an account tells: a message, a meeting, a decision, an order,
 * a statement, a movement, an action, an assessment, a plan. It has {@linkplain org.sicetnon.event.Phase phases}, ordered, each
 * with a time of its own; phases never conflict by differing (rule 11), so a message that is sent on one day and
 * delivered on the next is one message. What is said in it are its {@linkplain org.sicetnon.event.Clause clauses}, one
 * by one (rule 13); what it does to an earlier decision or order are its {@linkplain org.sicetnon.event.Act acts} (rule
 * 5).
 *
 * <p>How many there were is a {@link org.sicetnon.event.Quantity}.
 *
 * <p>Every kind carries only what its account says. What is left out is left open, and two accounts' entries of one
 * event are tied by the concordance, never merged.
 */
@NullMarked
package org.sicetnon.event;

import org.jspecify.annotations.NullMarked;
