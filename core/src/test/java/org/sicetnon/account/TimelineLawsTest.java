package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice.Capacity;
import org.sicetnon.event.Act;
import org.sicetnon.event.Content;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.Relative;

/** Timelines against slow models, and readings against every order of their claims. */
class TimelineLawsTest {

    private static final int DAYS = 3;
    private static final List<Stance> STANCES = List.of(SIGNS, REFUSES, UNDECIDED);
    /** It keeps open stances open beyond the small universe, and moves nothing. */
    private static final Claim LAST = decides("last", CABINET, day(30), Content.NONE);

    /**
     * Three sentences of equal weight, each on one of the six ranges of three days. What may be in force is what is the
     * latest in some completion; where in some completion nothing has begun, there is no reading.
     */
    @Test
    void sentences_of_equal_weight_follow_their_completions() {
        List<int[]> ranges = ranges();
        for (int[] a : ranges) {
            for (int[] b : ranges) {
                for (int[] c : ranges) {
                    List<int[]> of = List.of(a, b, c);
                    List<Claim> claims = new ArrayList<>(List.of(LAST));
                    for (int i = 0; i < 3; i++) {
                        claims.add(position("p" + i, NORLAND, STANCES.get(i), days(of.get(i)[0], of.get(i)[1])));
                    }
                    Timeline timeline = timeline(claims);
                    for (int day = 1; day <= DAYS + 1; day++) {
                        assertThat(timeline.on(may(day)).stances())
                                .as("day %d of %s", day, claims)
                                .containsExactlyInAnyOrderElementsOf(possible(of, day));
                    }
                }
            }
        }
    }

