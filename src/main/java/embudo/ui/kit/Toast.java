package embudo.ui.kit;

/**
 * A short message about what has just happened, in the past tense. With an {@code action} it
 * carries a button named {@code actionText}. One that tells of a failure stays until dismissed,
 * others for ten seconds.
 */
public record Toast(String text, String actionText, Runnable action, boolean failed) {
    public static Toast done(String text) {
        return new Toast(text, null, null, false);
    }

    public static Toast undoable(String text, String actionText, Runnable action) {
        return new Toast(text, actionText, action, false);
    }

    public static Toast failure(String text) {
        return new Toast(text, null, null, true);
    }
}
