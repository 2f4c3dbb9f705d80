/**
 * What an agent stood for on a question.
 *
 * <p>A {@link org.sicetnon.position.Question} lists the {@linkplain org.sicetnon.position.Stance stances} that could be
 * taken on it and knows which exclude which; unlike is not opposed (rule 6). A {@link org.sicetnon.position.Position} is
 * one agent's stance. Positions by day are never entered: they are computed from claims, by the room {@code account}.
 *
 * <pre>{@code
 * Stance yes = Stance.of("ACCEPTS", Stance.Kind.YES);
 * Stance no = Stance.of("DECLINES", Stance.Kind.NO);
 * Stance ifPaid = Stance.of("ACCEPTS_IF_PAID", Stance.Kind.CONDITIONAL);
 * Question offer = Question.of("offer", "Does the cabinet accept the offer?", yes, no, ifPaid);
 * offer.compare(yes, no)       // OPPOSED
 * offer.compare(yes, ifPaid)   // UNLIKE
 * }</pre>
 */
@NullMarked
package org.sicetnon.position;

import org.jspecify.annotations.NullMarked;
