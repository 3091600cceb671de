package embudo.domain;

/** What goes on without anybody at the window: reports, backups, and a schedule that runs them. */
public interface Upkeep {
    /** Makes the reports and the backup that are due. */
    void due();

    /** Whether the operating system runs due work of this workspace. May wait for it. */
    Scheduled scheduled();

    /**
     * Has the operating system run due work every so many minutes, also with the window closed.
     *
     * @param minutes 5 to 1,440
     * @throws embudo.kernel.Problem when the system refuses, in its words
     */
    void install(int minutes);

    /**
     * Ends that; where there is no schedule, nothing happens.
     *
     * @throws embudo.kernel.Problem when the system refuses, in its words
     */
    void remove();

    /**
     * How a schedule stands.
     *
     * @param by what runs it: {@code systemd}, {@code launchd} or {@code tasks}
     * @param installed whether there is one
     * @param minutes between two runs, 0 where none is known
     */
    record Scheduled(String by, boolean installed, int minutes) {}
}
