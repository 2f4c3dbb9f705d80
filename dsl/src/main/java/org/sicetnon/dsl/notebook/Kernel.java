package org.sicetnon.dsl.notebook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Ints;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** A session behind Jupyter's sockets: what Jupyter calls a kernel. */
public final class Kernel {

    private Kernel() {}

    /**
     * Serves a session until Jupyter shuts it down, or is itself no more.
     *
     * @param connection the file in which Jupyter says where it listens
     * @param session the session
     * @param jupyter the process that started this one; empty if it is not known
     * @throws IllegalArgumentException if the file is not there or is none of that kind, in words that can be shown
     */
    public static void serve(Path connection, Session session, Optional<ProcessHandle> jupyter) {
        KernelConnectionProperties properties = properties(connection);
        // The library reports to a logger that nobody set up, which would say so at each start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (JupyterKernel kernel = new JupyterKernel(session)) {
            JupyterConnection sockets = new JupyterConnection(properties);
            kernel.becomeHandlerForConnection(sockets);
            sockets.connect();
            CompletableFuture<?> closed = CompletableFuture.runAsync(sockets::waitUntilClose);
            jupyter.<CompletableFuture<?>>map(it -> CompletableFuture.anyOf(closed, it.onExit()))
                    .orElse(closed)
                    .join();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The file " + connection + " wants messages signed in a way that this Java does not know.", e);
        }
    }

    private static KernelConnectionProperties properties(Path file) {
        checkArgument(
                Files.isRegularFile(file), "There is no connection file %s. Jupyter writes it, and names it.", file);
        try {
            String json = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.ofNullable(KernelConnectionProperties.parse(json))
                    .filter(it -> it.getIp() != null && it.getTransport() != null)
                    .orElseThrow(() -> none(file, Optional.empty()));
        } catch (JsonParseException | IOException e) {
            throw none(file, Optional.of(e));
        }
    }

    private static IllegalArgumentException none(Path file, Optional<Exception> why) {
        String says = "The file " + file + " is no connection file of Jupyter.";
        return why.map(it -> new IllegalArgumentException(says, it))
                .orElseGet(() -> new IllegalArgumentException(says));
    }

    /** Returns a place in a text that Jupyter counts by signs as Java counts it, by units of UTF-16. */
    static int units(String text, int signs) {
        int all = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Ints.constrainToRange(signs, 0, all));
    }

    /** The inverse of {@link #units}. */
    static int signs(String text, int units) {
        return text.codePointCount(0, units);
    }
}
