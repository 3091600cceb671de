package embudo.outbox;

import embudo.domain.Settings;
import embudo.plugins.Plugins;

/**
 * Which connector takes what workflows send through a channel: the one chosen for the channel, else
 * the mail account for mails once it is set up, else the one chosen for all.
 */
public final class Routes {
    /**
     * Setting: connector for every channel; followed by a full stop and a channel, for that one.
     */
    public static final String CONNECTOR = "automation.connector";

    private static final String MAIL = "mail";
    private final Settings settings;
    private final Plugins plugins;

    public Routes(Settings settings, Plugins plugins) {
        this.settings = settings;
        this.plugins = plugins;
    }

    /** The id of a connector; it need not be set up. */
    public String of(String channel) {
        String chosen = settings.get(CONNECTOR + "." + channel, null);
        if (chosen != null) return chosen;
        if (channel.equals("email") && plugins.ready(MAIL)) return MAIL;
        return settings.get(CONNECTOR, "webhook");
    }
}
