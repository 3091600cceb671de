package embudo.watch;

import embudo.catalog.alert.Probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures that are no metrics over days. Thread-safe; may take a while. */
public interface Probes {
    /** What a probe reads now, one gauge for each subject; a single one of a probe without. */
    List<Gauges.Gauge> read(Probe probe);

    /** Ids of those a probe of {@link Probe#CROWDS} finds; empty while it can't tell. */
    Optional<Set<Long>> people(Probe probe);
}
