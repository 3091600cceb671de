package embudo.learn;

import embudo.domain.Settings;

import java.util.Locale;

/** How the behaviour score fades, C31. */
public enum Decay {
    /** By 5 % with every day that passes. */
    DAY,
    /** By 5 % with every act, as the first version did: a silent lead never fades. */
    EVENT;

    /** Setting: {@code day} (the default) or {@code event}. */
    public static final String SETTING = "score.decay";

    public static Decay of(Settings settings) {
        return settings.get(SETTING, DAY.key()).equals(EVENT.key()) ? EVENT : DAY;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
