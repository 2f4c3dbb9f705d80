package org.sicetnon.report;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.account.Reading;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.time.By;
import org.sicetnon.time.CalendarDate;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Edtf;
import org.sicetnon.time.EdtfDate;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/** Times, stances and documents in words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** So many anchors behind an anchor are told with it. */
    private static final int DEEPEST = 2;

    private static final ImmutableList<String> NUMBERS = ImmutableList.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** {@code 12 October 1950}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Thursday, 12 October 1950}. */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code 12 October 1950, 15:30, Beijing}; a time told by another with how it is derived. */
    static String time(Dossier dossier, Attestation at) {
        String resolved = placed(at.dating());
        if (at.told().when() instanceof Relative relative) {
            return resolved + ": " + derived(dossier, at, relative, DEEPEST);
        }
        String told = placed(at.told());
        if (isOneMonthOrYear(at)) {
            return told;
        }
        boolean isWorded = at.told().when().precision() == When.Precision.DAY
                && (at.told().about() || !(at.told().when() instanceof DayRange))
                && !told.equals(resolved);
        return isWorded ? told + " (" + when(at.dating().when()) + ")" : resolved;
    }

    /** What a whole month is, needs no saying. */
    private static boolean isOneMonthOrYear(Attestation at) {
        return at.told().when() instanceof EdtfText edtf
                && !at.told().about()
                && edtf.value() instanceof EdtfDate date
                && isPlain(date)
                && date.grouping().isEmpty()
                && at.dating().when().equals(edtf.days());
    }

    private static boolean isPlain(EdtfDate date) {
        return date.qualifier() == Edtf.Qualifier.NONE
                && !date.hasUnspecifiedDigits()
                && date.year().digits().length() == 4;
    }

    /** {@code 14 October 1950}, also of a time told by another. */
    static String withoutDerivation(Dossier dossier, Attestation at) {
        return at.told().when() instanceof Relative ? placed(at.dating()) : time(dossier, at);
    }

    /** {@code two days after arrival (12 October 1950)}; the time of an anchor that is itself derived says so too. */
    private static String derived(Dossier dossier, Attestation at, Relative relative, int depth) {
        String account = at.claim().id().account();
        Optional<Attestation> anchor = dossier.account(account).flatMap(it -> {
            Optional<Phase> main =
                    it.claim(relative.anchor()).flatMap(Claim::event).map(Event::mainPhase);
            ImmutableList<Attestation> times = it.attestations(relative.anchor());
            return times.stream()
                    .filter(time -> main.isEmpty() || time.phase() == main.get())
                    .findFirst()
                    .or(() -> times.stream().findFirst());
        });
        String of = anchor.map(it -> placed(it.dating())
                        + (depth > 0 && it.told().when() instanceof Relative next
                                ? ": " + derived(dossier, it, next, depth - 1)
                                : ""))
                .orElse("undated");
        String doubt = anchor.filter(it -> it.claim().says() != Truth.HOLDS)
                .map(it -> ", " + it.claim().modality().words())
                .orElse("");
        String named = dossier.account(account)
                .flatMap(it -> it.claim(relative.anchor()))
                .map(claim -> "'" + claim.title() + "'")
                .orElse(account + "." + relative.anchor());
        return (at.told().about() ? "about " : "") + told(relative) + named + " (" + of + doubt + ")";
    }

    private static String told(Relative relative) {
        if (relative.distance().isNone()) {
            return relative.precision() == When.Precision.DAY ? "the same day as " : "at the time of ";
        }
        String side = relative.side() == Relative.Side.AFTER ? "after " : "before ";
        return relative.distance().isSaid() ? distance(relative) + " " + side : side;
    }

    private static String distance(Relative relative) {
        String plural = relative.unit().name().toLowerCase(Locale.ROOT);
        boolean isOne = relative.distance().most().equals(Optional.of(BigDecimal.ONE));
        String unit = isOne ? plural.substring(0, plural.length() - 1) : plural;
        Optional<Integer> number = relative.distance().exactly();
        if (number.isPresent() && isOne && relative.unit() == Relative.Unit.DAYS) {
            return "the day";
        }
        return number.map(Words::number).orElseGet(() -> relative.distance().toString()) + " " + unit;
    }

    /** {@code two}, {@code twelve}, {@code 13}. */
    static String number(long number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
    }

    /** {@code 2 days}, {@code 5 hours}, {@code 1 hour 30 minutes}. */
    static String duration(long minutes) {
        if (minutes % 1440 == 0) {
            return count((int) (minutes / 1440), "day");
        }
        String hours = minutes < 60 ? "" : count((int) (minutes / 60), "hour");
        String rest = minutes % 60 == 0 ? "" : count((int) (minutes % 60), "minute");
        return (hours + " " + rest).strip();
    }

    /** {@code 12 October 1950, 15:30}. */
    static String moment(LocalDateTime at) {
        return day(at.toLocalDate()) + ", " + CLOCK.format(at);
    }

    private static String placed(Dating dating) {
        String about = dating.about() && !(dating.when() instanceof ClockRange) ? "about " : "";
        return about
                + when(dating.when())
                + dating.place().map(place -> ", " + place.called()).orElse("");
    }

    static String when(When when) {
        return when.match(new When.Cases<>() {
            @Override
            public String days(DayRange days) {
                return Words.days(days);
            }

            @Override
            public String part(DayPart part) {
                return day(part.day()) + ", " + part.part();
            }

            @Override
            public String clock(ClockTime clock) {
                return day(clock.time().toLocalDate()) + ", " + CLOCK.format(clock.time());
            }

            @Override
            public String stretch(ClockRange stretch) {
                return stretch(stretch.from(), lastMinute(stretch));
            }

            @Override
            public String relative(Relative relative) {
                return relative.toString();
            }

            @Override
            public String edtf(EdtfText edtf) {
                return Words.edtf(edtf);
            }

            @Override
            public String partOfPeriod(PeriodPart part) {
                return part.part() + " " + Words.edtf(part.period());
            }

            @Override
            public String by(By by) {
                return Words.days(by.days());
            }

            @Override
            public String calendar(CalendarDate date) {
                return Words.calendar(date);
            }

            private String stretch(LocalDateTime from, LocalDateTime last) {
                String end = from.toLocalDate().equals(last.toLocalDate())
                        ? CLOCK.format(last)
                        : day(last.toLocalDate()) + ", " + CLOCK.format(last);
                return day(from.toLocalDate()) + ", " + CLOCK.format(from) + (from.equals(last) ? "" : " to " + end);
            }
        });
    }

    /** {@code 7 October 1950}, {@code October 1950}, {@code 1950}; what has gaps or signs, as it was typed. */
    private static String edtf(EdtfText edtf) {
        if (edtf.value() instanceof EdtfDate date
                && isPlain(date)
                && date.grouping().isEmpty()) {
            LocalDate first = date.days().firstDay().orElseThrow();
            return date.day().isPresent()
                    ? day(first)
                    : date.month().isPresent() ? MONTH.format(first) : date.toString();
        }
        return edtf.typed();
    }

    /** {@code 25 October 1917 Julian}, {@code 10 October of 39 Minguo}; by number where a calendar has months of its own. */
    private static String calendar(CalendarDate date) {
        List<String> parts = Splitter.on('-').splitToList(date.written());
        boolean named = date.calendar().hasOurMonths() && !date.written().startsWith("-") && parts.size() > 1;
        if (!named) {
            return date.toString();
        }
        String month = Month.of(Integer.parseInt(parts.get(1))).getDisplayName(TextStyle.FULL, Locale.UK);
        String day = parts.size() > 2 ? Integer.parseInt(parts.get(2)) + " " : "";
        return day + month + " " + parts.get(0) + " " + date.calendar().called();
    }

    private static LocalDateTime lastMinute(ClockRange stretch) {
        return stretch.to().minusMinutes(1);
    }

    /** {@code 12 October 1950}, {@code 5 to 10 October 1950}, {@code 12 October 1950 or later}. */
    static String days(DayRange days) {
        Optional<LocalDate> first = days.firstDay();
        Optional<LocalDate> last = days.lastDay();
        if (first.isPresent() && last.isPresent()) {
            return first.equals(last) ? day(first.get()) : span(first.get(), last.get());
        }
        return first.map(it -> day(it) + " or later")
                .or(() -> last.map(it -> day(it) + " or earlier"))
                .orElse("no known day");
    }

    private static String span(LocalDate first, LocalDate last) {
        return YearMonth.from(first).equals(YearMonth.from(last))
                ? first.getDayOfMonth() + " to " + day(last)
                : day(first) + " to " + day(last);
    }

    /** The time of an entry within its day, for the first column of a lane: {@code 15:30}, {@code night}. */
    static String hour(Attestation at) {
        String about = at.dating().about() ? "~" : "";
        return at.dating().when().match(new When.Cases<>() {
            @Override
            public String days(DayRange days) {
                if (days.onlyDay().isPresent()) {
                    return "";
                }
                return days.firstDay().isEmpty() ? "or before" : days.lastDay().isPresent() ? "from here" : "or later";
            }

            @Override
            public String part(DayPart part) {
                return about + part.part();
            }

            @Override
            public String clock(ClockTime clock) {
                return about + CLOCK.format(clock.time());
            }

            @Override
            public String stretch(ClockRange stretch) {
                LocalDateTime middle = stretch.from()
                        .plus(Duration.between(stretch.from(), stretch.to().minusMinutes(1))
                                .dividedBy(2));
                return about + CLOCK.format(middle);
            }

            @Override
            public String relative(Relative relative) {
                return "";
            }

            @Override
            public String edtf(EdtfText edtf) {
                return days(edtf.days());
            }

            @Override
            public String partOfPeriod(PeriodPart part) {
                return days(part.days());
            }

            @Override
            public String by(By by) {
                return days(by.days());
            }

            @Override
            public String calendar(CalendarDate date) {
                return days(date.days());
            }
        });
    }

    /** {@code non-intervention}, or all stances that an account leaves open. */
    static String stances(ImmutableSet<Stance> stances) {
        return stances.isEmpty()
                ? "no reading"
                : stances.stream().map(Stance::words).collect(Collectors.joining(" or "));
    }

    /** How an account comes to a reading: {@code stated}, {@code carried, suspended}. */
    static String basis(Reading reading) {
        String basis = switch (reading.basis()) {
            case STATED -> "stated";
            case PRESUPPOSED -> "presupposed";
            case CARRIED -> reading.confirmed() ? "carried" : "carried, open";
            case NONE -> "silent";
        };
        boolean construed = reading.claims().stream().anyMatch(claim -> claim.modality() instanceof Modality.Construed);
        return basis + (reading.suspended().isEmpty() ? "" : ", suspended") + (construed ? ", construed" : "");
    }

    /** How sure an author is, where he does not simply say so; empty where he does. */
    static String sign(Claim claim) {
        if (claim.says() == Truth.FAILS) {
            return "not so: ";
        }
        if (claim.modality() instanceof Modality.Reported reported) {
            return "reported"
                    + (reported.by().isEmpty()
                            ? ""
                            : " from " + reported.by().get(0).called()) + ": ";
        }
        if (claim.modality() instanceof Modality.Construed) {
            return "construed: ";
        }
        if (claim.modality() == Modality.Plain.INFERRED) {
            return "inferred: ";
        }
        return claim.says() == Truth.UNDETERMINED ? "perhaps: " : "";
    }

    /** The documents that claims cite, each with where it is kept. */
    static ImmutableList<String> documents(Dossier dossier, Iterable<Claim> claims) {
        ImmutableSet.Builder<String> found = ImmutableSet.builder();
        for (Claim claim : claims) {
            for (String cited : claim.cites()) {
                dossier.account(claim.id().account())
                        .flatMap(account -> account.document(cited))
                        .ifPresent(document -> found.add(document(document)));
            }
        }
        return found.build().asList();
    }

    private static String document(Document document) {
        return document.title()
                + (document.shelfmarks().isEmpty()
                        ? ""
                        : " ("
                                + document.shelfmarks().stream()
                                        .map(Shelfmark::toString)
                                        .collect(Collectors.joining("; "))
                                + ")");
    }

    /** What is said of an entry in that phase: a message is sent, an order given, a meeting opened. */
    static String phase(Attestation at) {
        if (at.phase() == Phase.OPENED) {
            return "opened";
        }
        boolean done = at.phase() == Phase.DONE;
        return at.claim()
                .event()
                .filter(event -> done)
                .map(event -> switch (event.kind()) {
                    case "order" -> "given";
                    case "statement" -> "said";
                    case "decision" -> "decided";
                    default -> at.phase().words();
                })
                .orElse(at.phase().words());
    }

    /** {@code sendingTroops} as {@code sending troops}. */
    static String spaced(String name) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, name).replace('-', ' ');
    }

    /** {@code 1 claim}, {@code 2 claims}. */
    static String count(int number, String noun) {
        String plural =
                noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }
}
