package org.sicetnon.dsl.notebook;

import static com.google.common.base.Strings.isNullOrEmpty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What Jupyter must know to start the kernel: a small folder among its data.
 *
 * <pre>{@code
 * new Kernelspec(ImmutableList.of("java", "-jar", "sicetnon.jar", "jupyter", "run")).install(folder);
 * }</pre>
 *
 * @param command the command that starts the kernel, before the connection file
 */
public record Kernelspec(ImmutableList<String> command) {

    private static final String LOGO = "logo-svg.svg";

    /**
     * Returns the folder of Jupyter's data that belongs to a user, where Jupyter would look for it; it need not be there.
     *
     * @param environment the variables of the environment
     * @param system the name of the operating system
     * @param home the user's home
     */
    public static Path dataFolder(Map<String, String> environment, String system, Path home) {
        String own = environment.get("JUPYTER_DATA_DIR");
        if (!isNullOrEmpty(own)) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return (isNullOrEmpty(roaming) ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("jupyter");
        }
        String shared = environment.get("XDG_DATA_HOME");
        return (isNullOrEmpty(shared) ? home.resolve(".local").resolve("share") : Path.of(shared)).resolve("jupyter");
    }

    /**
     * Writes the kernel into a folder of Jupyter's data, in the place of one that was there.
     *
     * @param data the folder; it is made if it is not there
     * @return the folder of the kernel
     * @throws UncheckedIOException if it cannot be written
     */
    public Path install(Path data) {
        Path folder = data.resolve("kernels").resolve("sicetnon");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kernel.json"), json(), StandardCharsets.UTF_8);
            Files.write(folder.resolve(LOGO), Resources.toByteArray(Resources.getResource(Kernelspec.class, LOGO)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written.", e);
        }
    }

    private String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode spec = mapper.createObjectNode();
        command.forEach(spec.putArray("argv")::add);
        spec.withArray("argv").add("{connection_file}");
        spec.put("display_name", "Sic et Non");
        spec.put("language", "sicetnon");
        // By a signal the virtual machine would end.
        spec.put("interrupt_mode", "message");
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
