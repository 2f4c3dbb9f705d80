package org.sicetnon.dsl.groovy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sicetnon.dsl.language.Span;

/** Places as they stand in compiled classes: {@code 3:1-3:44 3:10-3:15}. */
final class Places {

    private static final Splitter BETWEEN = Splitter.on(' ');

    private Places() {}

    static String written(Span span) {
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }

    static Span one(String written) {
        List<String> parts = Splitter.onPattern("[:-]").splitToList(written);
        return new Span(number(parts, 0), number(parts, 1), number(parts, 2), number(parts, 3));
    }

    static ImmutableList<Span> all(String written) {
        return BETWEEN.splitToStream(written).map(Places::one).collect(ImmutableList.toImmutableList());
    }

    private static int number(List<String> parts, int at) {
        return Integer.parseInt(parts.get(at));
    }
}
