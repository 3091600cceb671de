package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.flow.FlowDrafts;
import embudo.domain.flow.Published;
import embudo.flow.DraftDesk;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the program while a workflow is written and published, at random moments and right after a
 * version came in force: what was kept is there, what was published is in force, whole, and in the
 * history once, and no draft stays of what is in force.
 */
class PublishKillTest {
    /** Libraries may say something too. */
    private static final Pattern SAID = Pattern.compile("(\\w+) (\\d+)");

    @TempDir Path folder;
    private final List<Integer> published = new ArrayList<>();
    private int kept;
    private int begun;
    private int publishing;

    @Test
    void aDraftIsKeptAndAPublicationIsWholeOrAbsent() throws Exception {
        int kills = Victim.kills(4);
        int exactly = 0;
        int drafts = 0;
        Random random = new Random(20261122);
        Path workspace = folder.resolve("workspace");
        for (int i = 0; i < kills; i++) {
            boolean taking = i % 2 == 1;
            kill(workspace, taking, random);
            if (taking) exactly++;
            try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
                if (check(life.wiring())) drafts++;
            }
        }
        assertThat(drafts).as("killed while a draft stood").isPositive();
        Deaths.note("PublishKillTest", kills, exactly, "changes", kept, 0);
    }

    private void kill(Path workspace, boolean taking, Random random) throws Exception {
        Process victim =
                Victim.start(folder, PublishKillTarget.class, workspace, begun + 1, taking);
        int lines = 1 + random.nextInt(taking ? 1 : 60);
        String awaited = taking ? "inforce" : "";
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line);
                if (line.matches(awaited + "\\w* \\d+") && --lines == 0) {
                    if (!taking) victim.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
                    Victim.end(victim);
                }
            }
        } finally {
            Victim.end(victim);
        }
        assertThat(lines).as(Files.readString(folder.resolve("victim.log"))).isLessThanOrEqualTo(0);
    }

    private void hear(String line) {
        Matcher said = SAID.matcher(line);
        if (!said.matches()) return;
        int change = Integer.parseInt(said.group(2));
        switch (said.group(1)) {
            case "keep" -> begun = change;
            case "kept" -> kept = change;
            case "publish" -> publishing = change;
            case "inforce", "published" -> {
                publishing = 0;
                published.add(change);
            }
            default -> {}
        }
    }

    /** Whether a draft stands. */
    private boolean check(Wiring wiring) {
        DraftDesk desk = wiring.commandServices().drafting();
        List<Integer> history = new ArrayList<>();
        for (FlowDrafts.Release release : desk.releases(PublishKillTarget.WORKFLOW))
            history.add(change(wiring, release.version()));
        Collections.reverse(history);
        // A publication that was begun may be there.
        if (publishing != 0 && history.contains(publishing)) published.add(publishing);
        publishing = 0;
        assertThat(history).as("each once, in order").isEqualTo(published);
        Published inForce = wiring.store().cases().published().get(PublishKillTarget.WORKFLOW);
        if (published.isEmpty()) assertThat(inForce).isNull();
        else assertThat(change(wiring, inForce.version())).isEqualTo(published.getLast());

        int last = published.isEmpty() ? 0 : published.getLast();
        Optional<FlowDrafts.Draft> draft =
                wiring.store().flowDrafts().of(PublishKillTarget.WORKFLOW);
        if (draft.isEmpty()) {
            assertThat(kept).as("nothing that was kept is lost").isEqualTo(last);
            return false;
        }
        // The change at hand may have been kept before it was said.
        if (draft.get().text().equals(PublishKillTarget.text(begun))) kept = begun;
        assertThat(draft.get().text()).isEqualTo(PublishKillTarget.text(kept));
        assertThat(kept).as("no draft stays of what is in force").isNotEqualTo(last);
        assertThat(desk.open(PublishKillTarget.WORKFLOW).looked().sound()).isTrue();
        return true;
    }

    /** A version is kept as it was read, which may be without the space before a line. */
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    /** Which change a version is, by its whole text. */
    private int change(Wiring wiring, String version) {
        String source =
                wiring.store().cases().source(PublishKillTarget.WORKFLOW, version).orElseThrow();
        for (int i = 1; i <= begun; i++)
            if (lines(PublishKillTarget.text(i)).equals(lines(source))) return i;
        throw new AssertionError("no change has this text: " + source);
    }
}
