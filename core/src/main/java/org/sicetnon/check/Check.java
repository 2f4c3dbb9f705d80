package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;

/**
 * One question that we put to accounts, whatever they tell of. It reports only what both sides' claims produce.
 *
 * <p>A check of your own is one more implementation: give it to {@link Comparison#of(Dossier, ImmutableList,
 * ImmutableList)}.
 */
public interface Check {

    /** Returns the name of the check, one or two words. */
    String name();

    /**
     * Puts the question.
     *
     * @param dossier the dossier
     * @param accounts the accounts to ask, in the order of asking; two for a check between accounts, one for a check
     *     within one. A check between accounts compares every two of them
     */
    Examination examine(Dossier dossier, ImmutableList<Account> accounts);

    /**
     * What came of a check. One that examined nothing did not pass; it says so.
     *
     * @param check the name of the check
     * @param examined how many matters were examined
     * @param agreed in how many the sides agree
     * @param untold in how many it cannot be told
     * @param findings the rest, weightiest first
     */
    record Examination(String check, int examined, int agreed, int untold, ImmutableList<Finding> findings) {}
}
