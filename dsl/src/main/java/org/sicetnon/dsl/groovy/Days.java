package org.sicetnon.dsl.groovy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * All days from one to another, both included, as a list that a loop can go through: {@code 1950-10-11..1950-10-13}. If the
 * second is the earlier, they go backwards, as a range of Groovy does.
 */
final class Days extends AbstractList<LocalDate> implements RandomAccess {

    private final LocalDate first;
    private final int size;
    private final int step;

    /** Makes a list of days; without its ends as they are open. */
    Days(LocalDate from, LocalDate to, boolean isOpenBefore, boolean isOpenAfter) {
        this.step = to.isBefore(from) ? -1 : 1;
        this.first = isOpenBefore ? from.plusDays(step) : from;
        LocalDate last = isOpenAfter ? to.minusDays(step) : to;
        this.size = (int) Math.max(0, step * ChronoUnit.DAYS.between(first, last) + 1);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return get(size - 1);
    }

    /** Returns every so many of the days, from the first. */
    public List<LocalDate> step(int days) {
        return IntStream.iterate(0, it -> it < size, it -> it + days)
                .mapToObj(this::get)
                .toList();
    }

    @Override
    public LocalDate get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return first.plusDays((long) step * index);
    }

    @Override
    public int size() {
        return size;
    }
}
