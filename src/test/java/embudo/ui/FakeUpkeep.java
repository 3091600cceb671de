package embudo.ui;

import embudo.domain.Upkeep;

/** A schedule in memory. */
public final class FakeUpkeep implements Upkeep {
    private Scheduled now = new Scheduled("systemd", false, 0);

    @Override
    public void due() {}

    @Override
    public synchronized Scheduled scheduled() {
        return now;
    }

    @Override
    public synchronized void install(int minutes) {
        now = new Scheduled("systemd", true, minutes);
    }

    @Override
    public synchronized void remove() {
        now = new Scheduled("systemd", false, 0);
    }
}
