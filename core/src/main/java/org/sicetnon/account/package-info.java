/**
 * What each author says: claims, accounts, the concordance, and the dossier that holds several accounts of one past.
 *
 * <p>A {@link org.sicetnon.account.Claim} is one thing that an account says: its {@linkplain
 * org.sicetnon.account.Matter matter}, the {@linkplain org.sicetnon.account.Modality modality} in which it is said, and
 * the passages where it stands. The claims of one author make an {@link org.sicetnon.account.Account}. Accounts are
 * encoded apart, blind to each other (rule 8); that two entries tell of one thing stands in the {@link
 * org.sicetnon.account.Concordance}, with its degree and reason. A {@link org.sicetnon.account.Dossier} holds the
 * accounts, the {@link org.sicetnon.account.World} that they share, and the concordance.
 *
 * <p>Contradiction is our subject, not an error (rule 16). {@link org.sicetnon.account.Dossier.Builder#build()} refuses
 * only what cannot be a claim, and returns what it refuses as {@linkplain org.sicetnon.account.Problem data}.
 *
 * <p>Two things are computed here and never entered. An {@link org.sicetnon.account.Attestation} is the time that one
 * claim gives to one phase of an entry, relative times resolved. A {@link org.sicetnon.account.Timeline} gives the
 * {@link org.sicetnon.account.Reading} of an agent's position on a day, at an instant, over a span (rules 3 to 7).
 *
 * <p>Two things can be proved where the text of an account is at hand, apart from any build: that its anchors stand where
 * they should ({@link org.sicetnon.account.AnchorProof}), and that within its {@link org.sicetnon.account.Coverage} no
 * date of the text was left out ({@link org.sicetnon.account.TextProof}).
 *
 * <p>Positions rest on claims, so their readings live in this room and not in {@code position}, which knows of no
 * account.
 */
@NullMarked
package org.sicetnon.account;

import org.jspecify.annotations.NullMarked;
