package embudo.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.WebDay;
import embudo.domain.Webinar;
import embudo.kernel.Language;
import embudo.ui.FakePeople;
import embudo.ui.FakeReports;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** What the palette finds, and where it leads. */
@ExtendWith(FxTest.class)
class FindersTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;

    @BeforeEach
    void open() {
        FakePeople.behind(fakes);
        fakes.reports = new FakeReports();
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    }

    @AfterEach
    void close() {
        fakes.close();
    }

    private PeopleOf people() {
        return new PeopleOf(fakes.services().audience(), stage.desk);
    }

    private void leads(Finder finder, Found found, String way) {
        FxTest.run(() -> finder.open(found));
        stage.until(() -> stage.ways.stream().anyMatch(w -> w.startsWith(way)));
    }

    @Test
    void webinarsLeadToThosePeopleWhoRegisteredOrCame() {
        var services = fakes.services();
        Finder finder =
                new WebinarFinder(
                        services.webinars(), services.settings()::zone, people(), stage.desk);
        List<Webinar> all = services.webinars().all();
        List<Found> found = finder.find("", 9);
        assertThat(found).hasSize(all.size()).isNotEmpty();
        assertThat(found.getFirst().title()).isEqualTo(all.getLast().title());
        leads(finder, found.getFirst(), "leads ");
    }

    @Test
    void campaignsAreFoundByNameAndStayKnownByNumber() {
        DailyFacts facts =
                new DailyFacts() {
                    @Override
                    public List<CampaignDay> campaignDays() {
                        return List.of();
                    }

                    @Override
                    public List<WebDay> webDays() {
                        return List.of();
                    }

                    @Override
                    public List<Campaign> campaigns() {
                        return List.of(
                                new Campaign(7, "x1", "O'Brien's \\ list", Channel.LINKEDIN));
                    }
                };
        Finder finder = new CampaignFinder(facts, people(), stage.desk);
        Found found = finder.known("7").orElseThrow();
        assertThat(found.detail()).isEqualTo("LinkedIn");
        assertThat(finder.known("8")).isEmpty();
        leads(finder, found, "leads ");
    }

    @Test
    void reportsLeadToTheirScreen() {
        Finder finder = new ReportFinder(fakes.reports, stage.desk);
        Found weekly =
                finder.find("", 99).stream()
                        .filter(f -> f.key().equals("kind executive_summary"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finder.known(weekly.key())).contains(weekly);
        leads(finder, weekly, "reports kind executive_summary");
    }
}
