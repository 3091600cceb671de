package embudo.watch;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures by hand: what was put, else no data; a single group is not split further. */
public final class SampleGauges implements Gauges {
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, List<Day>> days = new HashMap<>();

    public SampleGauges() {
        put(
                "conversion_rate",
                0.172,
                412,
                group("email", "email", 0.24, 150),
                group("linkedin", "linkedin", 0.09, 180),
                group("organic", "organic", 0.21, 82));
        put("cost_per_lead", 1_240, 180);
        put(
                "attendance_rate",
                0.7,
                300,
                group("w-41", "Growth clinic: first steps", 0.66, 210),
                group("w-42", "Pipelines that last", 0.83, 90));
        put(
                "ads_roas",
                2.9,
                60,
                group("autumn-demo", "autumn-demo", 1.42, 14),
                group("search-brand", "search-brand", 5.2, 14));
        put(
                "ad_spend",
                400_000,
                60,
                group("autumn-demo", "autumn-demo", 184_000, 14),
                group("search-brand", "search-brand", 92_000, 14));
        put("health_score", 64, 9);
    }

    static Gauge group(String key, String label, double value, long n) {
        return new Gauge(key, label, value, Double.NaN, n, null);
    }

    public void put(String metric, double value, long n, Gauge... groups) {
        answers.put(metric, new Answer(group("", "", value, n), List.of(groups)));
    }

    public void nothing(String metric) {
        answers.remove(metric);
    }

    /** Values of the days up to one, oldest first. */
    public void days(String metric, LocalDate last, double... values) {
        List<Day> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            all.add(new Day(last.minusDays(values.length - 1L - i), values[i]));
        days.put(metric, all);
    }

    @Override
    public Answer read(String metric, Period period, Dimension split, Map<Dimension, String> only) {
        Gauge none = new Gauge("", "", Double.NaN, Double.NaN, 0, new Gap("DATA", "ads", 0));
        Answer answer = answers.getOrDefault(metric, new Answer(none, List.of()));
        return only.isEmpty() ? answer : new Answer(answer.whole(), List.of());
    }

    @Override
    public List<Day> days(String metric, Period period) {
        return days.getOrDefault(metric, List.of()).stream()
                .filter(d -> period.contains(d.day()))
                .toList();
    }
}
