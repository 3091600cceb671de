package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.ImportBatch.Counts;
import embudo.domain.Order;
import embudo.domain.WebDay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

class DaysAndOrdersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 21);

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @Test
    void anEnglishCampaignReportIsRead() {
        Preview preview =
                bench.publish(
                                bench.file(
                                        "ads.csv",
                                        """
                                        Campaign report
                                        "October 21, 2026 - October 22, 2026"
                                        Day,Campaign,Campaign type,Currency code,Impr.,Reach,Clicks,Cost,Conversions,Conv. value
                                        2026-10-21,Brand,Search,USD,"1,204",900,31,"1,060.50",4.50,996.00
                                        2026-10-22,Brand,Search,USD,0, --,0,0.00,0.00,0.00
                                        2026-10-22,Brand,Search,USD,5,5,5,5.00,5,5
                                        2026-10-32,Brand,Search,USD,5,5,5,5.00,5,5
                                        2026-10-23,Brand,Search,XYZ,5,5,5,5.00,5,5
                                        2026-10-23,Brand,Search,USD,many,5,5,5.00,5,5
                                        Total: Campaigns,--,--,USD,"1,204",900,31,"1,060.50",4.50,996.00
                                        """))
                        .preview();
        assertThat(preview.facts().kind()).isEqualTo("ad-days");
        assertThat(preview.facts().headerLine()).isEqualTo(3);
        assertThat(preview.counts()).isEqualTo(new Counts(6, 2, 0, 0, 0, 4));
        assertThat(preview.rows())
                .extracting(RowOutcome::reason)
                .containsExactly(
                        null,
                        null,
                        "intake.reason.same_day",
                        "intake.reason.date",
                        "intake.reason.currency",
                        "intake.reason.number");
        assertThat(bench.store.campaignDays())
                .contains(
                        new CampaignDay(
                                1,
                                DAY,
                                Channel.GOOGLE_ADS,
                                1204,
                                900,
                                31,
                                106_050,
                                5,
                                99_600,
                                "USD"));
    }

    @Test
    void aSpanishOneWithDecimalCommasIsReadTheSame() {
        bench.settings.put("workspace.currency", "EUR");
        bench.publish(
                bench.file(
                        "anuncios.csv",
                        """
                        Día;Campaña;Canal;Impresiones;Alcance;Clics;Coste;Conversiones;Valor de conv.
                        21/10/2026;Marca;LinkedIn;1.204;900;31;1.060,50;4,50;996,00
                        """));
        assertThat(bench.store.campaignDays())
                .containsExactly(
                        new CampaignDay(
                                1,
                                DAY,
                                Channel.LINKEDIN,
                                1204,
                                900,
                                31,
                                106_050,
                                5,
                                99_600,
                                "EUR"));
    }

    @Test
    void aCorrectedDayReplacesTheOldOne() {
        String text = "Day,Campaign,Cost\n2026-10-21,Brand,10.00\n2026-10-22,Brand,10.00\n";
        bench.publish(bench.file("ads.csv", text));
        Preview preview =
                bench.publish(bench.file("later.csv", text.replace("22,Brand,10", "22,Brand,12")))
                        .preview();
        assertThat(preview.counts()).isEqualTo(new Counts(2, 0, 1, 1, 0, 0));
        assertThat(bench.store.campaignDays()).extracting(CampaignDay::spend).contains(1200L);
        assertThat(bench.store.campaignDays()).hasSize(2);
    }

    private static final String GA4 =
            """
            # ----------------------------------------
            # Traffic acquisition: Session primary channel group (Default Channel Group)
            # Property: Demo - GA4
            # ----------------------------------------
            #
            # All Users
            # Start date: 20261021
            # End date: %s
            Session primary channel group (Default Channel Group),%sSessions,Engaged sessions,Average engagement time per session,Key events,Total revenue
            Grand total,%s1000,600,50,30,1500.5
            Organic Search,%s600,400,55,20,1000
            Direct,%s400,200,45,10,500.5

            # ----------------------------------------
            Country,Sessions
            Spain,10
            """;

    @Test
    void analyticsWithDaysIsReadAndOtherTablesAreLeftAlone() {
        String text = GA4.formatted("20261119", "Date,", ",", "20261021,", "20261021,");
        Preview preview = bench.publish(bench.file("ga4.csv", text)).preview();
        assertThat(preview.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(preview.summary()).containsEntry("sessions", 1000L);
        assertThat(bench.store.webDays())
                .contains(
                        new WebDay(
                                DAY,
                                "",
                                Channel.ORGANIC,
                                "",
                                "",
                                600,
                                400,
                                33_000,
                                20,
                                100_000,
                                "USD"));
    }

    @Test
    void aSingleDayNeedsNoColumnOfDays() {
        String text = GA4.formatted("20261021", "", "", "", "");
        assertThat(bench.publish(bench.file("ga4.csv", text)).preview().counts().fresh())
                .isEqualTo(2);
        assertThat(bench.store.webDays()).extracting(WebDay::day).containsOnly(DAY);
    }

    @Test
    void severalDaysAddedUpAreRefused() {
        Path file = bench.file("ga4.csv", GA4.formatted("20261119", "", "", "", ""));
        assertThat(Problems.of(() -> bench.preview(file))).isEqualTo("intake.web.no_days");
        Path bare = bench.file("bare.csv", "Country,Sessions\nSpain,10\n");
        assertThat(Problems.of(() -> bench.preview(bare))).isEqualTo("intake.web.no_period");
    }

    private static final String ORDERS =
            """
            Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Source,Billing Name,Billing Country
            #1001,Ana@nube.example,paid,2026-11-03 17:00:00 +0100,USD,249.00,2026-11-03 16:41:02 +0100,1,IA 10x,linkedin,Ana Ruiz,ES
            #1001,ana@nube.example,,,,,2026-11-03 16:41:02 +0100,1,Workbook,,,
            #1002,bo@sol.example,pending,,USD,249.00,2026-11-03 16:41:02 +0100,1,IA 10x,email,Bo Li,US
            #1003,ana@nube.example,paid,,USD,100,2026-11-04 16:41:02 +0100,1,IA 10x,google,,
            #1004,,paid,,USD,100,2026-11-04 16:41:02 +0100,1,IA 10x,google,,
            """;

    @Test
    void ordersAreReadOnceEach() {
        Preview preview = bench.publish(bench.file("orders.csv", ORDERS)).preview();
        assertThat(preview.facts().kind()).isEqualTo("orders");
        assertThat(preview.counts()).isEqualTo(new Counts(5, 2, 0, 1, 0, 2));
        assertThat(bench.store.people).hasSize(1);
        assertThat(bench.store.orders.get("#1001"))
                .isEqualTo(
                        new Order(
                                "#1001",
                                1,
                                Instant.parse("2026-11-03T15:41:02Z"),
                                24_900,
                                "USD",
                                "IA 10x",
                                Channel.LINKEDIN));
        int writes = bench.store.writes;
        bench.publish(bench.file("orders.csv", ORDERS));
        assertThat(bench.store.writes).isEqualTo(writes);
        Path corrected = bench.file("orders.csv", ORDERS.replace("USD,249.00", "USD,199.00"));
        assertThat(bench.publish(corrected).preview().counts().updated()).isEqualTo(1);
        assertThat(bench.store.orders.get("#1001").amount()).isEqualTo(19_900);
    }
}
