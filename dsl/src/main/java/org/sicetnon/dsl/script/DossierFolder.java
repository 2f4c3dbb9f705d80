package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    static DossierFolder named(String name, ClassLoader loader) {
        String folder = DOSSIERS + "/" + name;
        return new DossierFolder(
                folder,
                file -> Optional.ofNullable(loader.getResource(folder + "/" + file))
                        .map(url -> source(file, url::openStream)),
                () -> listed(folder, loader));
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
                    .flatMap(url -> listed(url, folder).stream())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException unlisted) {
            return ImmutableSortedSet.of();
        }
    }

    private static ImmutableSortedSet<String> listed(URL url, String folder) {
        try {
            if (url.getProtocol().equals("file")) {
                return listed(Path.of(url.toURI()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(url.toURI(), Map.of())) {
                return listed(jar.getPath(folder));
            }
        } catch (IOException
                | URISyntaxException
                | FileSystemAlreadyExistsException
                | ProviderNotFoundException unlisted) {
            // Without a list there is no suggestion, which is all that it is for.
            return ImmutableSortedSet.of();
        }
    }
}
