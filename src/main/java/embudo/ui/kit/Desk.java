package embudo.ui.kit;

import embudo.kernel.Problem;
import embudo.ui.kit.action.Actions;
import embudo.ui.kit.edit.Edits;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the frame gives to every screen: language, look, ways to other screens and threads. */
public record Desk(
        Words words,
        Theme theme,
        Navigator navigator,
        Toaster toaster,
        Async async,
        FxFeed feed,
        Jobs jobs,
        Status status,
        Actions actions,
        Edits edits,
        FileAsker files) {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Says a failure: a {@link Problem} in its own words, anything else as unexpected, logged. */
    public void fail(Throwable failure) {
        toaster.show(Toast.failure(explain(failure)));
    }

    /** A failure in the person's words. */
    public String explain(Throwable failure) {
        if (failure instanceof Problem problem) return words.say(problem);
        LOG.error("Unexpected failure in the window", failure);
        return words.get("ui.kit.unexpected", failure.getClass().getSimpleName());
    }
}
