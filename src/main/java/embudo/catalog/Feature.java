package embudo.catalog;

import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.Score;

import java.util.List;
import java.util.Set;

/**
 * One thing a model may know about a lead, read from what was known at one moment. {@code key} is
 * also the last part of its name's message key, {@code learn.factor.<key>}.
 */
public record Feature(String key, Score.Group group, Unit unit, Source source, Missing missing) {

    /** What a value is measured in. */
    public enum Unit {
        COUNT,
        MINUTES,
        HOURS,
        DAYS,
        /** 0 to 100. */
        POINTS,
        /** 0 to 1. */
        SHARE,
        /** Major units a year. */
        AMOUNT,
        /** A declared level; a higher one is a larger number, from 1. */
        LEVEL,
        /** A word without an order. */
        WORD
    }

    /** What stands in for a gap. */
    public enum Missing {
        /** A value of its own: the level "unknown" for words, -1 for numbers, 0 below levels. */
        LEVEL,
        /** The median of the examples. */
        MEDIAN,
        ZERO
    }

    /** Where a value comes from. */
    public sealed interface Source {}

    /** A built-in field of the contact; {@code levels} in ascending order for LEVELS only. */
    public record FromField(ContactField field, Reading reading, List<String> levels)
            implements Source {
        public FromField {
            levels = List.copyOf(levels);
        }
    }

    /** A field of the workspace's own, by its name. */
    public record FromCustom(String name, Reading reading) implements Source {}

    /** How many acts of these types; {@code days} only the last so many, 0 = ever. */
    public record Count(Set<EventType> types, int days) implements Source {
        public Count {
            types = Set.copyOf(types);
        }
    }

    /** Days since the last act of these types. */
    public record Since(Set<EventType> types) implements Source {
        public Since {
            types = Set.copyOf(types);
        }
    }

    /** Acts of some types per act of others, at most 1; missing without any of the others. */
    public record Share(Set<EventType> of, Set<EventType> to) implements Source {
        public Share {
            of = Set.copyOf(of);
            to = Set.copyOf(to);
        }
    }

    /** A figure with a rule of its own. */
    public record Taken(Figure figure) implements Source {}

    /** How a field's text becomes a value. */
    public enum Reading {
        WORDS,
        LEVELS,
        /** The scorecard's seniority level of a job title. */
        SENIORITY,
        /** The largest amount named. */
        AMOUNT,
        NUMBER
    }

    /** Figures with rules of their own. */
    public enum Figure {
        /** Minutes in the latest webinar attended, overlapping rows counted once. */
        STAY_MINUTES,
        /** Webinar engagement score (spec 02 section 6); before any webinar the behaviour score. */
        ENGAGEMENT,
        /** S-LEAD-10. */
        BEHAVIOUR,
        /** Hours from the first dated fact to the latest registration. */
        HOURS_TO_REGISTER,
        /** Webinars attended before the latest one registered for or attended. */
        EARLIER_WEBINARS,
        /** Channel of the first fact that has one, else the contact's source. */
        CHANNEL,
        /** Device of the latest fact that has one. */
        DEVICE
    }

    /** True when the value is a word, false when it is a number. */
    public boolean nominal() {
        return unit == Unit.WORD;
    }
}
