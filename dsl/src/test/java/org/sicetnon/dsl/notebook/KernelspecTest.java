package org.sicetnon.dsl.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelspecTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Linux      | ''                                       | home/.local/share/jupyter
            Linux      | XDG_DATA_HOME=data                       | data/jupyter
            Linux      | XDG_DATA_HOME=                           | home/.local/share/jupyter
            Linux      | XDG_DATA_HOME=data JUPYTER_DATA_DIR=own  | own
            Mac OS X   | XDG_DATA_HOME=data                       | home/Library/Jupyter
            Windows 11 | APPDATA=roaming                          | roaming/jupyter
            Windows 11 | ''                                       | home/AppData/Roaming/jupyter
            Windows 11 | JUPYTER_DATA_DIR=own                     | own
            """)
    void is_put_where_jupyter_looks(String system, String variables, String expected) {
        Map<String, String> environment = variables.isEmpty()
                ? Map.of()
                : Splitter.on(' ').withKeyValueSeparator('=').split(variables);

        assertThat(Kernelspec.dataFolder(environment, system, Path.of("home"))).isEqualTo(Path.of(expected));
    }

    @Test
    void is_written_whole_and_replaces_what_was_there() throws IOException {
        new Kernelspec(ImmutableList.of("old")).install(folder);
        Path kernel =
                new Kernelspec(ImmutableList.of("java", "-jar", "sicetnon.jar", "jupyter", "run")).install(folder);
        JsonNode json =
                new ObjectMapper().readTree(kernel.resolve("kernel.json").toFile());

        assertThat(kernel).isEqualTo(folder.resolve("kernels/sicetnon"));
        assertThat(json.get("argv"))
                .extracting(JsonNode::asText)
                .containsExactly("java", "-jar", "sicetnon.jar", "jupyter", "run", "{connection_file}");
        assertThat(json.get("display_name").asText()).isEqualTo("Sic et Non");
        assertThat(json.get("language").asText()).isEqualTo("sicetnon");
        assertThat(json.get("interrupt_mode").asText()).isEqualTo("message");
        assertThat(kernel.resolve("logo-svg.svg")).isNotEmptyFile();
    }

    @Test
    void says_where_it_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new Kernelspec(ImmutableList.of("java")).install(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The folder " + file.resolve("kernels/sicetnon") + " cannot be written.");
    }
}
