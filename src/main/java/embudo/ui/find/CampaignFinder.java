package embudo.ui.find;

import embudo.catalog.condition.Fields;
import embudo.domain.Campaign;
import embudo.domain.DailyFacts;
import embudo.domain.EventType;
import embudo.ui.kit.Desk;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Campaigns by name; opening one lists who came or did something through it. */
public final class CampaignFinder implements Finder {
    private static final List<EventType> DEEDS =
            Arrays.stream(EventType.values()).filter(type -> type.weight() > 0).toList();

    private final DailyFacts facts;
    private final PeopleOf people;
    private final Desk desk;

    public CampaignFinder(DailyFacts facts, PeopleOf people, Desk desk) {
        this.facts = facts;
        this.people = people;
        this.desk = desk;
    }

    @Override
    public String id() {
        return "campaigns";
    }

    @Override
    public String kindKey() {
        return "ui.find.campaign";
    }

    @Override
    public List<Found> find(String typed, int limit) {
        return facts.campaigns().stream().map(this::found).toList();
    }

    private Found found(Campaign campaign) {
        String channel = desk.words().get("domain.channel." + campaign.channel().key());
        return new Found(String.valueOf(campaign.id()), campaign.name(), channel, "fth-send", "");
    }

    @Override
    public Optional<Found> known(String key) {
        return facts.campaigns().stream()
                .filter(campaign -> String.valueOf(campaign.id()).equals(key))
                .findFirst()
                .map(this::found);
    }

    @Override
    public void open(Found found) {
        people.open(found.title(), DEEDS, Fields.CAMPAIGN, found.title());
    }
}
