package embudo.learn.lead;

import embudo.catalog.Fact;
import embudo.catalog.Feature;
import embudo.catalog.Points;
import embudo.catalog.Scorecard;
import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.learn.Behaviour;
import embudo.learn.Budget;
import embudo.learn.Decay;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * Reads declared features of a lead as they were at a moment: a {@link Double}, a {@link String},
 * or null where nothing is known. Of the contact only the profile is read, of which no history is
 * kept.
 */
public final class FeatureReader {
    private static final int PRESENCE = 10;
    private static final int CHAT = 8;
    private static final int QUESTION = 12;
    private static final int POLL = 6;
    private final List<Source> sources;
    private final Points.Levels seniority;
    private final IntToDoubleFunction lengths;

    /** One feature, ready to be read. */
    private interface Source {
        Object read(Contact contact, Past past);
    }

    /**
     * @param scorecard says which job titles have which seniority
     * @param lengths seconds that a webinar lasts, by its id; NaN for unknown ones
     */
    public FeatureReader(List<Feature> features, Scorecard scorecard, IntToDoubleFunction lengths) {
        this.lengths = lengths;
        seniority =
                scorecard.factors().stream()
                        .filter(f -> f.fact() == Fact.JOB_TITLE)
                        .map(Scorecard.Factor::points)
                        .filter(Points.Levels.class::isInstance)
                        .map(Points.Levels.class::cast)
                        .findFirst()
                        .orElse(new Points.Levels(List.of(), 0));
        sources = features.stream().map(this::source).toList();
    }

    /**
     * One value for each feature, in their order.
     *
     * @param timeline the lead's events in order of time; those after {@code at} are not looked at
     */
    public Object[] read(Contact contact, List<Event> timeline, Instant at) {
        return read(contact, new Past(timeline, at));
    }

    Object[] read(Contact contact, Past past) {
        Object[] values = new Object[sources.size()];
        for (int f = 0; f < values.length; f++) values[f] = sources.get(f).read(contact, past);
        return values;
    }

    private Source source(Feature feature) {
        return switch (feature.source()) {
            case Feature.FromField from -> (c, p) -> field(from, c.text(from.field()));
            case Feature.FromCustom from ->
                    (c, p) -> {
                        String text = blankless(c.custom().get(from.name()));
                        return from.reading() == Feature.Reading.NUMBER ? number(text) : text;
                    };
            case Feature.Count count -> {
                long types = Past.mask(count.types());
                yield (c, p) -> p.count(types, count.days());
            }
            case Feature.Since since -> {
                long types = Past.mask(since.types());
                yield (c, p) -> known(p.daysSince(types));
            }
            case Feature.Share share -> {
                long of = Past.mask(share.of());
                long to = Past.mask(share.to());
                yield (c, p) -> {
                    double all = p.count(to, 0);
                    return all == 0 ? null : (Object) Math.min(1, p.count(of, 0) / all);
                };
            }
            case Feature.Taken taken -> (c, p) -> figure(taken.figure(), c, p);
        };
    }

    private Object field(Feature.FromField from, String raw) {
        String text = blankless(raw);
        if (text == null) return null;
        return switch (from.reading()) {
            case WORDS -> text;
            case LEVELS -> {
                int level = from.levels().indexOf(text.toLowerCase(Locale.ROOT));
                yield level < 0 ? null : (Object) (level + 1.0);
            }
            case SENIORITY -> {
                Points.Level level = seniority.level(text);
                yield level == null ? null : level.key();
            }
            case AMOUNT -> {
                var amount = Budget.upperEnd(text);
                yield amount.isPresent() ? (Object) amount.getAsDouble() : null;
            }
            case NUMBER -> number(text);
        };
    }

    private Object figure(Feature.Figure figure, Contact contact, Past past) {
        return switch (figure) {
            case STAY_MINUTES ->
                    past.attended()
                            ? (Object) (double) (past.secondsIn(past.latestAttended()) / 60)
                            : null;
            case ENGAGEMENT -> engagement(past);
            case BEHAVIOUR -> behaviour(past);
            case HOURS_TO_REGISTER -> known(past.hoursToRegister());
            case EARLIER_WEBINARS -> (double) past.earlierWebinars();
            case CHANNEL -> past.channel(contact).key();
            case DEVICE -> past.device().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Engagement with the webinar attended last, S-SEG-08; before any, the behaviour score. */
    private double engagement(Past past) {
        if (!past.attended()) return Math.min(100, behaviour(past));
        int webinar = past.latestAttended();
        double stay = past.secondsIn(webinar) / lengths.applyAsDouble(webinar);
        double sum =
                PRESENCE * (Double.isNaN(stay) ? 0 : Math.min(1, stay))
                        + (past.did(EventType.CHAT, webinar) ? CHAT : 0)
                        + (past.did(EventType.QUESTION, webinar) ? QUESTION : 0)
                        + (past.did(EventType.POLL, webinar) ? POLL : 0);
        return 100 * sum / (PRESENCE + CHAT + QUESTION + POLL);
    }

    private static double behaviour(Past past) {
        return new Behaviour(past.events()).score(past.at(), Decay.DAY);
    }

    private static Object known(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Object number(String text) {
        if (text == null || !text.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?")) return null;
        return Double.parseDouble(text);
    }
}
