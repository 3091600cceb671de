package embudo.watch;

/** What rules look at and act on. */
public record Watched(Gauges gauges, Probes probes, Reach reach) {}
