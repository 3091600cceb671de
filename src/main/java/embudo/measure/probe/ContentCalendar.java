package embudo.measure.probe;

import embudo.domain.Record;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How content is spread over days, channels and weekdays, S-ALRT-12.
 *
 * @param contents that first appeared within the window
 * @param gap longest stretch of days between two of them, or from the last one to now
 * @param imbalance share of the busiest channel
 * @param timing share on the two weekdays that bring fewest reactions; NaN where fewer than five
 *     weekdays are known
 */
public record ContentCalendar(int contents, int gap, double imbalance, double timing) {
    /** Days that are looked at. */
    public static final int WINDOW = 28;

    /** Days ahead within which a gap in the plan is looked for. */
    private static final int NEAR = 14;

    private static final int WORST = 2;
    private static final int ENOUGH = 5;
    private static final List<String> REACTIONS = List.of("clicks", "likes", "comments", "shares");

    /**
     * @param days rows of content and day, in any order
     */
    public static ContentCalendar of(List<Record> days, LocalDate today) {
        Map<String, Record> first = new HashMap<>();
        for (Record day : days)
            first.merge(
                    day.value("content_id", String.class).orElse(day.key()),
                    day,
                    (a, b) -> day(a).isAfter(day(b)) ? b : a);
        List<Post> posts = new ArrayList<>();
        for (Record r : first.values())
            if (day(r).isAfter(today.minusDays(WINDOW)) && !day(r).isAfter(today))
                posts.add(Post.of(r, day(r)));
        if (posts.isEmpty())
            return new ContentCalendar(0, days.isEmpty() ? 0 : WINDOW, Double.NaN, Double.NaN);
        List<LocalDate> marks = new ArrayList<>(posts.stream().map(Post::day).toList());
        marks.add(today);
        return of(posts, gap(marks), worst(days));
    }

    /**
     * The same of what is planned from tomorrow on; the gap is looked for within two weeks.
     *
     * @param plan rows of planned content, in any order
     * @param days rows of content and day, which say what weekdays bring
     */
    public static ContentCalendar ahead(List<Record> plan, List<Record> days, LocalDate today) {
        List<Post> posts = new ArrayList<>();
        for (Record r : plan) {
            LocalDate planned = r.value("planned", LocalDate.class).orElse(LocalDate.MIN);
            if (planned.isAfter(today) && !planned.isAfter(today.plusDays(WINDOW)))
                posts.add(Post.of(r, planned));
        }
        LocalDate end = today.plusDays(NEAR);
        List<LocalDate> marks = new ArrayList<>(List.of(today, end));
        posts.stream().map(Post::day).filter(d -> !d.isAfter(end)).forEach(marks::add);
        return of(posts, gap(marks), worst(days));
    }

    private record Post(LocalDate day, String channel) {
        static Post of(Record row, LocalDate day) {
            return new Post(day, row.value("channel", String.class).orElse(""));
        }
    }

    private static ContentCalendar of(List<Post> posts, int gap, Set<DayOfWeek> worst) {
        if (posts.isEmpty()) return new ContentCalendar(0, gap, Double.NaN, Double.NaN);
        Map<String, Long> channels =
                posts.stream().collect(Collectors.groupingBy(Post::channel, Collectors.counting()));
        long busiest = channels.values().stream().mapToLong(n -> n).max().orElse(0);
        long odd = posts.stream().filter(p -> worst.contains(p.day().getDayOfWeek())).count();
        return new ContentCalendar(
                posts.size(),
                gap,
                (double) busiest / posts.size(),
                worst.isEmpty() ? Double.NaN : (double) odd / posts.size());
    }

    private static LocalDate day(Record row) {
        return row.value("day", LocalDate.class).orElse(LocalDate.MIN);
    }

    /** Days between the two that are furthest apart of those next to each other. */
    private static int gap(List<LocalDate> marks) {
        List<LocalDate> days = marks.stream().sorted().toList();
        int longest = 0;
        for (int i = 1; i < days.size(); i++)
            longest =
                    Math.max(
                            longest,
                            (int) (days.get(i).toEpochDay() - days.get(i - 1).toEpochDay()));
        return longest;
    }

    /** The weekdays with fewest reactions by impression. */
    private static Set<DayOfWeek> worst(List<Record> days) {
        Map<DayOfWeek, double[]> sums = new EnumMap<>(DayOfWeek.class);
        for (Record row : days) {
            double[] sum = sums.computeIfAbsent(day(row).getDayOfWeek(), d -> new double[2]);
            for (String field : REACTIONS) sum[0] += number(row, field);
            sum[1] += number(row, "impressions");
        }
        sums.values().removeIf(s -> s[1] == 0);
        if (sums.size() < ENOUGH) return Set.of();
        return Arrays.stream(DayOfWeek.values())
                .filter(sums::containsKey)
                .sorted((a, b) ->
                        Double.compare(
                                sums.get(a)[0] / sums.get(a)[1], sums.get(b)[0] / sums.get(b)[1]))
                .limit(WORST)
                .collect(Collectors.toSet());
    }

    private static double number(Record row, String field) {
        return row.value(field, BigDecimal.class).map(BigDecimal::doubleValue).orElse(0.0);
    }
}
