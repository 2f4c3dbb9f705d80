package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a dossier cannot be built: something that cannot be a claim (rule 16). It is never a disagreement.
 *
 * @param kind what sort of thing is wrong
 * @param claim the claim that it concerns, if one
 * @param word the word that is wrong, as it was given; empty if something is missing
 * @param says what is wrong, in a sentence
 * @param known what could stand in place of the word, if that is a closed list
 */
public record Problem(Kind kind, Optional<ClaimId> claim, String word, String says, ImmutableList<String> known) {

    /** By claim, then by what is said: an order that does not depend on the order of input. */
    static final Comparator<Problem> IN_ORDER = Comparator.comparing(
                    (Problem problem) -> problem.claim().map(ClaimId::toString).orElse(""))
            .thenComparing(Problem::word)
            .thenComparing(Problem::says);

    /** The sorts of problem. */
    public enum Kind {
        /** A name that nothing bears. */
        UNKNOWN_NAME,
        /** Two things of one name. */
        DUPLICATE,
        /** A claim that says nowhere where its author says so. */
        MISSING_LOCATOR,
        /** Times that are told by each other in a circle. */
        CIRCULAR_TIME,
        /** A concordance that ties what cannot be tied. */
        UNFIT_IDENTITY,
        /** A name that is there, but of another sort than is needed. */
        UNFIT_NAME,
        /** An anchor that does not occur in the text once and in its place; it is found only where the text is at hand. */
        UNPROVED_ANCHOR,
        /** A dossier that lacks something that every dossier has. */
        INCOMPLETE
    }
}
