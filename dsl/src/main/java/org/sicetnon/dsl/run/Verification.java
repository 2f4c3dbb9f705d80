package org.sicetnon.dsl.run;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.TextProof;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Work;

/**
 * The accounts of a dossier held against the texts that they were read from.
 *
 * <p>{@code Verification.of(Dossiers.named("korea-1950"), Path.of("texts")).isWhole()}
 *
 * @param dossier the dossier
 * @param proofs one for each account, in the order of the dossier, of those whose text was found
 * @param refusals why there is none for the others, in whole sentences
 */
public record Verification(Dossier dossier, ImmutableList<TextProof> proofs, ImmutableList<String> refusals) {

    /**
     * Looks for the texts in a folder, by the names that the accounts give; each must be that very file.
     */
    public static Verification of(Dossier dossier, Path folder) {
        ImmutableList.Builder<TextProof> proofs = ImmutableList.builder();
        List<String> refusals = new ArrayList<>();
        for (Account account : dossier.accounts()) {
            Optional<Work.Copy> copy = account.work().text();
            if (copy.isEmpty()) {
                refusals.add("The header of " + account + " does not say from which text it was read.");
                continue;
            }
            Path file = folder.resolve(copy.get().file());
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (AccountText.sha256(bytes).equals(copy.get().sha256())) {
                    proofs.add(TextProof.of(
                            account,
                            AccountText.of(
                                    new String(bytes, StandardCharsets.UTF_8),
                                    account.sections().values().asList())));
                } else {
                    refusals.add(file + " is not the text from which " + account + " was read: its SHA-256 is "
                            + AccountText.sha256(bytes) + ", but should be "
                            + copy.get().sha256() + ".");
                }
            } catch (IOException e) {
                refusals.add("The text of " + account + " cannot be read: there is no file " + file + ".");
            }
        }
        return new Verification(dossier, proofs.build(), ImmutableList.copyOf(refusals));
    }

    /** Returns whether every anchor is proved and no date is left out. */
    public boolean isWhole() {
        return proofs.stream().allMatch(TextProof::isWhole);
    }
}
