package embudo.ui.shell;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Keeps a number beside a screen's name. */
final class CountFollower {
    private final Desk desk;
    private final Set<Topic> topics;
    private final Supplier<Long> question;
    private final Lane<Long> reading;
    private Notices.Subscription feed;

    /**
     * @param question answered on the work pool
     */
    CountFollower(Desk desk, Set<Topic> topics, Supplier<Long> question, IntConsumer count) {
        this.desk = desk;
        this.topics = topics;
        this.question = question;
        reading = desk.async().lane(n -> count.accept(n.intValue()), desk::fail);
    }

    void start() {
        feed = desk.feed().follow(topics, () -> reading.ask(question));
        reading.ask(question);
    }

    boolean settled() {
        return !reading.busy();
    }

    void close() {
        reading.drop();
        feed.close();
    }
}
