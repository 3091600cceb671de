package embudo.ui.builder;

import embudo.catalog.sketch.Looked;
import embudo.catalog.sketch.Looked.Flaw;
import embudo.catalog.sketch.SketchDiff;
import embudo.domain.flow.FlowDrafts.Release;
import embudo.domain.flow.FlowTraffic;
import embudo.domain.flow.Published;
import embudo.flow.DraftDesk;
import embudo.flow.FlowDesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow with what is known of it, read at once.
 *
 * @param published null for one that never was
 * @param changes of the draft against the version it began from
 * @param standing people at each step now
 * @param came different people at each step so far
 * @param took different people on each way, by {@link #way}
 */
public record Shown(
        DraftDesk.Opened opened,
        Published published,
        List<SketchDiff.Change> changes,
        List<Release> releases,
        Map<String, Long> standing,
        Map<String, Long> came,
        Map<String, Long> took) {
    static Shown read(String key, DraftDesk drafting, FlowDesk flow) {
        Published published = flow.book().published().get(key);
        Map<String, Long> came = new HashMap<>();
        Map<String, Long> took = new HashMap<>();
        if (published != null) {
            for (FlowTraffic.Way step : drafting.traffic().steps(key))
                came.put(step.to(), step.people());
            for (FlowTraffic.Way way : drafting.traffic().ways(key))
                took.put(way(way.from(), way.to()), way.people());
        }
        return new Shown(
                drafting.open(key),
                published,
                drafting.changes(key),
                drafting.releases(key),
                published == null ? Map.of() : flow.cases().standing(key),
                came,
                took);
    }

    static String way(String from, String to) {
        return from + ">" + to;
    }

    public Looked looked() {
        return opened.looked();
    }

    /** What is shown is what runs, or would run if it were not paused. */
    boolean inForce() {
        return published != null && !opened.drafted();
    }

    /** Of one step, or those of no step for the empty one. */
    List<Flaw> flaws(String step) {
        List<Flaw> of = new ArrayList<>();
        for (Flaw flaw : looked().flaws())
            if (step.equals(flaw.step() == null ? BuilderModel.WHOLE : flaw.step())) of.add(flaw);
        return of;
    }
}
