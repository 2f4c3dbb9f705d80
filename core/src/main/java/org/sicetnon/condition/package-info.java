/**
 * If this, then that was promised.
 *
 * <p>A {@link org.sicetnon.condition.Condition} is what must hold for a {@link org.sicetnon.condition.Commitment}, an
 * agent's pledge or threat to an addressee, to bind. The author's logic is kept: "if" is not "only if". What became of
 * either is a {@link org.sicetnon.condition.Fate}, which an account claims; the {@link
 * org.sicetnon.condition.Commitment.Status} of a commitment at an instant is computed from what is known of its
 * condition then, which a later room supplies.
 */
@NullMarked
package org.sicetnon.condition;

import org.jspecify.annotations.NullMarked;
