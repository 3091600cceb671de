package embudo.ui.find;

import embudo.catalog.condition.Fields;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.ui.kit.Desk;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Webinars by title; opening one lists who registered or was there. */
public final class WebinarFinder implements Finder {
    private final Webinars webinars;
    private final Supplier<ZoneId> zone;
    private final PeopleOf people;
    private final Desk desk;

    public WebinarFinder(Webinars webinars, Supplier<ZoneId> zone, PeopleOf people, Desk desk) {
        this.webinars = webinars;
        this.zone = zone;
        this.people = people;
        this.desk = desk;
    }

    @Override
    public String id() {
        return "webinars";
    }

    @Override
    public String kindKey() {
        return "ui.find.webinar";
    }

    /** The latest first, where two are called the same. */
    @Override
    public List<Found> find(String typed, int limit) {
        return webinars.all().reversed().stream().map(this::found).toList();
    }

    private Found found(Webinar webinar) {
        String day =
                desk.words().formats().date(webinar.startsAt().atZone(zone.get()).toLocalDate());
        return new Found(webinar.externalId(), webinar.title(), day, "fth-video", "");
    }

    @Override
    public Optional<Found> known(String key) {
        return webinars.byExternalId(key).map(this::found);
    }

    @Override
    public void open(Found found) {
        people.open(
                found.title(),
                List.of(EventType.REGISTERED, EventType.ATTENDED),
                Fields.WEBINAR,
                found.key());
    }
}