    /** A sentence, a decision or a word, each on one of three days: 729 accounts. The latest day counts, then weight. */
    @Test
    void of_single_days_the_latest_counts_and_on_it_the_weightiest() {
        List<Agent> holders = List.of(NORLAND, CABINET, HOLM);
        int size = DAYS * holders.size();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int c = 0; c < size; c++) {
                    int[] codes = {a, b, c};
                    List<Claim> claims = new ArrayList<>(List.of(
                            LAST,
                            voice("cabinetDecides", CABINET, Capacity.DECIDES, UNDATED),
                            voice("holmSpeaks", HOLM, Capacity.SPEAKS, UNDATED)));
                    for (int i = 0; i < 3; i++) {
                        claims.add(position("p" + i, holders.get(codes[i] % 3), STANCES.get(i), day(codes[i] / 3 + 1)));
                    }
                    Timeline timeline = timeline(claims);
                    for (int day = 1; day <= DAYS + 1; day++) {
                        assertThat(timeline.on(may(day)).stances())
                                .as("day %d of weights and days %d, %d, %d", day, a, b, c)
                                .containsExactlyInAnyOrderElementsOf(weightiest(codes, day));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small_accounts")
    void every_order_of_up_to_five_claims_gives_equal_readings(String what, List<Claim> claims) {
        List<View> expected = views(claims);
        for (List<Claim> order : Collections2.permutations(claims)) {
            assertThat(views(order)).as("%s", order).isEqualTo(expected);
        }
    }

    @Test
    void random_accounts_give_equal_readings_in_any_order() {
        long seed = 18710512L;
        Random random = new Random(seed);
        for (int round = 0; round < 120; round++) {
            List<Claim> claims = randomAccount(random);
            List<View> expected = views(claims);
            for (int order = 0; order < 2; order++) {
                List<Claim> shuffled = new ArrayList<>(claims);
                Collections.shuffle(shuffled, random);
                assertThat(views(shuffled))
                        .as("seed %d, round %d, order %d: %s", seed, round, order, listing(shuffled))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void lists_within_a_reading_follow_the_order_of_the_text() {
        List<Claim> claims = List.of(
                position("one", NORLAND, SIGNS, day(12)),
                position("two", NORLAND, REFUSES, day(12)),
                position("three", NORLAND, SIGNS, day(12)));
        for (List<Claim> order : Collections2.permutations(claims)) {
            Reading reading = timeline(order).on(may(12));
            assertThat(names(reading.claims())).containsExactlyElementsOf(names(order));
            assertThat(reading.stances())
                    .as("stances follow the order of the question")
                    .containsExactly(SIGNS, REFUSES);
        }
    }

    @Test
    void once_something_has_certainly_begun_there_is_a_reading_until_it_is_ended() {
        long seed = 1871_05_13L;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Claim> claims = new ArrayList<>(List.of(
                    LAST,
                    position("first", NORLAND, UNDECIDED, day(1)),
                    voice("cabinetDecides", CABINET, Capacity.DECIDES, UNDATED),
                    voice("holmSpeaks", HOLM, Capacity.SPEAKS, UNDATED)));
            for (int i = 0; i < 5; i++) {
                claims.add(position(
                        "p" + i,
                        pick(random, List.of(NORLAND, CABINET, HOLM)),
                        pick(random, STANCES),
                        randomTime(random)));
            }
            Timeline timeline = timeline(claims);
            for (int day = 1; day <= 9; day++) {
                assertThat(timeline.on(may(day)).isSilent())
                        .as("seed %d, round %d, day %d: %s", seed, round, day, listing(claims))
                        .isFalse();
            }
        }
    }

    static List<Object[]> small_accounts() {
        Claim cabinet = voice("cabinetDecides", CABINET, Capacity.DECIDES, UNDATED);
        Claim holm = voice("holmSpeaks", HOLM, Capacity.SPEAKS, day(2));
        return List.of(
                row(
                        "three changes within a day",
                        cabinet,
                        position("open", NORLAND, UNDECIDED, day(1)),
                        decides("morning", CABINET, clock(3, 9, 0), SIGNS),
                        decides("noon", CABINET, part(3, DayPart.Part.NOON), REFUSES),
                        decides("evening", CABINET, clock(3, 22, 0), SIGNS_IF_PAID)),
                row(
                        "a sentence, a decision and a word of one day",
                        cabinet,
                        holm,
                        position("sentence", NORLAND, REFUSES, day(3)),
                        decides("decision", CABINET, day(3), SIGNS),
                        says("word", HOLM, BRANDT, day(3), atItsWord(LEANS_TO_SIGN))),
                row(
                        "a sentence and a word of one minute",
                        holm,
                        position("open", NORLAND, UNDECIDED, day(1)),
                        position("sentence", NORLAND, REFUSES, in(KONGSHAVN, clock(3, 15, 30))),
                        says("word", HOLM, BRANDT, in(KONGSHAVN, clock(3, 15, 30)), atItsWord(SIGNS))),
                row(
                        "a suspension, a reopening and a new decision",
                        decides("decision", NORLAND, day(1), SIGNS),
                        decides("pause", NORLAND, day(2), acts(new Act(Act.Kind.SUSPENDS, "decision"))),
                        decides("reopened", NORLAND, day(4), acts(new Act(Act.Kind.REOPENS, "treaty"))),
                        decides("again", NORLAND, day(5), SIGNS),
                        decides("final", NORLAND, day(6), acts(new Act(Act.Kind.CALLS_FINAL, "again")))),
                row(
                        "an end, a presupposition and a sequence",
                        position("accepts", NORLAND, SIGNS, day(1), day(3)),
                        presupposed("still", NORLAND, REFUSES, day(6)),
                        position("declines", NORLAND, REFUSES, day(4)),
                        position("leans", NORLAND, LEANS_TO_SIGN, day(4)),
                        sequence("order", "leans", "declines")),
                row(
                        "ranges of days that overlap",
                        position("one", NORLAND, SIGNS, days(1, 4)),
                        position("two", NORLAND, REFUSES, days(2, 3)),
                        position("three", NORLAND, UNDECIDED, since(3)),
                        position("four", NORLAND, LEANS_TO_SIGN, by(5)),
                        position("five", NORLAND, SIGNS_IF_PAID, days(5, 6))),
                row(
                        "times told by others",
                        position("first", NORLAND, SIGNS, clock(2, 10, 0)),
                        position("second", NORLAND, REFUSES, after(2, Relative.Unit.HOURS, "first")),
                        position("third", NORLAND, UNDECIDED, after(1, Relative.Unit.DAYS, "second")),
                        position("fourth", NORLAND, SIGNS_IF_PAID, told(Relative.before("third")))),
                row(
                        "a device, a draft, an envoy and a reserved word",
                        position("open", NORLAND, UNDECIDED, day(1)),
                        says("device", HOLM, REGENT, day(2), content(Force.DEVICE, SIGNS)),
                        says("envoy", BRANDT, REGENT, day(2), atItsWord(REFUSES)),
                        retold(position("guess", NORLAND, SIGNS_IF_PAID, day(2)), CONJECTURED),
                        voice("brandtCarries", BRANDT, Capacity.ENVOY, UNDATED)),
                row(
                        "a decision dated in another passage",
                        position("open", NORLAND, UNDECIDED, day(1)),
                        decides("decision", NORLAND, UNDATED, SIGNS),
                        phase("passage", "decision", Phase.DONE, day(3))),
                row(
                        "a decision dated twice",
                        position("open", NORLAND, UNDECIDED, day(1)),
                        decides("decision", NORLAND, day(3), SIGNS),
                        phase("passage", "decision", Phase.DONE, day(5))),
                row(
                        "an order and dates that contradict each other",
                        position("one", NORLAND, SIGNS, day(2)),
                        position("two", NORLAND, REFUSES, day(3)),
                        sequence("order", "two", "one")));
    }

    /** What a reading says, apart from the documented order of its lists. */
    private record View(
            Set<Stance> stances,
            Reading.Basis basis,
            boolean confirmed,
            Set<String> suspended,
            Set<String> claims,
            List<String> shifts,
            Set<String> beside) {

        static View of(Reading reading) {
            return new View(
                    Set.copyOf(reading.stances()),
                    reading.basis(),
                    reading.confirmed(),
                    Set.copyOf(names(reading.suspended())),
                    Set.copyOf(names(reading.claims())),
                    reading.shifts().stream()
                            .map(it -> it.to() + " " + it.at().claim().id().name())
                            .toList(),
                    reading.beside().stream()
                            .map(it -> it.stance() + " " + it.claim().id().name() + " " + it.undated())
                            .collect(Collectors.toSet()));
        }
    }

    private static List<View> views(List<Claim> claims) {
        Timeline timeline = timeline(claims);
        List<View> all = new ArrayList<>();
        timeline.over(may(1), may(8)).forEach(reading -> all.add(View.of(reading)));
        for (int day = 1; day <= 7; day++) {
            for (int hour = 0; hour < 24; hour += 8) {
                all.add(View.of(
                        timeline.at(at(day, hour, 30).atZone(KONGSHAVN.zone()).toInstant())));
            }
        }
        return all;
    }

    private static List<Claim> randomAccount(Random random) {
        List<Claim> claims = new ArrayList<>();
        claims.add(voice("cabinetDecides", CABINET, Capacity.DECIDES, random.nextBoolean() ? UNDATED : day(2)));
        claims.add(voice("holmSpeaks", HOLM, Capacity.SPEAKS, random.nextBoolean() ? UNDATED : day(3)));
        int size = 3 + random.nextInt(6);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "c" + i;
            Stance stance = pick(random, TREATY.stances());
            Agent agent = pick(random, List.of(NORLAND, CABINET, HOLM));
            Optional<Dating> time = randomTime(random);
            String upon = named.isEmpty() ? name : pick(random, named);
            claims.add(
                    switch (random.nextInt(8)) {
                        case 0, 1 -> position(name, agent, stance, time);
                        case 2 -> presupposed(name, agent, stance, time);
                        case 3 -> decides(name, agent, time, stance);
                        case 4 ->
                            says(name, agent, BRANDT, time, content(pick(random, List.of(Force.values())), stance));
                        case 5 ->
                            decides(
                                    name,
                                    agent,
                                    time,
                                    acts(new Act(
                                            pick(
                                                    random,
                                                    List.of(
                                                            Act.Kind.SUSPENDS,
                                                            Act.Kind.RETRACTS,
                                                            Act.Kind.REAFFIRMS,
                                                            Act.Kind.REVERSES)),
                                            upon)));
                        case 6 -> decides(name, agent, time, acts(new Act(Act.Kind.REOPENS, "treaty")));
                        case 7 -> sequence(name, upon, name);
                        default -> throw new AssertionError();
                    });
            named.add(name);
        }
        return claims;
    }

    private static Optional<Dating> randomTime(Random random) {
        int day = 1 + random.nextInt(6);
        return switch (random.nextInt(6)) {
            case 0, 1 -> day(day);
            case 2 -> days(day, day + random.nextInt(3));
            case 3 -> clock(day, random.nextInt(24), 30);
            case 4 -> part(day, pick(random, List.of(DayPart.Part.values())));
            default -> in(TAMRA_CITY, clock(day, random.nextInt(24), 0));
        };
    }

    /** The claims with what they say, for the message of a failure. */
    private static String listing(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim + ": " + claim.matter())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Optional<Dating> after(int amount, Relative.Unit unit, String anchor) {
        return told(new Relative(anchor, Relative.Side.AFTER, Optional.of(amount), unit));
    }

    private static Object[] row(String what, Claim... claims) {
        return new Object[] {what, ImmutableList.copyOf(claims)};
    }

    private static List<int[]> ranges() {
        List<int[]> all = new ArrayList<>();
        for (int from = 1; from <= DAYS; from++) {
            for (int to = from; to <= DAYS; to++) {
                all.add(new int[] {from, to});
            }
        }
        return all;
    }

    /** The stances that are the latest by then in some completion; none if in some completion none has begun. */
    private static Set<Stance> possible(List<int[]> ranges, int day) {
        Set<Stance> found = new HashSet<>();
        for (int a = ranges.get(0)[0]; a <= ranges.get(0)[1]; a++) {
            for (int b = ranges.get(1)[0]; b <= ranges.get(1)[1]; b++) {
                for (int c = ranges.get(2)[0]; c <= ranges.get(2)[1]; c++) {
                    int[] begins = {a, b, c};
                    int latest = 0;
                    for (int begin : begins) {
                        latest = begin <= day ? Math.max(latest, begin) : latest;
                    }
                    if (latest == 0) {
                        return ImmutableSet.of();
                    }
                    for (int i = 0; i < 3; i++) {
                        if (begins[i] == latest) {
                            found.add(STANCES.get(i));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Set<Stance> weightiest(int[] codes, int day) {
        Set<Stance> found = new HashSet<>();
        int latest = 0;
        int weight = 3;
        for (int i = 0; i < 3; i++) {
            int on = codes[i] / 3 + 1;
            int weighs = codes[i] % 3;
            if (on > day || on < latest || (on == latest && weighs > weight)) {
                continue;
            }
            if (on > latest || weighs < weight) {
                found.clear();
            }
            latest = on;
            weight = weighs;
            found.add(STANCES.get(i));
        }
        return found;
    }
}
