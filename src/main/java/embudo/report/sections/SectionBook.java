package embudo.report.sections;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sections that reports are declared of, by name. */
public final class SectionBook {
    private final Map<String, Section> sections =
            Map.ofEntries(
                    Map.entry("opening", new Opening()),
                    Map.entry("tiles", new Tiles()),
                    Map.entry("pulse", new PulseTable()),
                    Map.entry("funnel", new FunnelTable()),
                    Map.entry("trend", new TrendSection()),
                    Map.entry("advice", new Advice()),
                    Map.entry("targets", new TargetTable()),
                    Map.entry("figures", new FigureTable()),
                    Map.entry("channels", new ChannelSection()),
                    Map.entry("campaigns", new CampaignSection()),
                    Map.entry("engagement", new EngagementSection()),
                    Map.entry("bands", new BandSection()),
                    Map.entry("cohorts", new CohortSection()),
                    Map.entry("returns", new ReturnSection()),
                    Map.entry("actions", new ActionSection()),
                    Map.entry("days", new DaySection()),
                    Map.entry("definitions", new DefinitionSection()),
                    Map.entry("basis", new BasisSection()));

    /**
     * @throws IllegalArgumentException when no section has this name
     */
    public Section get(String name) {
        Section section = sections.get(name);
        if (section == null) throw new IllegalArgumentException("no section " + name);
        return section;
    }

    public Set<String> names() {
        return new TreeSet<>(sections.keySet());
    }
}
