package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.chronology.Chronology;

/**
 * What cannot stand together of all that some accounts say of time, each clash minimal (rule 17): its claims, the
 * identities on which it rests, and for each claim the smallest change with which the clash is gone.
 *
 * <pre>{@code
 * Clashes tan = Inquiry.into(dossier, "tan").conflicts();
 * tan.all().get(0).claims();    // drop any one of these and they can stand
 * tan.all().get(0).mends();     // or let one of them say a little less
 * }</pre>
 *
 * @param accounts the accounts that were taken together
 * @param all the clashes, the fewest grounds first
 * @param complete whether there are no others; otherwise the search ended at {@link #MOST}, or the accounts leave open so
 *     much that it could not be told
 */
public record Clashes(ImmutableList<Account> accounts, ImmutableList<Chronology.Clash> all, boolean complete) {

    /** So many are looked for; one more impossible date makes many. */
    public static final int MOST = 40;

    static Clashes of(Dossier dossier, ImmutableList<Account> accounts) {
        Chronology.Search found = Chronology.of(dossier, accounts).search(MOST);
        return new Clashes(accounts, found.clashes(), found.complete());
    }
}
