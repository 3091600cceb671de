package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.domain.Segment;
import embudo.measure.SegmentBook;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.edit.Edit;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts many people on a list, one that is there or a new one. */
final class ListCard extends BulkCard {
    private final Services services;
    private final ComboBox<String> name = new ComboBox<>();
    private List<SegmentBook.Definition> lists = List.of();

    ListCard(LeadsViewModel model, Desk desk, Services services) {
        super(model, desk);
        this.services = services;
        name.setId("bulkList");
        name.setEditable(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getEditor().textProperty().bindBidirectional(model.bulk().list());
        name.getEditor().textProperty().addListener((p, was, is) -> say());
    }

    /** What was done to a list; {@code made} when it is new. */
    private record Listed(String id, String name, Set<Long> entered, boolean made) {}

    @Override
    String title(long count) {
        return desk.words().get("ui.leads.list.title", count);
    }

    @Override
    Node[] fields() {
        name.setPromptText(desk.words().get("ui.leads.list.name"));
        name.setAccessibleText(desk.words().get("ui.leads.list.name"));
        go.setText(desk.words().get("ui.leads.list.go"));
        desk.async()
                .<List<SegmentBook.Definition>>lane(this::known, desk::fail)
                .ask(() ->
                        services.segments().book().all().stream()
                                .filter(d -> d.kind() == Segment.Kind.LIST)
                                .toList());
        return new Node[] {name};
    }

    private void known(List<SegmentBook.Definition> found) {
        lists = found;
        name.getItems().setAll(found.stream().map(this::called).toList());
        say();
    }

    private String called(SegmentBook.Definition list) {
        return list.name().get(desk.words().language());
    }

    private String wanted() {
        return name.getEditor().getText().strip();
    }

    private SegmentBook.Definition found() {
        return lists.stream()
                .filter(d -> called(d).equalsIgnoreCase(wanted()))
                .findFirst()
                .orElse(null);
    }

    @Override
    String preview(long count) {
        go.setDisable(wanted().isEmpty());
        if (wanted().isEmpty()) return desk.words().get("ui.leads.list.hint");
        return found() == null
                ? desk.words().get("ui.leads.list.makes", count, wanted())
                : desk.words().get("ui.leads.list.adds", count, wanted());
    }

    @Override
    void act(LeadQuery chosen, long count) {
        String called = wanted();
        SegmentBook.Definition list = found();
        desk.jobs()
                .start(
                        desk.words().get("ui.leads.listed", count, called),
                        progress -> put(services.leads().ids(chosen), list, called),
                        this::done,
                        desk::fail);
    }

    private Listed put(Set<Long> people, SegmentBook.Definition list, String called) {
        if (list == null) {
            Segment made = services.segments().create(called, people, Actor.WINDOW);
            return new Listed(made.id(), called, people, true);
        }
        Set<Long> fresh = new HashSet<>(people);
        fresh.removeAll(services.segments().listed(list.id()));
        services.segments().move(list.id(), fresh, Set.of(), Actor.WINDOW);
        return new Listed(list.id(), called, fresh, false);
    }

    private void done(Listed listed) {
        model.bulk().list().set("");
        desk.edits().said(edit(listed));
    }

    private Edit edit(Listed listed) {
        return new Edit(
                t -> t.get("ui.leads.listed", listed.entered().size(), listed.name()),
                () -> {
                    if (listed.made()) services.segments().delete(listed.id(), Actor.WINDOW);
                    else move(listed, Set.of(), listed.entered());
                    return List.of();
                },
                listed.made()
                        ? null
                        : () -> {
                            move(listed, listed.entered(), Set.of());
                            return List.of();
                        });
    }

    private void move(Listed listed, Set<Long> enter, Set<Long> leave) {
        services.segments().move(listed.id(), enter, leave, Actor.WINDOW);
    }
}
