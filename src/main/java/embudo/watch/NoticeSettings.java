package embudo.watch;

import embudo.catalog.alert.Escalation;
import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;
import embudo.kernel.Problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whom notices of alerts and mails to oneself go to, and by which ways a person lets them leave.
 * Nothing leaves unless its way is armed.
 */
public final class NoticeSettings {
    /** Setting: the channel on Slack. */
    public static final String SLACK = "alerts.slack.channel";

    /** Setting: the hour of the daily digest, 0 to 23. */
    public static final String DIGEST = "alerts.digest.hour";

    /** Setting: the address of whoever works here. */
    public static final String OWN = Settings.OWN_ADDRESS;

    private static final String ARMED = "alerts.armed.";
    private static final String RECIPIENTS = "alerts.recipients.";
    private static final String PHONES = "alerts.phones";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ]{5,18}\\d");
    private static final Pattern ROOM = Pattern.compile("#[\\p{L}\\p{N}_-]{1,79}");
    private final Settings settings;
    private final Escalation escalation;
    private final Predicate<NoticeChannel> ready;

    /**
     * @param ready whether what takes notices of a way is there and set up
     */
    public NoticeSettings(
            Settings settings, Escalation escalation, Predicate<NoticeChannel> ready) {
        this.settings = settings;
        this.escalation = escalation;
        this.ready = ready;
    }

    public static String armedKey(NoticeChannel channel) {
        return ARMED + channel.key();
    }

    public static String recipientsKey(Severity severity) {
        return RECIPIENTS + severity.key();
    }

    public static String phonesKey() {
        return PHONES;
    }

    /** Whether notices may leave that way. */
    public boolean armed(NoticeChannel channel) {
        return get(armedKey(channel)).equals("true");
    }

    /** Addresses for mails about alerts of a severity; one's own where nobody else is named. */
    public List<String> addresses(Severity severity) {
        List<String> named = list(get(recipientsKey(severity)));
        return named.isEmpty() ? list(get(OWN)) : named;
    }

    public List<String> phones() {
        return list(get(PHONES));
    }

    /** Every setting with what it stands at now, in a fixed order. */
    public Map<String, String> now() {
        Map<String, String> all = usual();
        all.replaceAll(settings::get);
        return all;
    }

    public String get(String key) {
        return settings.get(key, usual(key));
    }

    /** Whether a setting is one of these. */
    public boolean knows(String key) {
        return usual().containsKey(key);
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

    /**
     * @throws Problem when there is no such setting, or it does not take the value
     */
    public void check(String key, String value) {
        String usual = usual(key);
        String wanted = value == null ? usual : value.strip();
        if (key.startsWith(ARMED)) {
            if (!wanted.equals("true") && !wanted.equals("false"))
                throw new Problem("watch.setting.flag", key, wanted);
            if (wanted.equals("true")) armable(key);
        } else if (key.equals(OWN)) {
            if (!wanted.isEmpty() && !ADDRESS.matcher(wanted).matches())
                throw new Problem("watch.setting.own", wanted);
        } else if (key.startsWith(RECIPIENTS)) {
            all(key, wanted, ADDRESS, "watch.setting.address");
        } else if (key.equals(PHONES)) {
            all(key, wanted, PHONE, "watch.setting.phone");
        } else if (key.equals(SLACK)) {
            if (!ROOM.matcher(wanted).matches()) throw new Problem("watch.setting.slack", wanted);
        } else if (!wanted.matches("1?\\d|2[0-3]")) {
            throw new Problem("watch.setting.hour", wanted);
        }
    }

    private void armable(String key) {
        for (NoticeChannel channel : NoticeChannel.values()) {
            if (!key.equals(armedKey(channel))) continue;
            if (!ready.test(channel)) throw new Problem("watch.setting.connector", channel.key());
            boolean anybody =
                    switch (channel) {
                        case EMAIL ->
                                Arrays.stream(Severity.values())
                                        .anyMatch(s -> !addresses(s).isEmpty());
                        case SMS -> !phones().isEmpty();
                        case SLACK -> true;
                    };
            if (!anybody) throw new Problem("watch.setting.nobody", channel.key());
        }
    }

    private static void all(String key, String wanted, Pattern form, String problem) {
        for (String each : list(wanted))
            if (!form.matcher(each).matches()) throw new Problem(problem, each, key);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,;]"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }

    private String usual(String key) {
        String usual = usual().get(key);
        if (usual == null)
            throw new Problem("watch.setting.unknown", key, String.join(", ", usual().keySet()));
        return usual;
    }

    private Map<String, String> usual() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(OWN, "");
        for (NoticeChannel channel : NoticeChannel.values()) all.put(armedKey(channel), "false");
        for (Severity severity : Severity.values()) all.put(recipientsKey(severity), "");
        all.put(PHONES, "");
        all.put(SLACK, escalation.slack());
        all.put(DIGEST, "8");
        return all;
    }
}
