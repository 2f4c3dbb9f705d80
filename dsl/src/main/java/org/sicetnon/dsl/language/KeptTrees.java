package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The trees of files that were read before, kept in a folder: in a program that has just been started, to take up a tree
 * costs a tenth of reading its text.
 *
 * <p>A tree is kept for a text and a build of this library, known by their SHA-256, and taken up for these alone. Only a
 * file without errata leaves one, and only if it comes back equal. Whatever goes wrong with the folder, or with what lies in it, the text is read instead.
 * Texts of one name share a small number of places, so that an author who changes a file all day does not fill a disk.
 */
final class KeptTrees {

    /** The system property that names the folder, as the launcher of the command line does; without it none is kept. */
    private static final String FOLDER = "sicetnon.trees";

    private static final int PLACES = 64;
    private static final int KEY = 32;
    private static final int SUM = 4;

    private final Path folder;
    private final String library;

    KeptTrees(Path folder, String library) {
        this.folder = folder;
        this.library = library;
    }

    /** Returns the folder that this process was given. */
    static Optional<KeptTrees> given() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .flatMap(folder -> library().map(library -> new KeptTrees(Path.of(folder), library)));
    }

    /** The build of this library, by its jar; there is none to be known by where it is no jar. */
    private static Optional<String> library() {
        try {
            CodeSource code = KeptTrees.class.getProtectionDomain().getCodeSource();
            Path jar = Path.of(code.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the tree of that text: the one that is kept, or else the one that is read, which is kept. */
    ImmutableList<Node> tree(Source source, Supplier<ImmutableList<Node>> read) {
        HashCode key = Hashing.sha256().hashString(library + "\n" + source.text(), StandardCharsets.UTF_8);
        Path place = folder.resolve(String.format(
                Locale.ROOT, "%08x-%02d.tree", source.name().hashCode(), Math.floorMod(key.asInt(), PLACES)));
        return kept(place, key).orElseGet(() -> {
            ImmutableList<Node> tree = read.get();
            keep(place, key, tree);
            return tree;
        });
    }

    private static Optional<ImmutableList<Node>> kept(Path place, HashCode key) {
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(place));
            byte[] itsKey = new byte[KEY];
            byte[] itsSum = new byte[SUM];
            bytes.get(itsKey).get(itsSum);
            return HashCode.fromBytes(itsKey).equals(key)
                            && HashCode.fromBytes(itsSum).equals(sum(bytes))
                    ? Optional.of(TreeReader.statements(bytes))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void keep(Path place, HashCode key, ImmutableList<Node> tree) {
        ByteBuffer body = ByteBuffer.wrap(TreeWriter.bytes(tree));
        if (!TreeReader.statements(body.duplicate()).equals(tree)) {
            return;
        }
        byte[] whole = ByteBuffer.allocate(KEY + SUM + body.remaining())
                .put(key.asBytes())
                .put(sum(body).asBytes())
                .put(body)
                .array();
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            // Whoever reads meanwhile sees the whole of it or nothing.
            Path made = Files.createTempFile(place.toAbsolutePath().getParent(), "", ".new");
            Files.write(made, whole);
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException unkept) {
            // It will be read again.
        }
    }

    /** The sum of what is left, which is left all the same. */
    private static HashCode sum(ByteBuffer bytes) {
        return Hashing.crc32().hashBytes(bytes.duplicate());
    }
}
