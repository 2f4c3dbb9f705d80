package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNullElseGet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;

/**
 * Reads dossiers.
 *
 * <p>A dossier is a folder of text files in UTF-8: {@code world.dossier}, whose words are {@link WorldWords}; for each
 * name on its line {@code accounts} a file such as {@code ash.dossier}, with {@link AccountWords}; and, if there is one,
 * {@code concordance.dossier}, with {@link ConcordanceWords}. Names may be used before they are declared.
 *
 * <p>A dossier is read whole or not at all: whatever is wrong in any of its files is thrown at once.
 *
 * <pre>{@code
 * Dossier dossier = Dossiers.named("korea-1950");
 * Dossier mine = Dossiers.in(Path.of("embassy-1871"));
 * }</pre>
 */
public final class Dossiers {

    private Dossiers() {}

    /**
     * Reads the dossier of that name from the class path, folder {@code dossiers/<name>}, as it is seen by the loader of
     * the thread's context or, if that sees none, by the one of this class.
     *
     * <p>Two of one name are none: which of them is meant nobody can tell from the order of a class path. What lies there
     * twice word for word, as when one jar is named twice, is one.
     *
     * @throws IllegalArgumentException if there is no dossier of that name, or several that differ
     * @throws ErrataException if its files cannot be read as they stand, with everything that is wrong
     */
    public static Dossier named(String name) {
        checkArgument(
                name.matches("[\\w-]+"),
                "A dossier has a name like korea-1950, but this is '%s'. One in a folder is read with Dossiers.in(Path).",
                name);
        ClassLoader own =
                requireNonNullElseGet(Dossiers.class.getClassLoader(), () -> ClassLoader.getSystemClassLoader());
        ClassLoader context = requireNonNullElseGet(Thread.currentThread().getContextClassLoader(), () -> own);
        ClassLoader loader =
                context.getResource("dossiers/" + name + "/" + DossierReader.WORLD) == null ? own : context;
        DossierFolder folder = DossierFolder.named(name, loader);
        if (folder.file().apply(DossierReader.WORLD).isEmpty()) {
            // Only now are the others looked for: a jar is opened for its list.
            ImmutableSortedSet<String> known = DossierFolder.onClassPath(context);
            throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "There is no dossier '%s': the class path has no %s/%s. %s",
                            name,
                            folder.called(),
                            DossierReader.WORLD,
                            known.isEmpty()
                                    ? "It has no dossier at all; those that come with Sic et Non are in sicetnon-examples."
                                    : WordReader.remedy(name, known).orElse(""))
                    .strip());
        }
        return new DossierReader(folder).dossier();
    }

    /** Returns the names of the dossiers on the class path, as far as they can be listed, in alphabetical order. */
    public static ImmutableList<String> known() {
        ClassLoader own = requireNonNullElseGet(Dossiers.class.getClassLoader(), ClassLoader::getSystemClassLoader);
        return DossierFolder.onClassPath(
                        requireNonNullElseGet(Thread.currentThread().getContextClassLoader(), () -> own))
                .asList();
    }

    /**
     * Reads the dossier that lies in that folder, whatever the folder is called.
     *
     * @throws IllegalArgumentException if there is no dossier in it
     * @throws ErrataException if its files cannot be read as they stand, with everything that is wrong
     */
    public static Dossier in(Path folder) {
        return new DossierReader(DossierFolder.in(folder)).dossier();
    }

    /**
     * Reads a dossier from files that are in memory, named as they would be in a folder: {@code world.dossier} and so on.
     *
     * @throws IllegalArgumentException if two have one name or none is {@code world.dossier}
     * @throws ErrataException if they cannot be read as they stand, with everything that is wrong
     */
    public static Dossier of(List<Source> files) {
        return new DossierReader(DossierFolder.of(files)).dossier();
    }
}
