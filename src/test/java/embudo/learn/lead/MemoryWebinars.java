package embudo.learn.lead;

import embudo.domain.Crew;
import embudo.domain.Presence;
import embudo.domain.Webinar;
import embudo.domain.Webinars;

import java.util.List;
import java.util.Optional;

/** Webinars of which nothing is known but when they were. */
record MemoryWebinars(List<Webinar> all) implements Webinars {
    @Override
    public Optional<Webinar> byExternalId(String externalId) {
        return all.stream().filter(w -> w.externalId().equals(externalId)).findFirst();
    }

    @Override
    public List<Presence> presence(long person) {
        return List.of();
    }

    @Override
    public List<Crew> crew(int webinar) {
        return List.of();
    }
}
