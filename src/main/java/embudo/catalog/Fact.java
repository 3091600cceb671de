package embudo.catalog;

import embudo.domain.CompanySize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a scorecard may ask about a lead. */
public enum Fact {
    COMPANY_SIZE(companySizes()),
    INDUSTRY(Type.TEXT),
    JOB_TITLE(Type.TEXT),
    /** Upper end of the stated range, major units a year. */
    BUDGET(Type.NUMBER),
    DECISION_AUTHORITY(List.of("yes", "influencer", "no")),
    /** Longest stay in one webinar, overlapping rows counted once. */
    ATTENDED_MINUTES(Type.NUMBER),
    QUESTIONS(Type.NUMBER),
    CHATS(Type.NUMBER),
    POLLS(Type.NUMBER),
    EMAIL_OPENS(Type.NUMBER),
    EMAIL_CLICKS(Type.NUMBER),
    SOCIAL_ENGAGEMENT(Type.NUMBER),
    REFERRALS(Type.NUMBER),
    /** Webinars with a registration that was not cancelled. */
    REGISTRATIONS(Type.NUMBER),
    /** Webinars attended before the latest one attended. */
    PREVIOUS_WEBINARS(Type.NUMBER),
    WEBSITE_VISITS(Type.NUMBER),
    /** Whole days since the lead last did something. */
    IDLE_DAYS(Type.NUMBER),
    /** Weights of S-LEAD-10, each fading by 5 % a day (C31). */
    BEHAVIOUR_SCORE(Type.NUMBER),
    PRICING_VISITS(Type.NUMBER),
    DEMO_REQUESTS(Type.NUMBER),
    FORM_FILLS(Type.NUMBER),
    CONTENT_DOWNLOADS(Type.NUMBER);

    /** What a fact's value is. */
    public enum Type {
        /** One of {@link #words()}. */
        WORD,
        /** Whatever a person or file wrote. */
        TEXT,
        /** A {@link Double}, never negative. */
        NUMBER
    }

    private final Type type;
    private final List<String> words;

    Fact(Type type) {
        this.type = type;
        this.words = List.of();
    }

    Fact(List<String> words) {
        this.type = Type.WORD;
        this.words = words;
    }

    public Type type() {
        return type;
    }

    /** The values a {@link Type#WORD} can have; empty for other types. */
    public List<String> words() {
        return words;
    }

    /** Lower-case key for declarations and message keys, such as {@code pricing_visits}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> companySizes() {
        return Arrays.stream(CompanySize.values())
                .filter(size -> size != CompanySize.UNKNOWN)
                .map(size -> size.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
