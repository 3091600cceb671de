package embudo.learn.lead;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.domain.WorkingHours;
import embudo.domain.sales.CallSpeed;
import embudo.domain.sales.SalesTeam;
import embudo.kernel.Problem;
import embudo.learn.Decay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The settings of scores and sales: what each stands at unless set, and what it takes. */
public final class SalesSettings {
    private static final List<Map.Entry<String, String>> USUAL =
            List.of(
                    Map.entry(SalesTeam.OWNERS, ""),
                    Map.entry(SalesDesk.AUTHOR, ""),
                    Map.entry(WorkingHours.HOURS, "09:00-18:00"),
                    Map.entry(WorkingHours.DAYS, "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY"),
                    Map.entry(WorkingHours.HOLIDAYS, ""),
                    Map.entry(CallSpeed.HOURS, "2"),
                    Map.entry(CallSpeed.DAYS, "1"),
                    Map.entry(HotLeads.PROMOTE, "true"),
                    Map.entry(Decay.SETTING, Decay.DAY.key()),
                    Map.entry(Settings.WRITE_BACK, "false"),
                    Map.entry(Settings.WRITE_BACK_TO, "webhook"));

    private final Settings settings;
    private final Predicate<String> ready;

    /**
     * @param ready whether a connector is there and set up
     */
    public SalesSettings(Settings settings, Predicate<String> ready) {
        this.settings = settings;
        this.ready = ready;
    }

    /** Every setting with what it stands at now, in a fixed order. */
    public Map<String, String> now() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : USUAL)
            all.put(each.getKey(), settings.get(each.getKey(), each.getValue()));
        return all;
    }

    public String get(String key) {
        return settings.get(key, usual(key));
    }

    /**
     * Checks and keeps a value; null sets it back to what is usual.
     *
     * @throws Problem when there is no such setting, or it does not take the value
     */
    public void put(String key, String value, Actor actor) {
        check(key, value);
        settings.put(key, value == null ? null : value.strip(), actor);
    }

    /** Whether a change of it changes scores, so that everybody is to be scored again. */
    public static boolean rescores(String key) {
        return key.equals(Decay.SETTING);
    }

    /**
     * @throws Problem when there is no such setting, or it does not take the value
     */
    public void check(String key, String value) {
        String usual = usual(key);
        String wanted = value == null ? usual : value.strip();
        Settings then = new Then(key, wanted);
        switch (key) {
            case Decay.SETTING -> oneOf(key, wanted, Decay.DAY.key(), Decay.EVENT.key());
            case HotLeads.PROMOTE, Settings.WRITE_BACK -> oneOf(key, wanted, "true", "false");
            default -> {
                SalesTeam.of(then);
                WorkingHours.of(then);
                CallSpeed.of(then);
            }
        }
        if (!key.equals(Settings.WRITE_BACK) && !key.equals(Settings.WRITE_BACK_TO)) return;
        String to = then.get(Settings.WRITE_BACK_TO, usual(Settings.WRITE_BACK_TO));
        if (then.get(Settings.WRITE_BACK, "false").equals("true") && !ready.test(to))
            throw new Problem("learn.setting.connector", to);
    }

    private static String usual(String key) {
        return USUAL.stream()
                .filter(each -> each.getKey().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() ->
                        new Problem(
                                "learn.setting.unknown",
                                key,
                                String.join(", ", USUAL.stream().map(Map.Entry::getKey).toList())));
    }

    private static void oneOf(String key, String value, String... allowed) {
        for (String each : allowed) if (each.equals(value)) return;
        throw new Problem("learn.setting.word", key, value, String.join(", ", allowed));
    }

    /** The settings as they would stand with another value. */
    private final class Then implements Settings {
        private final Map<String, String> all = new HashMap<>(settings.all());

        Then(String key, String value) {
            all.put(key, value);
        }

        @Override
        public String get(String key, String otherwise) {
            return all.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value, Actor actor) {
            throw new IllegalStateException("only looked at: " + key);
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(all);
        }
    }
}
