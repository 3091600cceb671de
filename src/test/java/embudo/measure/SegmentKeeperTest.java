package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.Segment;
import embudo.kernel.Page;
import embudo.kernel.Problem;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Segments made by a person, and their membership while facts arrive and time passes. */
class SegmentKeeperTest {
    private final World world = new World();
    private final MemoryPeople people = new MemoryPeople();
    private final MemorySegments own = new MemorySegments();
    private final ReadModel model = world.model();
    private final SegmentBook book = new SegmentBook(List.of(), own);
    private final AudienceModel audience =
            new AudienceModel(
                    model,
                    people,
                    world,
                    world,
                    world.kept(),
                    book,
                    world.notices,
                    () -> world.now);
    private final SegmentKeeper keeper =
            new SegmentKeeper(book, own, audience, world.notices, () -> world.now);
    private final SegmentDesk desk = new SegmentDesk(book, own, audience, keeper, () -> world.now);

    @BeforeEach
    void settle() {
        for (long id = 1; id <= 3; id++) person(id, "ES");
        person(4, "MX");
        model.catchUp();
    }

    @AfterEach
    void close() {
        keeper.close();
        audience.close();
        model.close();
    }

    private void person(long id, String country) {
        people.all.put(
                id,
                new Contact(id, Map.of(ContactField.COUNTRY, country), Map.of(), Instant.EPOCH));
        world.add((int) id, EventType.CONTACT_UPDATED, world.now, Channel.NONE, 0);
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    @Test
    void membersEnterAndLeaveAsFactsArriveAndTimePasses() {
        String id = desk.create("Niños de hoy", "count(purchase, 7d) >= 1", Actor.COMMAND).id();
        assertThat(id).isEqualTo("ninos_de_hoy");
        assertThat(own.members(id)).isEmpty();
        world.pay(2, EventType.PURCHASE, world.now, Channel.EMAIL, 100, "USD");
        model.catchUp();
        keeper.refresh();
        assertThat(own.members(id)).containsExactly(2L);
        int moves = own.moves;
        keeper.refresh();
        assertThat(own.moves).as("nothing changed, nothing written").isEqualTo(moves);
        world.now = world.now.plus(Duration.ofDays(8));
        keeper.refresh();
        assertThat(own.members(id)).isEmpty();
    }

    @Test
    void itFollowsByItself() {
        String id = desk.create("Spain", "country == 'es'", Actor.COMMAND).id();
        keeper.start();
        person(4, "ES");
        model.catchUp();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(own.members(id)).contains(4L));
    }

    @Test
    void aMergedPersonLeavesTheRuleAndStandsOnListsAsWhoTheyAreNow() {
        String rule = desk.create("Spain", "country == 'es'", Actor.COMMAND).id();
        String list = desk.create("Board", Set.of(3L, 4L), Actor.COMMAND).id();
        people.all.remove(3L);
        world.aliases.put(3, 1);
        world.add(1, EventType.PEOPLE_MERGED, world.now, Channel.NONE, 0, 3, null, 0);
        model.catchUp();
        keeper.refresh();
        assertThat(own.members(rule)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(audience.people(desk.condition(list))).containsExactlyInAnyOrder(1L, 4L);
        assertThat(audience.matches(desk.condition(list), 1)).isTrue();
        assertThat(audience.matches(desk.condition(list), 2)).isFalse();
    }

    @Test
    void setOperationsAreConditions() {
        desk.create("Spain", "country == 'es'", Actor.COMMAND);
        desk.create("Board", Set.of(3L, 4L), Actor.COMMAND);
        assertThat(desk.overlap("spain", "board")).isEqualTo(new SegmentDesk.Overlap(3, 2, 1, 4));
        desk.create("Both", "in_segment('spain') && in_segment('board')", Actor.COMMAND);
        desk.create("Either", "in_segment('spain') || in_segment('board')", Actor.COMMAND);
        desk.create("Rest", "in_segment('spain') && !in_segment('board')", Actor.COMMAND);
        assertThat(own.members("both")).containsExactly(3L);
        assertThat(own.members("either")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(own.members("rest")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whatCanNotBeIsRefusedAndNothingChanges() {
        String a = desk.create("A", "score >= 1", Actor.COMMAND).id();
        String b = desk.create("B", "in_segment('a')", Actor.COMMAND).id();
        List<Segment> before = own.all();
        refused(
                "measure.segment.cycle",
                () -> desk.change(a, "A", "!in_segment('b')", Actor.COMMAND));
        refused("measure.segment.used", () -> desk.delete(a, Actor.COMMAND));
        refused("measure.segment.taken", () -> desk.create("a ", "score > 2", Actor.COMMAND));
        refused("measure.segment.name", () -> desk.create(" ", "score > 2", Actor.COMMAND));
        refused("measure.segment.rule", () -> desk.move(b, Set.of(1L), Set.of(), Actor.COMMAND));
        refused(
                "measure.segment.unknown",
                () -> desk.create("C", "in_segment('nobody')", Actor.COMMAND));
        refused(
                "catalog.condition.unknown_field_near",
                () -> desk.create("C", "scor > 2", Actor.COMMAND));
        assertThat(own.all()).isEqualTo(before);
        desk.delete(b, Actor.COMMAND);
        desk.delete(a, Actor.COMMAND);
        assertThat(own.all()).isEmpty();
    }

    @Test
    void aDeletedListComesBackWithItsPeople() {
        String id = desk.create("Board", Set.of(1L, 4L), Actor.WINDOW).id();
        Segment kept = own.byId(id).orElseThrow();
        Set<Long> listed = desk.listed(id);
        desk.delete(id, Actor.WINDOW);
        assertThat(own.members(id)).isEmpty();
        desk.replace(null, kept, listed, Actor.WINDOW);
        assertThat(own.members(id)).containsExactlyInAnyOrder(1L, 4L);
        assertThat(own.byId(id)).contains(kept);
        desk.change(id, "Council", "", Actor.WINDOW);
        refused("measure.segment.since", () -> desk.replace(kept, null, Set.of(), Actor.WINDOW));
    }

    @Test
    void aListOfLeadsTakesItsConditionIntoTheQuery() {
        LeadQuery[] asked = new LeadQuery[1];
        Leads plain =
                new Leads() {
                    @Override
                    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
                        asked[0] = query;
                        return new Page<>(List.of(), offset, 0);
                    }

                    @Override
                    public Set<Long> ids(LeadQuery query) {
                        asked[0] = query;
                        return query.people();
                    }
                };
        Leads filtered = new FilteredLeads(plain, audience);
        LeadQuery query = LeadQuery.all().withWhere("country == 'es'").withText("x");
        filtered.page(query, 0, 10);
        assertThat(asked[0].people()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(asked[0].text()).isEqualTo("x");
        assertThat(asked[0].where()).isEmpty();
        assertThat(filtered.ids(query.withPeople(Set.of(3L, 4L)))).containsExactly(3L);
        filtered.page(LeadQuery.all(), 0, 10);
        assertThat(asked[0].people()).isNull();
    }
}
