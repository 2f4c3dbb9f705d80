package org.sicetnon.dsl.cli;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.position.Question;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds what a call names: dossiers, files, and what a dossier knows by a name. */
final class Shelf {

    private Shelf() {}

    /**
     * Returns the dossier that a call names: a bare name stands on the class path or else is a folder here; whatever has a
     * separator or a dot in it is a folder.
     *
     * @throws RefusedException if there is none, or it cannot be read
     */
    static Dossier dossier(String word) {
        try {
            boolean isBare = word.matches("[\\w-]+");
            return isBare && (isOnClassPath(word) || !Files.isDirectory(path(word)))
                    ? Dossiers.named(word)
                    : Dossiers.in(path(word));
        } catch (IllegalArgumentException e) {
            throw RefusedException.badInput(String.valueOf(e.getMessage()).strip());
        } catch (UncheckedIOException e) {
            throw RefusedException.badInput("The dossier " + word + " cannot be read.");
        }
    }

    private static boolean isOnClassPath(String name) {
        return Shelf.class.getClassLoader().getResource("dossiers/" + name + "/world.dossier") != null;
    }

    /**
     * Returns the path that a call names.
     *
     * @throws RefusedException if no file can be called so
     */
    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw RefusedException.badInput("No file can be called '" + word.replace('\0', '?') + "'.");
        }
    }

    /** The place of a dossier in a call. */
    static PositionalParamSpec place() {
        return Command.place("0", "DOSSIER", "a name on the class path, such as korea-1950, or the path of a folder");
    }

    static Account account(Dossier dossier, String word) {
        return dossier.account(word).orElseThrow(() -> unknown("account", word, dossier, names(dossier.accounts())));
    }

    static Agent agent(Dossier dossier, String word) {
        return dossier.world()
                .agent(word)
                .orElseThrow(() -> unknown(
                        "agent",
                        word,
                        dossier,
                        dossier.world().agents().stream().map(Agent::name).toList()));
    }

    static Question question(Dossier dossier, String word) {
        return dossier.world()
                .question(word)
                .orElseThrow(() -> unknown(
                        "question",
                        word,
                        dossier,
                        dossier.world().questions().stream().map(Question::name).toList()));
    }

    private static List<String> names(Collection<Account> accounts) {
        return accounts.stream().map(Account::name).toList();
    }

    private static RefusedException unknown(String sort, String word, Dossier dossier, List<String> known) {
        return RefusedException.unknown(
                "There is no " + sort + " '" + word + "' in " + dossier.name() + ".", word, known);
    }

    /** Returns the last name of a path, for messages and reports. */
    static String lastName(String word) {
        return word.substring(word.lastIndexOf(File.separatorChar) + 1);
    }
}
