package org.sicetnon.dsl.groovy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.RandomAccess;

/** All days from one to another, both included, as a list of days that a loop can go through: {@code 1950-10-11..1950-10-13}. */
final class Days extends AbstractList<LocalDate> implements RandomAccess {

    private final LocalDate first;
    private final LocalDate last;

    Days(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    @Override
    public LocalDate get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return first.plusDays(index);
    }

    @Override
    public int size() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
