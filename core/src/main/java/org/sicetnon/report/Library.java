package org.sicetnon.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, written into it when it is built. */
public final class Library {

    private Library() {}

    /** Returns the version, such as {@code 0.1.0}. */
    public static String version() {
        try {
            return Resources.toString(Resources.getResource(Library.class, "version.txt"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The version of the library cannot be read from its own jar.", e);
        }
    }
}
