package embudo.ui.find;

import embudo.catalog.condition.Audience;
import embudo.kernel.Language;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.util.List;
import java.util.Optional;

/** Segments by name; opening one lists who is in it. */
public final class SegmentFinder implements Finder {
    private final SegmentDesk segments;
    private final Audience audience;
    private final Desk desk;
    private final Lane<Runnable> opening;

    public SegmentFinder(SegmentDesk segments, Audience audience, Desk desk) {
        this.segments = segments;
        this.audience = audience;
        this.desk = desk;
        opening = desk.async().lane(Runnable::run, desk::fail);
    }

    @Override
    public String id() {
        return "segments";
    }

    @Override
    public String kindKey() {
        return "ui.find.segment";
    }

    @Override
    public List<Found> find(String typed, int limit) {
        return segments.book().all().stream().map(this::found).toList();
    }

    private Found found(SegmentBook.Definition segment) {
        Language language = desk.words().language();
        String about = segment.description().getOrDefault(language, "");
        return new Found(segment.id(), segment.name().get(language), about, "fth-layers", "");
    }

    @Override
    public Optional<Found> known(String key) {
        return segments.book().all().stream()
                .filter(s -> s.id().equals(key))
                .findFirst()
                .map(this::found);
    }

    @Override
    public void open(Found found) {
        opening.ask(() -> {
            var people = audience.people(segments.condition(found.key()));
            return () -> desk.navigator().openLeads(found.title(), people);
        });
    }
}
