package embudo.ui.segments;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.measure.SegmentDesk;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.filter.FilterModel;
import embudo.ui.filter.SegmentEdit;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;

/** The segments, the one that is open or being made, and who is in it. */
public final class SegmentsViewModel {
    private final Services services;
    private final SegmentDesk segments;
    private final Desk desk;
    private final FilterModel filter;
    private final ReadOnlyObjectWrapper<List<SegmentRow>> rows = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<SegmentRow> open = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    private final SegmentMembers members;
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<List<SegmentRow>> listing;
    private final Lane<Runnable> changing;
    private String wanted;

    /** A new one was begun, even if nothing of it is written yet. */
    private boolean fresh;

    /** What was being written when the window went down, until the list is there. */
    private SegmentDraft draft;

    SegmentsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        segments = services.segments();
        filter = new FilterModel(services.audience(), segments.book(), desk.async(), desk::fail);
        listing = desk.async().lane(this::listed, failure::set);
        members = new SegmentMembers(services, desk, filter);
        changing = desk.async().lane(Runnable::run, desk::fail);
        open.addListener((p, was, is) -> opened());
        filter.applied().addListener((p, was, is) -> look());
        filter.reading()
                .addListener((p, was, is) -> {
                    if (is.fault() != null) members.drop();
                });
        filter.count()
                .addListener((p, was, is) -> {
                    if (is != null && members.missing()) look();
                });
    }

    /** Counts all segments anew; what is being written stays. */
    public void refresh() {
        failure.set(null);
        SegmentList list = new SegmentList(segments, services.audience());
        listing.ask(list::read);
        filter.load();
    }

    private void listed(List<SegmentRow> now) {
        SegmentRow before = open.get();
        String id = wanted != null ? wanted : before == null ? null : before.id();
        boolean kept = wanted == null && (before == null ? fresh || written() : changed());
        wanted = null;
        SegmentDraft resumed = draft;
        draft = null;
        rows.set(now);
        if (kept) return;
        SegmentRow same = now.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
        if (same != null) open.set(same);
        else if (before != null || members.found().get() == null)
            open.set(now.isEmpty() ? null : now.getFirst());
        if (resumed != null && (same != null || resumed.id().isEmpty())) resume(resumed);
        look();
    }

    private void resume(SegmentDraft was) {
        if (was.id().isEmpty()) open.set(null);
        name.set(was.name());
        filter.show(was.rule());
    }

    private void opened() {
        SegmentRow row = open.get();
        fresh = false;
        name.set(row == null ? "" : row.definition().name().get(desk.words().language()));
        members.clear();
        filter.show(row == null ? "" : row.condition());
        look();
        members.comparison().compare();
    }

    /** Opens a segment by its id as soon as the list is there. */
    void open(String id) {
        wanted = id;
    }

    /** Where the person is, with what was written and not kept. */
    String remember() {
        if (draft != null) return draft.written();
        if (wanted != null) return wanted;
        SegmentRow row = open.get();
        String id = row == null ? "" : row.id();
        return changed() && (row != null || written())
                ? new SegmentDraft(id, name.get(), filter.text().get()).written()
                : id;
    }

    private boolean written() {
        return !name.get().isBlank() || !filter.text().get().isBlank();
    }

    /** Goes back to where {@link #remember} said, as soon as the list is there. */
    void recall(String remembered) {
        draft = SegmentDraft.read(remembered);
        open(draft == null ? remembered : draft.id());
    }

    /** Begins a new segment with a condition, empty for everybody. */
    public void begin(String proposal, String condition) {
        wanted = null;
        draft = null;
        open.set(null);
        fresh = true;
        name.set(proposal);
        filter.show(condition);
        look();
        begun.set(begun.get() + 1);
    }

    /** Counts how often a new one was begun. */
    ReadOnlyIntegerProperty begun() {
        return begun.getReadOnlyProperty();
    }

    /** A segment of one's own with the rule of the open one. */
    public void copy() {
        SegmentRow row = open.get();
        Texts texts = desk.words().now();
        begin(
                texts.get("ui.segments.copy.name", row.definition().name().get(texts.language())),
                row.condition());
    }

    /** True while name or rule differ from what is kept. */
    public boolean changed() {
        SegmentRow row = open.get();
        if (row == null) return true;
        if (row.definition().shipped()) return false;
        return !name.get().equals(row.definition().name().get(desk.words().language()))
                || !row.list() && !filter.text().get().strip().equals(row.condition());
    }

    /** True when it can be kept as it stands. */
    public boolean ready() {
        return changed() && !name.get().isBlank() && filter.problem() == null;
    }

    /** Back to what is kept. */
    public void discard() {
        if (open.get() == null && rows.get() != null && !rows.get().isEmpty())
            open.set(rows.get().getFirst());
        else opened();
    }

    /** Keeps the open segment, with a way back. */
    public void save() {
        SegmentRow row = open.get();
        String wantedName = name.get();
        String rule = row != null && row.list() ? "" : filter.text().get();
        changing.ask(() -> {
            Segment before = row == null ? null : segments.own(row.id());
            Segment now =
                    row == null
                            ? segments.create(wantedName, rule, Actor.WINDOW)
                            : segments.change(row.id(), wantedName, rule, Actor.WINDOW);
            return () -> {
                desk.edits().said(SegmentEdit.made(segments, before, now).telling(this::reload));
                reopen(now.id());
            };
        });
    }

    private void reload() {
        reopen(null);
    }

    private void reopen(String id) {
        wanted = id;
        // What was written is kept now, or taken back: the list is what counts.
        open.set(null);
        fresh = false;
        name.set("");
        filter.show("");
        refresh();
    }

    /** Deletes the open segment, with a way back. */
    public void delete() {
        SegmentRow row = open.get();
        changing.ask(() -> {
            Edit edit = SegmentEdit.delete(segments, row.id());
            return () -> {
                desk.edits().said(edit.telling(this::reload));
                reload();
            };
        });
    }

    private void look() {
        members.look(open.get());
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return rows.get() != null
                && !listing.busy()
                && members.settled()
                && !changing.busy()
                && filter.settled();
    }

    public FilterModel filter() {
        return filter;
    }

    public StringProperty name() {
        return name;
    }

    /** Null before the first answer. */
    ReadOnlyObjectProperty<List<SegmentRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Null while a new one is made. */
    ObjectProperty<SegmentRow> open() {
        return open;
    }

    SegmentMembers members() {
        return members;
    }

    /** Why the list could not be read, null when it could. */
    ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
