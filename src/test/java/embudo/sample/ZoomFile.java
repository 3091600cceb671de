package embudo.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a webinar as Zoom's attendee report of the newer generation. */
final class ZoomFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
    private static final Map<String, String> SOURCES =
            Map.of(
                    "email", "Newsletter",
                    "linkedin", "LinkedIn",
                    "google", "Google Ads",
                    "facebook", "Facebook",
                    "organic", "Organic search",
                    "referral", "Referral");

    private ZoomFile() {}

    static byte[] of(Edition edition, List<Place> places) {
        boolean begun = edition.held();
        LocalDateTime generated = begun ? edition.startsAt().plusDays(1) : Editions.NOW;
        long attended = places.stream().filter(Place::attended).count();
        Csv csv = new Csv();
        csv.row("Attendee Report");
        csv.row("Report generated time", TIME.format(generated));
        csv.row(
                "Topic",
                "Webinar ID",
                begun ? "Actual Start Time" : "Scheduled Start Time",
                begun ? "Actual Duration (minutes)" : "Scheduled Duration (minutes)",
                "# Registrants",
                "# Cancelled registrants",
                "Unique Viewers",
                "Total Users",
                "Max Concurrent Views",
                "Enable Registration");
        csv.row(
                edition.title(),
                edition.id(),
                TIME.format(edition.startsAt()),
                Edition.MINUTES,
                places.size(),
                0,
                attended,
                attended + (begun ? 3 : 0),
                attended * 9 / 10,
                "Yes");
        if (begun) crew(csv, edition.startsAt());
        csv.row("Attendee Details");
        csv.row(
                "Attended",
                "User Name (Original Name)",
                "First Name",
                "Last Name",
                "Email",
                "Phone",
                "Registration Time",
                "Approval Status",
                "Join Time",
                "Leave Time",
                "Time in Session (minutes)",
                "Is Guest",
                "Country/Region Name",
                "Source Name");
        for (Place place : places) place(csv, place);
        return csv.bytes();
    }

    private static void crew(Csv csv, LocalDateTime start) {
        String[] header = {
            "Attended",
            "User Name (Original Name)",
            "Email",
            "Join Time",
            "Leave Time",
            "Time in Session (minutes)",
            "Is Guest",
            "Country/Region Name"
        };
        String from = TIME.format(start.minusMinutes(15));
        String to = TIME.format(start.plusMinutes(80));
        csv.row("Host Details").row((Object[]) header);
        csv.row("Yes", "Olga Prat", "olga.prat@embudo.example", from, to, 95, "No", "Spain");
        csv.row("Panelist Details").row((Object[]) header);
        for (String name : List.of("Nil Costa", "Rita Holm"))
            csv.row(
                    "Yes",
                    name,
                    name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@embudo.example",
                    from,
                    to,
                    95,
                    "No",
                    "Spain");
    }

    private static void place(Csv csv, Place place) {
        Person p = place.person();
        String registered = TIME.format(place.registeredAt());
        String source = SOURCES.get(place.source());
        if (place.room().stays().isEmpty())
            csv.row(
                    "No",
                    "--",
                    p.first(),
                    p.last(),
                    p.email(),
                    p.phone(),
                    registered,
                    "approved",
                    "--",
                    "--",
                    "--",
                    "--",
                    p.firm().country(),
                    source);
        boolean first = true;
        for (Room.Stay stay : place.room().stays()) {
            csv.row(
                    "Yes",
                    p.name(),
                    p.first(),
                    p.last(),
                    p.email(),
                    first ? p.phone() : "",
                    first ? registered : "--",
                    first ? "approved" : "--",
                    TIME.format(stay.from()),
                    TIME.format(stay.to()),
                    stay.minutes(),
                    "Yes",
                    p.firm().country(),
                    source);
            first = false;
        }
    }
}
