package embudo.intake;

import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;

/**
 * What was found out about one file as long as it stays as it is, so that looking, previewing and
 * publishing find it out once. Thread-safe.
 */
final class KnownFile {
    private final Stamp stamp;
    private Encoding encoding;
    private Head head;
    private Charset charset;
    private Inspection.Detected usual;
    private String sha256;
    private Question asked;
    private Survey survey;

    /** What changes when somebody writes to a file. */
    private record Stamp(Path file, long size, FileTime modified) {}

    /** What a survey depends on beside the file; numbers are read as those of region and zone. */
    private record Question(ImportPlan plan, String region, ZoneId zone) {
        static Question of(ImportPlan plan, Settings settings) {
            ImportPlan bare =
                    new ImportPlan(
                            plan.file(),
                            plan.kind(),
                            "",
                            plan.charset(),
                            plan.delimiter(),
                            plan.headerLine(),
                            null,
                            null,
                            plan.mapping(),
                            false);
            return new Question(bare, settings.get(Settings.REGION, ""), settings.zone());
        }
    }

    private KnownFile(Stamp stamp) {
        this.stamp = stamp;
    }

    /** The one known before when it is this file and nobody has written to it, else a new one. */
    static KnownFile of(Path file, KnownFile before) {
        try {
            Stamp now = new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
            return before != null && before.stamp.equals(now) ? before : new KnownFile(now);
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    Path file() {
        return stamp.file;
    }

    long size() {
        return stamp.size;
    }

    synchronized Encoding encoding() {
        if (encoding == null) encoding = Encoding.of(stamp.file);
        return encoding;
    }

    synchronized String sha256() {
        if (sha256 == null) sha256 = Fingerprint.sha256(stamp.file);
        return sha256;
    }

    /** The first records, with the delimiter that makes the most regular table of them. */
    synchronized Head head() {
        Charset likely = encoding().charset();
        return keep(Head.of(stamp.file, likely), likely);
    }

    synchronized Head head(Charset wanted, char delimiter) {
        return head != null && head.delimiter() == delimiter && wanted.equals(charset)
                ? head
                : keep(Head.with(stamp.file, wanted, delimiter), wanted);
    }

    private Head keep(Head found, Charset of) {
        head = found;
        charset = of;
        usual = null;
        return found;
    }

    /** The kind that fits a head of this file best, null when none does. */
    synchronized Inspection.Detected usual(Head of, Kinds kinds) {
        if (of != head) return Inspection.detect(of, kinds);
        if (usual == null) usual = Inspection.detect(of, kinds);
        return usual;
    }

    synchronized Survey survey(
            ImportPlan plan, Row header, ImportKind kind, Settings settings, Progress progress) {
        Question question = Question.of(plan, settings);
        if (question.equals(asked)) return survey;
        asked = null;
        survey = Survey.of(plan, kind, kind.keyOf(plan, header, settings), progress);
        asked = question;
        return survey;
    }
}
