package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.Order;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Public data sets and layouts of real exports, through the importer that everybody uses. */
class PublicFilesTest {
    @TempDir Path folder;

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("embudo.data", "../shared/data"), name);
        assumeTrue(Files.exists(file), "not on this machine: " + file);
        return file;
    }

    private static Map<String, String> mapped(FileFacts facts) {
        return facts.columns().stream()
                .filter(c -> c.target() != null)
                .collect(Collectors.toMap(FileFacts.Column::target, FileFacts.Column::header));
    }

    /** Rows, customers and dollars are counted here by a reader that splits at blanks. */
    @Test
    void cdnowBecomesOrdersOfPeopleKnownById() throws IOException {
        Path file = shared("cdnow/CDNOW_sample.txt");
        List<String[]> rows =
                Files.readAllLines(file).stream().map(l -> l.strip().split("\\s+")).toList();
        long customers = rows.stream().map(r -> r[1]).distinct().count();
        long cents =
                rows.stream()
                        .map(r -> new BigDecimal(r[4]).movePointRight(2))
                        .mapToLong(BigDecimal::longValueExact)
                        .sum();
        Bench bench = new Bench(folder);
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("orders");
        assertThat(facts.layout()).isEqualTo("cdnow");
        assertThat(facts.dateOrder()).isEqualTo("YMD");
        assertThat(mapped(facts)).isEqualTo(Map.of("customer_id", "B", "at", "C", "total", "E"));

        Importer.Published first = bench.publish(file);
        assertThat(first.batch().counts().fresh()).isEqualTo(rows.size());
        assertThat(first.preview().summary()).containsEntry("newPeople", customers);
        assertThat(first.preview().summary()).containsEntry("revenue", cents);
        assertThat(bench.store.people).hasSize((int) customers);
        assertThat(bench.store.orders.values().stream().mapToLong(Order::amount).sum())
                .isEqualTo(cents);
        assertThat(bench.publish(file).batch().counts().unchanged()).isEqualTo(rows.size());
        assertThat(bench.store.people).hasSize((int) customers);
    }

    @Test
    void telcoIsAListOfPeopleKnownByIdWithFieldsOfItsOwn() {
        Path file = shared("telco/Telco-Customer-Churn.csv");
        Bench bench = new Bench(folder);
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("contacts");
        assertThat(mapped(facts)).containsExactly(Map.entry("external_id", "customerID"));

        ImportPlan plan = bench.importer.plan(facts, null, Map.of(ImportPlan.CUSTOM_REST, "*"));
        assertThat(plan.mapping()).hasSize(21).containsEntry(20, "custom:churn");
        Importer.Published published = bench.importer.publish(plan, Actor.COMMAND, Progress.NONE);
        assertThat(published.batch().counts().fresh()).isEqualTo(7_043);
        assertThat(bench.store.people.values())
                .filteredOn(c -> "7590-VHVEG".equals(c.text(ContactField.EXTERNAL_ID)))
                .singleElement()
                .satisfies(c ->
                        assertThat(c.custom())
                                .containsEntry("contract", "Month-to-month")
                                .containsEntry("monthlycharges", "29.85"));
        assertThat(bench.importer.preview(plan, Progress.NONE).counts().unchanged())
                .isEqualTo(7_043);
    }

    /** Nothing tells who a row is about; row numbers would change with the next sorting. */
    @Test
    void bankIsRefusedWithWordsBecauseNothingTellsWhoARowIs() {
        Path file = shared("bank/bank-additional.csv");
        Bench bench = new Bench(folder);
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.delimiter()).isEqualTo(';');
        assertThat(facts.columns()).hasSize(21);
        assertThat(facts.kind()).isNull();
        ImportPlan plan =
                bench.importer.plan(facts, "contacts", Map.of(ImportPlan.CUSTOM_REST, "*"));
        assertThat(plan.mapping()).hasSize(21);
        assertThatThrownBy(() -> bench.importer.preview(plan, Progress.NONE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("intake.contacts.no_key"));
    }

    @Test
    void mailchimpAudience() {
        Bench bench = new Bench(folder);
        Path file = shared("layouts/mailchimp.sample.csv");
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("contacts");
        assertThat(facts.layout()).isEqualTo("mailchimp");
        assertThat(mapped(facts))
                .containsEntry("email", "Email Address")
                .containsEntry("created_at", "OPTIN_TIME")
                .containsEntry("modified_at", "LAST_CHANGED")
                .containsEntry("timezone", "TIMEZONE")
                .containsEntry("external_id", "LEID");
        assertThat(bench.publish(file).batch().counts().fresh()).isEqualTo(2);
        assertThat(bench.store.person("ana@example.com").name()).isEqualTo("Ana García");
    }

    /**
     * Ids lose their prefix "l:", numbers theirs "p:"; a question of the form is kept on request.
     */
    @Test
    void metaLeadForm() {
        Bench bench = new Bench(folder);
        Path file = shared("layouts/meta_leads.sample.csv");
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("contacts");
        assertThat(facts.layout()).isEqualTo("meta-leads");
        ImportPlan plan =
                bench.importer.plan(
                        facts, null, Map.of("custom:budget", "cuál_es_tu_presupuesto?"));
        bench.importer.publish(plan, Actor.COMMAND, Progress.NONE);
        assertThat(bench.store.person("lucia@example.com"))
                .satisfies(c -> {
                    assertThat(c.name()).isEqualTo("Lucía Pérez");
                    assertThat(c.text(ContactField.EXTERNAL_ID)).isEqualTo("1000000000000001");
                    assertThat(c.text(ContactField.PHONE)).isEqualTo("+34600000001");
                    assertThat(c.source()).isEqualTo(Channel.META_ADS);
                    assertThat(c.moment(ContactField.CREATED_AT)).isEqualTo("2026-07-15T22:12:13Z");
                    assertThat(c.custom()).containsEntry("budget", "1.000_–_5.000_€");
                });
    }

    @Test
    void hubspotContacts() {
        Bench bench = new Bench(folder);
        Path file = shared("layouts/hubspot_contacts.sample.csv");
        assertThat(bench.importer.inspect(file).layout()).isEqualTo("hubspot");
        Importer.Published published = bench.publish(file);
        assertThat(published.batch().counts().fresh()).isEqualTo(2);
        assertThat(published.batch().counts().rejected()).isEqualTo(1);
        assertThat(bench.store.person("john@example.com").moment(ContactField.CREATED_AT))
                .isNotNull();
    }

    /** Of the stacked tables the one with days is read: one day of ten sessions. */
    @Test
    void ga4ReportOfStackedTables() {
        Bench bench = new Bench(folder);
        Path file = shared("layouts/ga4_traffic.sample.csv");
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("web-days");
        assertThat(facts.layout()).isEqualTo("ga4");
        assertThat(bench.publish(file).preview().summary())
                .containsEntry("days", 1L)
                .containsEntry("sessions", 10L);
    }

    /** The reference figures stand in the README of the data. */
    @Test
    void zoomReport() {
        Path file = shared("zoom/Anonymized_Zoom_Attendee_Report.csv");
        assertThat(new Bench(folder).preview(file).summary())
                .containsEntry("people", 469L)
                .containsEntry("attended", 455L)
                .containsEntry("absentRows", 16L)
                .containsEntry("minutes", 64_540L)
                .containsEntry("minutesPresent", 63_047L);
    }
}
