package embudo.ui;

import embudo.domain.Upkeep;
import embudo.kernel.Problem;

/** A schedule in memory. */
public final class FakeUpkeep implements Upkeep {
    /** Why the operating system does not install it, null when it does. */
    public volatile Problem refusal;

    private Scheduled now = new Scheduled("systemd", false, 0);

    @Override
    public void due() {}

    @Override
    public synchronized Scheduled scheduled() {
        return now;
    }

    @Override
    public synchronized void install(int minutes) {
        if (refusal != null) throw refusal;
        now = new Scheduled("systemd", true, minutes);
    }

    @Override
    public synchronized void remove() {
        now = new Scheduled("systemd", false, 0);
    }
}
