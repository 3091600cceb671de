package embudo.domain;

import java.util.Map;

/** A model about to enter the registry; {@code parts} are its files. As in {@link ModelVersion}. */
public record NewModel(
        String model,
        long rows,
        long positives,
        String metrics,
        String fingerprint,
        Map<String, byte[]> parts) {}
