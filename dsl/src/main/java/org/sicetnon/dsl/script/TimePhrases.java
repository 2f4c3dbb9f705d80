package org.sicetnon.dsl.script;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sicetnon.time.Dating;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/**
 * The words for times that are no plain date, in dossiers and in check scripts alike. Each has parentheses, because what
 * stands in them belongs to it and nothing else.
 *
 * <p>A month, a season, a year and all else that catalogues write stands in quotation marks, in EDTF (ISO 8601-2):
 * {@code '1950-10'}, {@code '1950-10-~07'}, {@code '[1950-10-04,1950-10-06]'}. Without them, {@code 1950-10} would be the
 * number 1940 to Groovy; who writes it so is told.
 *
 * <p>How wide {@code about}, {@code early}, {@code mid}, {@code late} and {@code by} are is a convention of the dossier
 * ({@link WorldWords}); with more in its parentheses a claim says it for itself.
 */
public interface TimePhrases {

    /** On some day of these, first and last included. */
    @WordLine("on between(1871-05-14, 1871-05-15)")
    When between(LocalDate earliest, LocalDate latest);

    /** At some time between these two. */
    @WordLine("on between(1871-05-14T15:00, 1871-05-14T16:30)")
    When between(LocalDateTime earliest, LocalDateTime latest);

    /** On this day or an earlier one. */
    @WordLine("on by(1871-05-14)")
    When by(LocalDate day);

    /** On this day or earlier, by so much at most. */
    @WordLine("on by(1871-05-14, 3, days)")
    When by(LocalDate day, int number, Relative.Unit unit);

    /** On this day or a later one. */
    @WordLine("on since(1871-05-14)")
    When since(LocalDate day);

    /** On an earlier day than this. */
    @WordLine("on before(1871-05-14)")
    When before(LocalDate day);

    /** On a later day than this. */
    @WordLine("on after(1871-05-14)")
    When after(LocalDate day);

    /** About this time. */
    @WordLine("on about(1871-05-14)")
    Dating about(When time);

    /** About this time, so much before or after it at most. */
    @WordLine("on about(1871-05-14, 3, days)")
    Dating about(When time, int number, Relative.Unit unit);

    /** At the beginning of a month or a year. */
    @WordLine("on early('1871-05')")
    When early(EdtfText period);

    /** From one hundredth of a month or a year to another, at its beginning. */
    @WordLine("on early('1871-05', 0, 20)")
    When early(EdtfText period, int from, int to);

    /** In the middle of a month or a year. */
    @WordLine("on mid('1871-05')")
    When mid(EdtfText period);

    /** From one hundredth of a month or a year to another, around its middle. */
    @WordLine("on mid('1871-05', 40, 60)")
    When mid(EdtfText period, int from, int to);

    /** At the end of a month or a year. */
    @WordLine("on late('1871-05')")
    When late(EdtfText period);

    /** From one hundredth of a month or a year to another, at its end. */
    @WordLine("on late('1871-05', 80, 100)")
    When late(EdtfText period, int from, int to);

    /** By the calendar of Caesar, old style: a day, a month or a year. */
    @WordLine("on julian('1871-05-02')")
    When julian(String date);

    /** As Britain and her colonies counted, Julian until 2 September 1752 and ours from the 14th. */
    @WordLine("on british('1752-09-02')")
    When british(String date);

    /** By the Coptic calendar. */
    @WordLine("on coptic('1587-09-06')")
    When coptic(String date);

    /** By the Ethiopian calendar. */
    @WordLine("on ethiopic('1863-09-06')")
    When ethiopic(String date);

    /** By the Islamic calendar of Umm al-Qura, from the year 1300 to 1600. */
    @WordLine("on hijrah('1369-12-26')")
    When hijrah(String date);

    /** By the Japanese calendar, with an era from Meiji 6 on. */
    @WordLine("on japanese('Showa 25-10-08')")
    When japanese(String date);

    /** By the calendar of the Republic of China. */
    @WordLine("on minguo('39-10-08')")
    When minguo(String date);

    /** By the Buddhist calendar of Thailand. */
    @WordLine("on thaiBuddhist('2493-10-08')")
    When thaiBuddhist(String date);

    /** By the International Fixed Calendar. */
    @WordLine("on internationalFixed('1950-10-08')")
    When internationalFixed(String date);

    /** By the Pax calendar. */
    @WordLine("on pax('1950-10-08')")
    When pax(String date);

    /** By the calendar Symmetry010. */
    @WordLine("on symmetry010('1950-10-08')")
    When symmetry010(String date);

    /** By the calendar Symmetry454. */
    @WordLine("on symmetry454('1950-10-08')")
    When symmetry454(String date);
}
