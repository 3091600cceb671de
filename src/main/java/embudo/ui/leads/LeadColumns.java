package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;
import embudo.kernel.Ticker;
import embudo.learn.Advice;
import embudo.text.Texts;
import embudo.ui.charts.SignalWords;
import embudo.ui.kit.Words;
import embudo.ui.kit.table.Column;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns that the leads table offers: how people stand, and every field of a contact. */
final class LeadColumns {
    /** Shown while nobody chose. */
    static final List<String> USUAL = List.of("name", "company", "score", "last_signal", "next");

    private final Words words;
    private final Function<Band, Advice> advice;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;

    LeadColumns(Words words, Function<Band, Advice> advice, Ticker ticker, Supplier<ZoneId> zone) {
        this.words = words;
        this.advice = advice;
        this.ticker = ticker;
        this.zone = zone;
    }

    /** True for a column that a line without its contact can't show. */
    static boolean needsContact(String key) {
        return !USUAL.contains(key) && !key.equals("band");
    }

    /**
     * @param own names of the workspace's own fields
     */
    List<Column<LeadLine>> all(Collection<String> own) {
        List<Column<LeadLine>> all = new ArrayList<>();
        all.add(
                Column.<LeadLine>words(
                                LeadQuery.Sort.NAME.key(),
                                t -> t.get("ui.leads.column.person"),
                                170,
                                (line, t) -> LeadFaces.Person.name(line))
                        .looking(LeadFaces.Person::new));
        all.add(
                Column.words(
                        LeadQuery.Sort.COMPANY.key(),
                        t -> t.get("domain.field.company"),
                        90,
                        (line, t) -> orEmpty(line.lead().company())));
        all.add(
                Column.<LeadLine>words(
                                LeadQuery.Sort.SCORE.key(),
                                t -> t.get("ui.leads.column.score"),
                                112,
                                LeadColumns::score)
                        .looking(() -> new LeadFaces.Score(words::now)));
        all.add(
                Column.words(
                        LeadQuery.Sort.LAST_SIGNAL.key(),
                        t -> t.get("ui.leads.column.signal"),
                        160,
                        (line, t) -> SignalWords.last(line.lead(), ticker.now(), t)));
        all.add(
                Column.<LeadLine>words(
                                "next", t -> t.get("ui.leads.column.next"), 104, this::nextStep)
                        .unsorted());
        for (ContactField field : ContactField.values())
            if (field != ContactField.COMPANY) all.add(field(field));
        for (String name : own)
            all.add(
                    Column.words(
                            LeadQuery.Sort.CUSTOM + name,
                            t -> name,
                            120,
                            known((c, t) -> orEmpty(c.custom().get(name)))));
        return all;
    }

    private Column<LeadLine> field(ContactField field) {
        Function<Texts, String> title = t -> t.get("domain.field." + field.key());
        return switch (field.type()) {
            case COUNT ->
                    Column.numbers(
                            field.key(),
                            title,
                            88,
                            known((c, t) -> {
                                Object count = c.fields().get(field);
                                return count == null ? "" : t.formats().count((Long) count);
                            }));
            case MOMENT ->
                    Column.words(
                            field.key(),
                            title,
                            120,
                            known((c, t) -> {
                                Instant at = c.moment(field);
                                return at == null ? "" : t.formats().moment(at, zone.get());
                            }));
            case EMAIL, PHONE ->
                    Column.words(field.key(), title, 180, known((c, t) -> orEmpty(c.text(field))));
            case TEXT, ENUM ->
                    Column.words(field.key(), title, 120, known((c, t) -> value(c, field, t)));
        };
    }

    /** Lines that were read before the column was asked for show nothing until they come again. */
    private static BiFunction<LeadLine, Texts, String> known(
            BiFunction<Contact, Texts, String> say) {
        return (line, texts) -> line.contact() == null ? "" : say.apply(line.contact(), texts);
    }

    private static String value(Contact contact, ContactField field, Texts texts) {
        String value = contact.text(field);
        if (value == null) return "";
        return switch (field) {
            case SOURCE -> texts.get("domain.channel." + Channel.valueOf(value).key());
            case COMPANY_SIZE -> texts.get("domain.size." + value.toLowerCase(Locale.ROOT));
            default -> value;
        };
    }

    private static String score(LeadLine line, Texts texts) {
        String band = LeadFaces.Score.band(line, texts);
        return line.lead().band() == null
                ? band
                : texts.formats().count(line.lead().score()) + " · " + band;
    }

    private String nextStep(LeadLine line, Texts texts) {
        if (line.lead().band() == null) return "";
        return texts.get("learn.action." + advice.apply(line.lead().band()).next().action());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
