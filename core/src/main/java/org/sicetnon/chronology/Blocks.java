package org.sicetnon.chronology;

import java.util.Arrays;

/**
 * The blocks of a graph: two constraints are in one block if some circle goes through both. A conflict is a circle, so
 * none reaches from one block into another (Hopcroft and Tarjan 1973, without recursion).
 */
final class Blocks {

    private final Graph graph;
    private final int[] block;
    private int blocks;

    private final int[] found;
    private final int[] low;
    private int time;

    private final int[] path;
    private final int[] cursor;
    private final int[] arrival;
    private final int[] open;
    private int opened;

    private Blocks(Graph graph) {
        this.graph = graph;
        this.block = new int[graph.size()];
        this.found = new int[graph.points];
        this.low = new int[graph.points];
        this.path = new int[graph.points];
        this.cursor = new int[graph.points];
        this.arrival = new int[graph.points];
        this.open = new int[graph.size()];
    }

    /** Returns the number of the block of each constraint. */
    static int[] of(Graph graph) {
        Blocks blocks = new Blocks(graph);
        Arrays.fill(blocks.block, -1);
        for (int point = 0; point < graph.points; point++) {
            if (blocks.found[point] == 0) {
                blocks.walk(point);
            }
        }
        for (int i = 0; i < graph.size(); i++) {
            if (blocks.block[i] < 0) {
                blocks.block[i] = blocks.blocks++;
            }
        }
        return blocks.block;
    }

    private void walk(int root) {
        int length = 0;
        length = enter(length, root, -1);
        while (length > 0) {
            int point = path[length - 1];
            if (cursor[point] < graph.start[point + 1]) {
                int constraint = graph.at[cursor[point]++];
                if (constraint == arrival[point]) {
                    continue;
                }
                int other = graph.otherEnd(constraint, point);
                if (found[other] == 0) {
                    open[opened++] = constraint;
                    length = enter(length, other, constraint);
                } else if (found[other] < found[point]) {
                    open[opened++] = constraint;
                    low[point] = Math.min(low[point], found[other]);
                }
            } else {
                length--;
                if (length > 0) {
                    leave(point, path[length - 1]);
                }
            }
        }
    }

    private int enter(int length, int point, int by) {
        path[length] = point;
        cursor[point] = graph.start[point];
        arrival[point] = by;
        found[point] = ++time;
        low[point] = time;
        return length + 1;
    }

    private void leave(int point, int parent) {
        low[parent] = Math.min(low[parent], low[point]);
        if (low[point] < found[parent]) {
            return;
        }
        int constraint;
        do {
            constraint = open[--opened];
            block[constraint] = blocks;
        } while (constraint != arrival[point]);
        blocks++;
    }
}
