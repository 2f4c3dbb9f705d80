package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTreesTest {

    private static final Source REPLY = new Source(
            "ash.dossier", "message reply, 'Späte Antwort', {\n  sent 1871-05-13T09:00, Paris, by(Courier)\n}");

    private static final Supplier<ImmutableList<Node>> UNREAD = () -> {
        throw new AssertionError("The text was read.");
    };

    @TempDir
    Path folder;

    private static ImmutableList<Node> read(Source source) {
        return Script.read(source).statements();
    }

    private KeptTrees trees(String library) {
        return new KeptTrees(folder.resolve("trees"), library);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("trees"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asserted",
                "see further, [85, 86], 'jointly \\u00e9 \"sent\"'; months 2, 999999999999999999, []",
                "position(kim.China, 1950-10-12T15:30+08:00) == INTERVENTION && !before(a, b) || date(c) <= 1950-10-08",
                "a != b\na < b\na > b\na >= b\ndays 1950-10-01..1950-10-12",
                "ash.reply {\n  from '''Stalin\n  and Zhou'''\n\n  nested { inner x }\n}",
            })
    void come_back_equal_with_every_place(String text) {
        ImmutableList<Node> tree = read(new Source("any.dossier", text));

        assertThat(TreeReader.statements(ByteBuffer.wrap(TreeWriter.bytes(tree))))
                .isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embassy-1871/world",
                "embassy-1871/ash",
                "embassy-1871/elm",
                "embassy-1871/concordance",
                "ferry-1902/world"
            })
    void of_a_dossier_come_back_equal(String file) throws IOException {
        Source source = new Source(
                file,
                Resources.toString(Resources.getResource("dossiers/" + file + ".dossier"), StandardCharsets.UTF_8));

        assertThat(trees("1").tree(source, () -> read(source))).isEqualTo(read(source));
        assertThat(trees("1").tree(source, UNREAD)).isEqualTo(read(source));
    }

    @Test
    void are_of_one_text_and_one_build_of_the_library() {
        Source changed = new Source(REPLY.name(), REPLY.text().replace("13T09", "14T09"));
        trees("1").tree(REPLY, () -> read(REPLY));

        assertThat(trees("1").tree(REPLY, UNREAD)).isEqualTo(read(REPLY));
        assertThat(trees("1").tree(changed, () -> read(changed))).isEqualTo(read(changed));
        assertThatThrownBy(() -> trees("2").tree(REPLY, UNREAD)).hasMessage("The text was read.");
    }

    @Test
    void that_are_damaged_are_read_anew() throws IOException {
        trees("1").tree(REPLY, () -> read(REPLY));
        Path tree = kept().get(0);
        byte[] whole = Files.readAllBytes(tree);

        for (int place = 0; place < whole.length; place += 7) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(tree, place % 2 == 0 ? damaged : new byte[place]);

            assertThat(trees("1").tree(REPLY, () -> read(REPLY))).isEqualTo(read(REPLY));
        }
        assertThat(tree).hasBinaryContent(whole);
    }

    @Test
    void are_few_for_one_name_however_often_it_changes() throws IOException {
        for (int i = 0; i < 300; i++) {
            Source draft = new Source("ash.dossier", "asserted " + i);
            trees("1").tree(draft, () -> read(draft));
        }

        assertThat(kept()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void are_not_kept_of_a_file_with_errata_nor_where_there_is_no_room_and_nobody_notices() throws IOException {
        Source broken = new Source("ash.dossier", "message (");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> trees("1").tree(broken, () -> read(broken))).isInstanceOf(ErrataException.class);
        assertThat(folder.resolve("trees")).doesNotExist();
        assertThat(new KeptTrees(file, "1").tree(REPLY, () -> read(REPLY))).isEqualTo(read(REPLY));
        assertThat(file).isEmptyFile();
    }
}
