package embudo.learn;

import embudo.domain.Score;

import java.util.Locale;

/** Message keys of this room's words, for screens and commands. */
public final class Words {
    private Words() {}

    public static String group(Score.Group group) {
        return "learn.group." + group.name().toLowerCase(Locale.ROOT);
    }

    public static String factor(Score.Reason reason) {
        return "learn.factor." + reason.factor();
    }

    /** Key of a value that is a declared word; numbers and free text have no such message. */
    public static String value(Score.Reason reason) {
        return "learn.value." + reason.shown();
    }

    public static String recommendation(String recommendation) {
        return "learn.advice." + recommendation;
    }

    public static String action(Advice.NextAction next) {
        return "learn.action." + next.action();
    }

    public static String priority(Advice.NextAction next) {
        return "learn.priority." + next.priority();
    }
}
