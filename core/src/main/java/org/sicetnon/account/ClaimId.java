package org.sicetnon.account;

import java.util.Comparator;

/**
 * The name of a claim within a dossier: {@code kim.jointTelegram}. It depends on nothing but the two names, so that it
 * survives every change elsewhere.
 *
 * @param account the name of the account
 * @param name the name of the entry in it
 */
public record ClaimId(String account, String name) {

    /** By account, then by name. */
    public static final Comparator<ClaimId> BY_NAME =
            Comparator.comparing(ClaimId::account).thenComparing(ClaimId::name);

    @Override
    public String toString() {
        return account + "." + name;
    }
}
