package org.sicetnon.time;

import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.Locale;
import org.threeten.extra.chrono.BritishCutoverChronology;
import org.threeten.extra.chrono.CopticChronology;
import org.threeten.extra.chrono.EthiopicChronology;
import org.threeten.extra.chrono.InternationalFixedChronology;
import org.threeten.extra.chrono.JulianChronology;
import org.threeten.extra.chrono.PaxChronology;
import org.threeten.extra.chrono.Symmetry010Chronology;
import org.threeten.extra.chrono.Symmetry454Chronology;

/**
 * A calendar other than ours, in which a source may count its days. Ours is the Gregorian one, reckoned back beyond 1582.
 *
 * <p>All are arithmetical or tabular; where believers watched the moon, a day may be off by one.
 */
public enum Calendar {
    /** The calendar of Caesar: 25 October 1917 in Petrograd was 7 November. */
    JULIAN("Julian"),
    /** As Britain and her colonies counted: Julian to 2 September 1752, and the next day was the 14th. */
    BRITISH("British"),
    /** Years of the martyrs, of thirteen months. */
    COPTIC("Coptic"),
    /** The Ethiopian calendar, of thirteen months. */
    ETHIOPIC("Ethiopian"),
    /** The Islamic calendar of Umm al-Qura, from 1300 to 1600 after the Hijra. */
    HIJRAH("Hijri"),
    /** Imperial eras, from Meiji 6 on: {@code Showa 25-10-25}. */
    JAPANESE("Japanese"),
    /** Years of the Republic of China: 39 is 1950. */
    MINGUO("Minguo"),
    /** Years of the Buddha, as in Thailand: 2493 is 1950. */
    THAI_BUDDHIST("Thai Buddhist"),
    /** Thirteen months of 28 days; a proposal. */
    INTERNATIONAL_FIXED("International Fixed"),
    /** Thirteen months of 28 days and a leap week; a proposal. */
    PAX("Pax"),
    /** Months of 30, 31 and 30 days, and a leap week; a proposal. */
    SYMMETRY010("Symmetry010"),
    /** Months of four, five and four weeks; a proposal. */
    SYMMETRY454("Symmetry454");

    private final String called;

    Calendar(String called) {
        this.called = called;
    }

    /** Returns how it is printed: {@code Julian}. */
    public String called() {
        return called;
    }

    /** Returns whether its months bear the names of ours. */
    public boolean hasOurMonths() {
        return switch (this) {
            case JULIAN, BRITISH, JAPANESE, MINGUO, THAI_BUDDHIST -> true;
            case COPTIC, ETHIOPIC, HIJRAH, INTERNATIONAL_FIXED, PAX, SYMMETRY010, SYMMETRY454 -> false;
        };
    }

    Chronology chronology() {
        return switch (this) {
            case JULIAN -> JulianChronology.INSTANCE;
            case BRITISH -> BritishCutoverChronology.INSTANCE;
            case COPTIC -> CopticChronology.INSTANCE;
            case ETHIOPIC -> EthiopicChronology.INSTANCE;
            case HIJRAH -> HijrahChronology.INSTANCE;
            case JAPANESE -> JapaneseChronology.INSTANCE;
            case MINGUO -> MinguoChronology.INSTANCE;
            case THAI_BUDDHIST -> ThaiBuddhistChronology.INSTANCE;
            case INTERNATIONAL_FIXED -> InternationalFixedChronology.INSTANCE;
            case PAX -> PaxChronology.INSTANCE;
            case SYMMETRY010 -> Symmetry010Chronology.INSTANCE;
            case SYMMETRY454 -> Symmetry454Chronology.INSTANCE;
        };
    }

    /** Returns the word by which scripts know it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
