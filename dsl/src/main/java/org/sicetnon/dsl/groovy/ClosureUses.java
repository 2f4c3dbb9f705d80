package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableSet;

/** What the methods of Groovy and Java want of the closure that they are given. */
final class ClosureUses {

    /** The methods of Groovy and Java to which a closure gives a value; the last line of such a closure is that value. */
    static final ImmutableSet<String> ASKING = ImmutableSet.of(
            "any",
            "every",
            "find",
            "findAll",
            "findResult",
            "findResults",
            "findIndexOf",
            "findIndexValues",
            "findLastIndexOf",
            "collect",
            "collectMany",
            "collectEntries",
            "count",
            "countBy",
            "grep",
            "groupBy",
            "inject",
            "sum",
            "max",
            "min",
            "sort",
            "toSorted",
            "unique",
            "split",
            "takeWhile",
            "dropWhile",
            "removeIf",
            "removeAll",
            "retainAll",
            "filter",
            "map",
            "mapToObj",
            "flatMap",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "partition",
            "transpose",
            "computeIfAbsent",
            "with");

    /** The methods that call a closure for what it does; the last line of such a closure is a line like any other. */
    static final ImmutableSet<String> DOING = ImmutableSet.of(
            "each", "eachWithIndex", "reverseEach", "forEach", "times", "upto", "downto", "step", "tap");

    /** The methods that make a closure of a closure. */
    static final ImmutableSet<String> KEEPING = ImmutableSet.of(
            "memoize",
            "memoizeAtMost",
            "memoizeAtLeast",
            "memoizeBetween",
            "curry",
            "rcurry",
            "ncurry",
            "trampoline",
            "dehydrate",
            "rehydrate");

    private ClosureUses() {}
}
