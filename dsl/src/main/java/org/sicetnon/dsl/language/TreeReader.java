package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link TreeWriter} wrote. */
final class TreeReader {

    private final ByteBuffer bytes;
    private final List<String> words = new ArrayList<>();

    private TreeReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static ImmutableList<Node> statements(ByteBuffer bytes) {
        return new TreeReader(bytes).nodes();
    }

    private ImmutableList<Node> nodes() {
        int size = number();
        ImmutableList.Builder<Node> nodes = ImmutableList.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
            nodes.add(node());
        }
        return nodes.build();
    }

    private Node node() {
        // What is read in one line is read from left to right.
        return switch (TreeWriter.Kind.valueOf(word())) {
            case NAME -> new Node.Name(word(), span());
            case MEMBER -> new Node.Member(node(), word(), span(), span());
            case TEXT -> new Node.Text(word(), span());
            case WHOLE -> new Node.Whole(longNumber(), span());
            case DATE -> Dates.word(word(), span());
            case SERIES -> new Node.Series(nodes(), span());
            case DATE_SPAN -> new Node.DateSpan((Node.DateWord) node(), (Node.DateWord) node(), span());
            case CALL -> new Node.Call(nodes().stream().findFirst(), word(), span(), nodes(), block(nodes()), span());
            case COMPARISON -> new Node.Comparison(Node.Operator.valueOf(word()), node(), node(), span());
            case BOTH -> new Node.Both(node(), node(), span());
            case EITHER -> new Node.Either(node(), node(), span());
            case NOT -> new Node.Not(node(), span());
            case BLOCK -> new Node.Block(nodes(), span());
        };
    }

    private static Optional<Node.Block> block(ImmutableList<Node> nodes) {
        return nodes.stream().findFirst().map(Node.Block.class::cast);
    }

    private Span span() {
        return new Span(number(), number(), number(), number());
    }

    private String word() {
        int before = number();
        if (before > 0) {
            return words.get(before - 1);
        }
        byte[] letters = new byte[number()];
        bytes.get(letters);
        String word = new String(letters, StandardCharsets.UTF_8);
        words.add(word);
        return word;
    }

    private int number() {
        return (int) longNumber();
    }

    private long longNumber() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
