package embudo.ui.kit;

import embudo.kernel.Notices;
import embudo.kernel.Topic;

import java.util.Set;

/** A screen's model that reads anew whenever one of its topics has changed, while in sight. */
public abstract class FollowingModel implements ScreenModel {
    private final Desk desk;
    private final Set<Topic> topics;
    private Notices.Subscription feed;

    protected FollowingModel(Desk desk, Set<Topic> topics) {
        this.desk = desk;
        this.topics = Set.copyOf(topics);
    }

    /** Reads anew. */
    protected abstract void refresh();

    @Override
    public final void attach() {
        if (feed == null) feed = desk.feed().follow(topics, this::refresh);
        refresh();
    }

    @Override
    public final void detach() {
        if (feed != null) feed.close();
        feed = null;
    }
}
