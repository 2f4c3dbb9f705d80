package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is expected; {@code -Dgolden.update=true} rewrites one and fails, so that someone reads it. */
final class Golden {

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = Path.of(System.getProperty("project.root", ".."), "examples/src/test/resources")
                .resolve(name);
        if (Boolean.getBoolean("golden.update")
                && (!Files.exists(file) || !Files.readString(file).equals(actual))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            throw new AssertionError(name + " was rewritten. Read the difference.");
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
