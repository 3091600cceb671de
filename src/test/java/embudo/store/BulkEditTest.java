package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.BulkEdits;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One change to many people, and its way back. */
class BulkEditTest {
    @TempDir Path folder;
    private Store store;
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void fill() {
        store = Store.open(folder, Ticker.system(), new Notices());
        try (ImportSession in = store.imports().open("contacts", "c.csv", "0", Actor.COMMAND)) {
            for (int i = 0; i < 2_500; i++) {
                Map<ContactField, Object> fields = new HashMap<>();
                fields.put(ContactField.EMAIL, "p" + i + "@mail.example");
                fields.put(ContactField.COMPANY, "Sol " + i % 7);
                if (i % 3 > 0) fields.put(ContactField.OWNER, i % 3 == 1 ? "Ana" : "Luis");
                ids.add(in.addContact(fields, i % 2 == 0 ? Map.of("Tier", "gold") : Map.of()));
            }
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Object> values(ContactField field) {
        Map<Long, Contact> all = new HashMap<>();
        store.contacts().forEach(c -> all.put(c.id(), c));
        List<Object> values = new ArrayList<>();
        for (long id : ids) values.add(all.get(id).fields().get(field));
        return values;
    }

    private BulkEdits.Changed set(String field, String value) {
        return store.bulk().set(ids, field, value, Actor.WINDOW, Progress.NONE);
    }

    @Test
    void oneOwnerForAllAndEachTheirFormerOneBack() {
        List<Object> before = values(ContactField.OWNER);
        long position = store.journal().position();
        BulkEdits.Changed changed = set("owner", "Ana");
        assertThat(values(ContactField.OWNER)).containsOnly("Ana");
        long others = before.stream().filter(o -> !"Ana".equals(o)).count();
        assertThat(changed.before()).hasSize((int) others);
        assertThat(store.journal().position() - position)
                .as("a fact for each who changed")
                .isEqualTo(others);
        assertThat(store.bulk().restore(changed, Actor.WINDOW)).isEqualTo(others);
        assertThat(values(ContactField.OWNER)).isEqualTo(before);
    }

    @Test
    void whatWasEditedSinceStaysAsItIs() {
        BulkEdits.Changed changed = set("owner", "Zoe");
        long edited = ids.getFirst();
        store.contacts().edit(edited, Map.of(ContactField.OWNER, "Marta"), Actor.WINDOW);
        assertThat(store.bulk().restore(changed, Actor.WINDOW)).isEqualTo(ids.size() - 1);
        assertThat(store.contacts().byId(edited).orElseThrow().text(ContactField.OWNER))
                .isEqualTo("Marta");
    }

    @Test
    void companiesAndOwnFieldsTooAndTheSearchFindsThem() {
        assertThat(store.leads().count(LeadQuery.all().withText("Luna"))).isZero();
        BulkEdits.Changed company = set("company", "Luna SL");
        assertThat(store.leads().count(LeadQuery.all().withText("Luna"))).isEqualTo(ids.size());
        BulkEdits.Changed tier = set("custom.Tier", null);
        assertThat(tier.before()).hasSize(ids.size() / 2);
        store.bulk().restore(company, Actor.WINDOW);
        store.bulk().restore(tier, Actor.WINDOW);
        assertThat(store.leads().count(LeadQuery.all().withText("Luna"))).isZero();
        assertThat(store.contacts().byId(ids.getFirst()).orElseThrow().custom())
                .containsEntry("Tier", "gold");
    }

    @Test
    void stopsBetweenPortionsAndTellsWhatWasDone() {
        Progress stop =
                new Progress() {
                    private long done;

                    @Override
                    public void at(long n, long total) {
                        done = n;
                    }

                    @Override
                    public boolean cancelled() {
                        return done > 0;
                    }
                };
        BulkEdits.Changed some = store.bulk().set(ids, "owner", "Zoe", Actor.WINDOW, stop);
        assertThat(some.before().size()).isPositive().isLessThan(ids.size());
        assertThat(values(ContactField.OWNER).stream().filter("Zoe"::equals).count())
                .isEqualTo(some.before().size());
    }

    @Test
    void addressesAndCountsAreRefused() {
        for (String field : List.of("email", "phone", "email_opens", "created_at", "nonsense"))
            assertThatThrownBy(() -> set(field, "x")).isInstanceOf(Problem.class);
    }
}
