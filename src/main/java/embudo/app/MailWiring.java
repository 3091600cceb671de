package embudo.app;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.kernel.Ticker;
import embudo.outbox.NewsReader;
import embudo.outbox.Recipients;
import embudo.plugins.Plugins;
import embudo.store.Store;
import embudo.watch.Leaving;

/** What mail needs of the other rooms. */
final class MailWiring {
    private static final Condition MAILABLE =
            Conditions.read(Fields.MAILABLE, Fields.standard()).orThrow();

    private MailWiring() {}

    static NewsReader news(Store store, Recipients recipients, Plugins plugins) {
        return new NewsReader(
                store.commands(),
                store.contacts(),
                store.journal(),
                recipients,
                store.settings(),
                plugins);
    }

    /** Workflows ask the same condition when they decide to write. */
    static Recipients recipients(Store store, Audience audience, Ticker ticker) {
        return new Recipients(
                store.contacts(),
                store.suppressions(),
                person -> audience.matches(MAILABLE, person),
                new Leaving(store.alerts(), ticker)::body);
    }
}
