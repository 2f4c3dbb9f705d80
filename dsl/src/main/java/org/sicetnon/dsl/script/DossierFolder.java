package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sicetnon.dsl.language.Source;

/**
 * Where the files of a dossier lie.
 *
 * @param called how messages call the folder
 * @param file finds a file by its name
 * @param names lists the files, as far as they can be listed
 */
record DossierFolder(
        String called, Function<String, Optional<Source>> file, Supplier<ImmutableSortedSet<String>> names) {

    private static final String DOSSIERS = "dossiers";

    static DossierFolder of(List<Source> sources) {
        ImmutableMap<String, Source> files = Maps.uniqueIndex(sources, Source::name);
        return new DossierFolder(
                "the files given",
                name -> Optional.ofNullable(files.get(name)),
                () -> ImmutableSortedSet.copyOf(files.keySet()));
    }

    static DossierFolder in(Path folder) {
        return new DossierFolder(
                folder.toString(),
                name -> Optional.of(folder.resolve(name))
                        .filter(Files::isRegularFile)
                        .map(file -> source(name, () -> Files.newInputStream(file))),
                () -> listed(folder));
    }

    /**
     * Finds the dossier of that name on the class path. All its files lie beside its world: a file of that name elsewhere
     * on the class path is none of it.
     *
     * @throws IllegalArgumentException if there are several of that name, and they are not the same word for word
     */
    static DossierFolder named(String name, ClassLoader loader) {
        String folder = DOSSIERS + "/" + name;
        String world = folder + "/" + DossierReader.WORLD;
        ImmutableList<String> places = seen(world, loader).keySet().stream()
                .map(url -> url.substring(0, url.length() - DossierReader.WORLD.length()))
                .collect(ImmutableList.toImmutableList());
        if (places.size() > 1 && !areAlike(places, folder)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "There are %s dossiers '%s' on the class path, and they differ: %s. Remove all but one, or read the one"
                            + " that you mean from its own folder, with Dossiers.in(Path).",
                    places.size() == 2 ? "two" : "several",
                    name,
                    WordReader.list(places.stream().map(DossierFolder::shown).toList(), "and")));
        }
        return new DossierFolder(
                folder,
                file -> places.stream()
                        .findFirst()
                        .flatMap(place -> Optional.ofNullable(
                                seen(folder + "/" + file, loader).get(place + file)))
                        .map(url -> source(file, url::openStream)),
                () -> places.stream()
                        .findFirst()
                        .map(place -> listedAt(place, folder))
                        .orElse(ImmutableSortedSet.of()));
    }

    /** All of that path that a loader sees, by their addresses; first the one that it would give for the path alone. */
    private static ImmutableMap<String, URL> seen(String path, ClassLoader loader) {
        try {
            return Stream.concat(
                            Stream.ofNullable(loader.getResource(path)),
                            Collections.list(loader.getResources(path)).stream())
                    .collect(ImmutableMap.toImmutableMap(
                            URL::toExternalForm, Function.identity(), (first, again) -> first));
        } catch (IOException unseen) {
            throw new UncheckedIOException(unseen);
        }
    }

    /** Whether the same files with the same words lie there, as when one jar is twice on a class path. */
    private static boolean areAlike(List<String> places, String folder) {
        ImmutableList<ImmutableMap<String, String>> texts =
                places.stream().map(place -> texts(place, folder)).collect(ImmutableList.toImmutableList());
        return !texts.get(0).isEmpty() && ImmutableSet.copyOf(texts).size() == 1;
    }

    private static ImmutableMap<String, String> texts(String place, String folder) {
        return listedAt(place, folder).stream()
                .filter(file -> file.endsWith(DossierReader.ENDING))
                .collect(ImmutableMap.toImmutableMap(
                        Function.identity(),
                        file -> source(file, () -> opened(place + file)).text()));
    }

    private static InputStream opened(String address) throws IOException {
        return URI.create(address).toURL().openStream();
    }

    /** The folder as its owner knows it, or the jar in which it is. */
    private static String shown(String place) {
        return path(jar(place).orElse(place)).map(Path::toString).orElse(place);
    }

    /** The address of the jar in which that address is, if it is in one. */
    private static Optional<String> jar(String address) {
        int inside = address.indexOf("!/");
        return address.startsWith("jar:") && inside >= 0
                ? Optional.of(address.substring("jar:".length(), inside))
                : Optional.empty();
    }

    private static Optional<Path> path(String address) {
        try {
            return address.startsWith("file:") ? Optional.of(Path.of(URI.create(address))) : Optional.empty();
        } catch (IllegalArgumentException unwritable) {
            // Some loaders leave a blank in an address as it is.
            return Optional.empty();
        }
    }

    /** Returns the names of all dossiers on the class path, as far as they can be listed. */
    static ImmutableSortedSet<String> onClassPath(ClassLoader loader) {
        return listed(DOSSIERS, loader);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static Source source(String name, Opening opening) {
        try (InputStream bytes = opening.open()) {
            return new Source(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static ImmutableSortedSet<String> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()).replace("/", ""))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException unlisted) {
            return ImmutableSortedSet.of();
        }
    }

    private static ImmutableSortedSet<String> listed(String folder, ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(folder)).stream()
                    .flatMap(url -> listedAt(url.toExternalForm(), folder).stream())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException unlisted) {
            return ImmutableSortedSet.of();
        }
    }

    /** Lists that folder at its address; without a list there is no suggestion, which is mostly all that it is for. */
    private static ImmutableSortedSet<String> listedAt(String address, String folder) {
        Optional<Path> jar = jar(address).flatMap(DossierFolder::path);
        if (jar.isEmpty()) {
            return path(address).map(DossierFolder::listed).orElse(ImmutableSortedSet.of());
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar.get())) {
            return listed(inside.getPath(folder));
        } catch (IOException | ProviderNotFoundException unlisted) {
            return ImmutableSortedSet.of();
        }
    }
}
