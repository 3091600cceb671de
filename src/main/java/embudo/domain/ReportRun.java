package embudo.domain;

import embudo.kernel.Language;
import embudo.kernel.Period;

import java.time.Instant;

/**
 * A report that was made: which, of what period, how it was set, and what became of it. {@code
 * paper} is {@code a4} or {@code letter}; {@code file} is where it was written, empty when nowhere;
 * {@code digest} is the SHA-256 of its bytes in hexadecimal; {@code program} the version that set
 * it.
 */
public record ReportRun(
        long id,
        String report,
        Period period,
        Language language,
        String paper,
        Instant madeAt,
        int pages,
        long bytes,
        String digest,
        String program,
        String file) {
    /** The same under the number the archive gave it. */
    public ReportRun numbered(long number) {
        return new ReportRun(
                number, report, period, language, paper, madeAt, pages, bytes, digest, program,
                file);
    }
}
