package embudo.intake;

import embudo.catalog.FileField;
import embudo.catalog.FileKind;
import embudo.domain.Channel;
import embudo.domain.EventKey;
import embudo.domain.NewEvent;
import embudo.domain.Record;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One run over a file of a declared kind. */
final class DeclaredImport {
    private final Desk desk;
    private final FileKind kind;
    private final DraftReader reader;
    private final EventMaker maker;
    private final PeopleDesk people;
    private final Winners winners;
    private long records;
    private long events;

    DeclaredImport(Desk desk, FileKind kind) {
        this.desk = desk;
        this.kind = kind;
        reader = new DraftReader(desk, kind);
        maker = new EventMaker(desk, kind);
        people = new PeopleDesk(desk);
        winners = new Winners(kind);
    }

    Map<String, Object> run() {
        if (kind.record()) desk.eachRow(row -> winners.add(reader.read(row)));
        desk.eachPortion(this::portion);
        Map<String, Object> summary = new LinkedHashMap<>();
        if (kind.record()) summary.put("records", records);
        if (!kind.events().isEmpty()) summary.put("events", events);
        if (kind.person() != null) summary.put("newPeople", people.added());
        return summary;
    }

    private void portion(List<Row> rows) {
        List<Draft> drafts = new ArrayList<>();
        for (Row row : rows) {
            Draft draft = reader.read(row);
            if (desk.erased(draft.email())) desk.rejectErased(row);
            else if (draft.reason() == null) drafts.add(draft);
            else
                desk.tally()
                        .reject(row.line(), draft.key(), draft.reason(), draft.args().toArray());
        }
        people.meet(drafts.stream().map(Draft::email).toList());
        Map<String, Record> before =
                kind.record()
                        ? desk.ports()
                                .records()
                                .byKeys(kind.key(), drafts.stream().map(Draft::key).toList())
                        : Map.of();
        Set<EventKey> known =
                kind.record()
                        ? Set.of()
                        : desk.ports()
                                .imports()
                                .known(
                                        drafts.stream()
                                                .flatMap(d -> maker.keys(d.values()).stream())
                                                .toList());
        for (Draft draft : drafts) settle(draft, before.get(draft.key()), known);
    }

    private void settle(Draft draft, Record before, Set<EventKey> known) {
        String webinar = maker.unknownWebinar(draft.values());
        if (webinar != null) {
            desk.tally().reject(draft.line(), draft.subject(), "intake.reason.webinar", webinar);
            return;
        }
        if (kind.person() != null && people.refuses(draft.email(), kind.person().unknown())) {
            desk.tally()
                    .reject(draft.line(), draft.subject(), "intake.reason.stranger", draft.email());
            return;
        }
        Long winner = kind.record() ? winners.line(draft) : winners.first(draft);
        if (winner != draft.line()) {
            tell(draft, Result.UNCHANGED, List.of(), "intake.reason.same_row", winner);
            return;
        }
        if (kind.record()) record(draft, before);
        else single(draft, known);
    }

    /** A kind without records: what happened happened, a repeated row says nothing new. */
    private void single(Draft draft, Set<EventKey> known) {
        if (known.containsAll(maker.keys(draft.values()))) {
            tell(draft, Result.UNCHANGED, List.of(), null);
            return;
        }
        add(maker.of(draft.values(), person(draft)), Map.of());
        tell(draft, Result.NEW, List.of(), null);
    }

    private void record(Draft draft, Record before) {
        records++;
        if (before == null) {
            Record now = of(draft, 0, person(draft), draft.values());
            desk.session().record(null, now);
            add(maker.of(now.values(), now.person()), Map.of());
            tell(draft, Result.NEW, List.of(), null);
            return;
        }
        Map<String, Object> values =
                Merging.over(before.values(), draft.values(), reader.present());
        if (values.equals(before.values())) {
            tell(draft, Result.UNCHANGED, List.of(), null);
            return;
        }
        List<Change> changes = Merging.changes(before.values(), values);
        if (!desk.plan().takeTheirs() && !Merging.replaces(kind, before.values(), values)) {
            tell(draft, Result.CONFLICT, changes, "intake.reason.kept");
            return;
        }
        long person = draft.email() == null ? before.person() : person(draft);
        Record now = of(draft, before.id(), person, values);
        desk.session().record(before, now);
        add(maker.of(values, person), maker.of(before.values(), before.person()));
        tell(draft, Result.UPDATE, changes, null);
    }

    /** Adds the events; those that say otherwise than before take the place of what was said. */
    private void add(Map<EventKey, NewEvent> now, Map<EventKey, NewEvent> before) {
        now.forEach((key, event) -> {
            NewEvent said = before.get(key);
            if (event.equals(said)) return;
            events++;
            if (said == null) desk.session().event(event);
            else desk.session().correct(event);
        });
    }

    private Record of(Draft draft, long id, long person, Map<String, Object> values) {
        return new Record(id, kind.key(), draft.key(), person, at(values), values);
    }

    private Instant at(Map<String, Object> values) {
        return kind.at() == null ? null : maker.moment(values.get(kind.at()));
    }

    private long person(Draft draft) {
        Channel channel =
                kind.typed(FileField.Type.CHANNEL).stream()
                        .map(field -> (String) draft.values().get(field))
                        .filter(key -> key != null)
                        .map(key -> Channel.valueOf(key.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(Channel.NONE);
        return people.person(draft.email(), at(draft.values()), channel);
    }

    private void tell(
            Draft draft, Result result, List<Change> changes, String reason, Object... args) {
        desk.tally()
                .add(
                        new RowOutcome(
                                draft.line(),
                                result,
                                draft.subject(),
                                changes,
                                reason,
                                List.of(args)));
    }
}
