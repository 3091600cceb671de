package embudo.ui.filter;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Completion;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.condition.Vocabulary;
import embudo.catalog.condition.Words;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.measure.SegmentBook;
import embudo.text.Texts;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A condition while it is written: its text is the truth, chips and words are read from it. The
 * text is understood at every keystroke; people are counted when {@link #settle} is called.
 */
public final class FilterModel {
    private final Audience audience;
    private final SegmentBook book;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(new Reading(Condition.EVERYONE, null));
    private final ReadOnlyObjectWrapper<Naming> naming =
            new ReadOnlyObjectWrapper<>(new Naming(new Vocabulary(Fields.standard()), Map.of()));
    private final ReadOnlyObjectWrapper<Long> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper applied = new ReadOnlyStringWrapper("");
    private final Lane<Naming> loading;
    private final Lane<Long> counting;

    /** What may be named, and how segments are called. */
    record Naming(Vocabulary vocabulary, Map<String, Map<Language, String>> segments) {
        String segment(String id, Language language) {
            Map<Language, String> names = segments.get(id);
            return names == null ? id : names.get(language);
        }
    }

    /** {@code onFailure} is told, on the FX thread, what could not be asked. */
    public FilterModel(
            Audience audience, SegmentBook book, Async async, Consumer<Throwable> onFailure) {
        this.audience = audience;
        this.book = book;
        loading =
                async.lane(
                        now -> {
                            naming.set(now);
                            read();
                            settle();
                        },
                        onFailure);
        counting =
                async.lane(
                        count::set,
                        failure -> {
                            count.set(null);
                            if (failure instanceof Problem p) refusal.set(p);
                            else onFailure.accept(failure);
                        });
        text.addListener((p, was, is) -> read());
    }

    /** Learns anew what may be named, then counts. */
    public void load() {
        loading.ask(() -> {
            Map<String, Map<Language, String>> names = new HashMap<>();
            for (SegmentBook.Definition d : book.all()) names.put(d.id(), d.name());
            return new Naming(audience.vocabulary(), names);
        });
    }

    private void read() {
        refusal.set(null);
        counting.drop();
        count.set(null);
        reading.set(Conditions.read(text.get(), naming.get().vocabulary().fields()));
    }

    /** The text is no longer being typed: applies it if it can be understood, and counts. */
    public void settle() {
        Condition condition = reading.get().condition();
        if (condition == null) return;
        applied.set(condition.equals(Condition.EVERYONE) ? "" : Conditions.print(condition));
        counting.ask(() -> audience.count(condition));
    }

    /** The text, replaced whole. */
    public void show(String condition) {
        text.set(condition);
        settle();
    }

    /** What all must hold, none for everybody and while the text is not understood. */
    public List<Condition> parts() {
        Condition condition = reading.get().condition();
        return condition == null || condition.equals(Condition.EVERYONE)
                ? List.of()
                : Conditions.parts(condition);
    }

    /** Takes one part away. */
    public void remove(int part) {
        List<Condition> rest = new ArrayList<>(parts());
        rest.remove(part);
        show(rest.isEmpty() ? "" : Conditions.print(Condition.all(rest)));
    }

    /**
     * Adds what must hold besides. While the text is not understood, it is put at its end.
     *
     * @return where the added text begins
     */
    public int add(String part) {
        Condition more = Conditions.read(part, naming.get().vocabulary().fields()).condition();
        if (reading.get().condition() == null || more == null) {
            String before = text.get().isBlank() ? "" : text.get().stripTrailing() + " && ";
            show(before + part);
            return before.length();
        }
        List<Condition> all = new ArrayList<>(parts());
        all.add(more);
        show(Conditions.print(Condition.all(all)));
        return from(all.size() - 1);
    }

    /** Where a part begins once the text is written the usual way, which this does. */
    public int from(int part) {
        List<Condition> parts = parts();
        if (parts.isEmpty()) return 0;
        Condition whole = Condition.all(parts);
        if (!text.get().equals(Conditions.print(whole))) show(Conditions.print(whole));
        if (part == 0) return 0;
        Condition before = Condition.all(new ArrayList<>(parts.subList(0, part)));
        // A joined part stands in brackets among others, but not alone.
        int brackets = part == 1 && parts.getFirst() instanceof Condition.Any ? 2 : 0;
        return Conditions.print(before).length() + brackets + " && ".length();
    }

    /** What may stand at the caret. */
    public List<Completion> complete(int caret) {
        int at = Math.min(caret, text.get().length());
        return Conditions.complete(text.get().substring(0, at), naming.get().vocabulary());
    }

    /** Says conditions with the names of segments. */
    public Words words(Texts texts) {
        return new Words(texts::get, id -> naming.get().segment(id, texts.language()));
    }

    /** What stands in the way: of the text, or of counting; null when nothing does. */
    public Problem problem() {
        return reading.get().fault() != null ? reading.get().fault().problem() : refusal.get();
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !loading.busy() && !counting.busy();
    }

    public StringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Naming> naming() {
        return naming.getReadOnlyProperty();
    }

    /** How many people it holds of, null while that is not known. */
    public ReadOnlyObjectProperty<Long> count() {
        return count.getReadOnlyProperty();
    }

    /** Why counting was refused, null when it was not. */
    public ReadOnlyObjectProperty<Problem> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** The last text that was understood and settled, empty for everybody. */
    public ReadOnlyStringProperty applied() {
        return applied.getReadOnlyProperty();
    }
}
