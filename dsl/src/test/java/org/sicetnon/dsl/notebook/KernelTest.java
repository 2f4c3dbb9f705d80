package org.sicetnon.dsl.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.script.Dossiers;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The kernel as Jupyter meets it: messages over sockets. */
@Timeout(120)
class KernelTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A dossier of this name takes until it is called off. */
    private static final String ENDLESS = "endless";

    @TempDir
    Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final ZContext context = new ZContext();
    private Thread kernel;
    private ZMQ.Socket shell;
    private ZMQ.Socket control;
    private ZMQ.Socket published;

    @BeforeEach
    void jupyter_starts_the_kernel() throws Exception {
        ObjectNode connection = JSON.createObjectNode();
        connection.put("ip", "127.0.0.1").put("transport", "tcp").put("key", "").put("signature_scheme", "hmac-sha256");
        int last = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        for (String port : List.of("shell", "control", "iopub", "stdin", "hb")) {
            last = freePort(last + 1);
            connection.put(port + "_port", last);
        }
        Path file = folder.resolve("connection.json");
        Files.writeString(file, connection.toString());
        Function<String, Dossier> dossiers = name -> name.equals(ENDLESS) ? waiting() : Dossiers.named(name);
        kernel = new Thread(() -> Kernel.serve(file, new Session(dossiers, ImmutableList::of), Optional.empty()));
        kernel.start();
        shell = socket(SocketType.DEALER, connection, "shell");
        control = socket(SocketType.DEALER, connection, "control");
        published = socket(SocketType.SUB, connection, "iopub");
        published.subscribe("");
        // What is published before the subscription has arrived is lost; so it is asked until it has.
        published.setReceiveTimeOut(300);
        do {
            assertThat(kernel.isAlive()).isTrue();
            request(shell, "kernel_info_request", JSON.createObjectNode());
        } while (published.recv() == null);
        published.setReceiveTimeOut(300);
        while (published.recv() != null) {
            // All that belongs to the start.
        }
        published.setReceiveTimeOut(60_000);
    }

    /** Ports that the machine gives to nobody who does not ask for them by number, so that none is taken meanwhile. */
    private static int freePort(int from) throws IOException {
        for (int port = from; ; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                assertThat(port).isLessThan(32_000);
            }
        }
    }

    private ZMQ.Socket socket(SocketType type, JsonNode connection, String port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(60_000);
        socket.connect("tcp://127.0.0.1:" + connection.get(port + "_port").asInt());
        return socket;
    }

    private Dossier waiting() {
        begun.countDown();
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("nobody called it off");
    }

    @AfterEach
    void jupyter_shuts_it_down() throws Exception {
        JsonNode reply =
                request(control, "shutdown_request", JSON.createObjectNode().put("restart", false));
        assertThat(reply.get("restart").asBoolean()).isFalse();
        kernel.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(kernel.isAlive()).isFalse();
        context.close();
    }

    private static void send(ZMQ.Socket socket, String type, JsonNode content) {
        ObjectNode header = JSON.createObjectNode();
        header.put("msg_id", type + "-1").put("session", "s").put("username", "reader");
        header.put("msg_type", type).put("version", "5.3").put("date", "2026-11-30T12:00:00.000000Z");
        for (String frame : List.of("<IDS|MSG>", "", header.toString(), "{}", "{}")) {
            socket.sendMore(frame);
        }
        socket.send(content.toString());
    }

    private record Message(String type, JsonNode content) {}

    private static Message received(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(socket.recv());
        } while (socket.hasReceiveMore());
        try {
            int size = frames.size();
            return new Message(
                    JSON.readTree(frames.get(size - 4)).get("msg_type").asText(), JSON.readTree(frames.get(size - 1)));
        } catch (IOException e) {
            throw new AssertionError(new String(frames.get(0), StandardCharsets.UTF_8), e);
        }
    }

    private static JsonNode request(ZMQ.Socket socket, String type, JsonNode content) {
        send(socket, type, content);
        return received(socket).content();
    }

    private static ObjectNode cell(String code) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("silent", false)
                .put("store_history", true)
                .put("allow_stdin", false)
                .put("stop_on_error", true)
                .set("user_expressions", JSON.createObjectNode());
    }

    private static ObjectNode at(String code, int place) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("cursor_pos", place)
                .put("detail_level", 0);
    }

    /** What is published of a request, until the kernel is idle again. */
    private List<Message> published() {
        List<Message> all = new ArrayList<>();
        do {
            all.add(received(published));
        } while (!all.get(all.size() - 1)
                .content()
                .path("execution_state")
                .asText()
                .equals("idle"));
        return all.stream().filter(it -> !it.type().equals("status")).toList();
    }

    @Test
    void tells_what_language_it_speaks() {
        JsonNode info = request(shell, "kernel_info_request", JSON.createObjectNode());

        assertThat(info.get("implementation").asText()).isEqualTo("sicetnon");
        assertThat(info.get("banner").asText()).startsWith("Sic et Non ");
        assertThat(info.get("language_info").get("name").asText()).isEqualTo("sicetnon");
        assertThat(info.get("language_info").get("file_extension").asText()).isEqualTo(".sicetnon");
        assertThat(info.get("language_info").get("mimetype").asText()).isEqualTo("text/x-groovy");
    }

    @Test
    void shows_what_each_line_comes_to_as_text_and_as_html() {
        JsonNode reply =
                request(shell, "execute_request", cell("dossier 'ferry-1902'\nposition(Company, 1902-05-02) == STAYS"));

        assertThat(reply.get("status").asText()).isEqualTo("ok");
        assertThat(reply.get("execution_count").asInt()).isEqualTo(1);
        assertThat(published())
                .extracting(Message::type)
                .containsExactly("execute_input", "display_data", "display_data");
    }

    @Test
    void shows_an_error_at_its_place_and_nothing_of_the_program() {
        request(shell, "execute_request", cell("dossier 'ferry-1902'"));
        published();
        JsonNode reply = request(shell, "execute_request", cell("sent(nothing)"));

        assertThat(reply.get("status").asText()).isEqualTo("error");
        assertThat(reply.get("ename").asText()).isEqualTo("Errata");
        assertThat(reply.get("evalue").asText())
                .startsWith("In [2]:1:6  No account of this dossier has an entry 'nothing'.");
        assertThat(reply.get("traceback"))
                .hasSize(4)
                .noneMatch(line -> line.asText().contains("at org."));
        assertThat(published()).extracting(Message::type).containsExactly("execute_input", "error");
    }

    @Test
    void completes_and_helps_where_the_cursor_stands_also_behind_signs_that_are_wide_in_java() {
        request(shell, "execute_request", cell("dossier 'ferry-1902'"));
        String code = "/* 𝕏 */ fin";
        JsonNode completed = request(shell, "complete_request", at(code, 11));
        JsonNode helped = request(shell, "inspect_request", at("sent(x)", 2));
        JsonNode unknown = request(shell, "inspect_request", at("nothing", 2));

        assertThat(completed.get("matches")).hasSize(1);
        assertThat(completed.get("matches").get(0).asText()).isEqualTo("findings");
        assertThat(completed.get("cursor_start").asInt()).isEqualTo(8);
        assertThat(completed.get("cursor_end").asInt()).isEqualTo(11);
        assertThat(helped.get("found").asBoolean()).isTrue();
        assertThat(helped.get("data").get("text/plain").asText()).startsWith("That a phase of an entry came about");
        assertThat(unknown.get("found").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare hart, lowe | complete
            compare hart,      | incomplete
            def x = 1          | invalid
            """)
    void tells_whether_a_cell_is_complete(String code, String expected) {
        JsonNode reply =
                request(shell, "is_complete_request", JSON.createObjectNode().put("code", code));

        assertThat(reply.get("status").asText()).isEqualTo(expected);
    }

    @Test
    void lets_a_cell_be_called_off() throws Exception {
        send(shell, "execute_request", cell("dossier '" + ENDLESS + "'"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        request(control, "interrupt_request", JSON.createObjectNode());
        JsonNode reply = received(shell).content();

        assertThat(reply.get("status").asText()).isEqualTo("error");
        assertThat(reply.get("ename").asText()).isEqualTo("Interrupted");
        assertThat(request(shell, "execute_request", cell("dossier 'ferry-1902'"))
                        .get("status")
                        .asText())
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "no json"})
    void refuses_a_file_that_is_no_connection_file(String text) throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, text);

        assertThatThrownBy(() -> Kernel.serve(file, new Session(Dossiers::named, ImmutableList::of), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The file " + file + " is no connection file of Jupyter.");
    }
}
