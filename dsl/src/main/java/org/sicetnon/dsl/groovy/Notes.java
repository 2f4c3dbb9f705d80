package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sicetnon.dsl.script.CheckScript;

/** What a script that runs has stated so far. */
final class Notes {

    private final List<Phrase> written = new ArrayList<>();
    private final Set<Phrase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isPrinted = true;

    /** Writes down a statement, unless it is the very one that is written already: a method's value, handed on. */
    synchronized void add(Phrase phrase) {
        if (known.add(phrase)) {
            phrase.item();
            written.add(phrase);
        }
    }

    /** Returns what each statement came to, in order, and begins anew. */
    synchronized ImmutableList<CheckScript.Item> taken() {
        ImmutableList<CheckScript.Item> items =
                written.stream().map(Phrase::item).collect(ImmutableList.toImmutableList());
        written.clear();
        known.clear();
        return items;
    }

    synchronized boolean isPrinted() {
        return isPrinted;
    }

    /** Leaves it to the caller to print what was stated. */
    synchronized void keepQuiet() {
        isPrinted = false;
    }
}
