package embudo.intake.export;

import embudo.catalog.FileKind;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.Extracts;
import embudo.domain.Journal;
import embudo.domain.Leads;
import embudo.domain.Records;
import embudo.domain.Webinars;
import embudo.domain.sales.SalesBook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every table that can be exported, in the order in which they are offered. */
public final class Sheets {
    private Sheets() {}

    public static Supplier<List<Sheet<?>>> of(
            Leads leads,
            Contacts contacts,
            Journal journal,
            Webinars webinars,
            DailyFacts dailyFacts,
            Extracts extracts,
            Records records,
            List<FileKind> kinds,
            SalesBook sales) {
        PeopleSheets people = new PeopleSheets(leads, contacts, journal, extracts);
        RoomSheets rooms = new RoomSheets(contacts, journal, webinars, extracts);
        List<Sheet<?>> all =
                new ArrayList<>(
                        List.of(
                                people.leads(),
                                people.contacts(),
                                rooms.registrations(),
                                rooms.attendance(),
                                EventSheet.of(journal, webinars, dailyFacts),
                                rooms.orders(),
                                DaySheets.campaigns(dailyFacts),
                                DaySheets.web(dailyFacts),
                                rooms.webinars(),
                                LogSheets.commands(extracts),
                                LogSheets.notes(sales),
                                LogSheets.audit(extracts)));
        all.addAll(new RecordSheets(records).all(kinds));
        List<Sheet<?>> fixed = List.copyOf(all);
        return () -> fixed;
    }
}
