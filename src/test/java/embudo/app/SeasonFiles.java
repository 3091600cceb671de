package embudo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Small files of invented people for tests that start the whole program; file {@code i} shares
 * nobody with another.
 */
final class SeasonFiles {
    static final int PEOPLE = 400;

    private SeasonFiles() {}

    static Path contacts(Path folder, int i) throws IOException {
        StringBuilder csv = new StringBuilder("First Name,Last Name,Email,Job Title,Company\n");
        for (int p = 0; p < PEOPLE; p++)
            csv.append("Ana%d,Prueba,%s,Director,Nube %d SL\n".formatted(p, email(i, p), p % 20));
        return Files.writeString(folder.resolve("contacts-" + i + ".csv"), csv);
    }

    /**
     * An attendee report of the older generation: everybody of contacts file {@code i} registered,
     * every second came.
     */
    static Path attendees(Path folder, int i) throws IOException {
        StringBuilder csv = new StringBuilder();
        csv.append("Attendee Report,\nReport Generated:,\"Nov 18, 2026 8:50 PM\"\n");
        csv.append(
                "Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views\n");
        csv.append(
                "Kill test %d,900-000-%03d,\"Nov 17, 2026 3:00 PM\",75,%d,0,%d,%d,0\n"
                        .formatted(i, i, PEOPLE, PEOPLE / 2, PEOPLE / 2));
        csv.append("Attendee Details,\n");
        csv.append(
                "Attended,User Name,First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Country/Region Name\n");
        for (int p = 0; p < PEOPLE; p++) {
            boolean came = p % 2 == 0;
            csv.append(
                    "%s,Ana%d Prueba,Ana%d,Prueba,%s,\"Nov 10, 2026 09:00:00\",approved,%s,%s,%s,Spain\n"
                            .formatted(
                                    came ? "Yes" : "No",
                                    p,
                                    p,
                                    email(i, p),
                                    came ? "\"Nov 17, 2026 15:00:00\"" : "--",
                                    came ? "\"Nov 17, 2026 16:10:00\"" : "--",
                                    came ? "70" : "--"));
        }
        return Files.writeString(folder.resolve("attendees-" + i + ".csv"), csv);
    }

    static String email(int i, int p) {
        return "ana.%d.%d@nube.example".formatted(i, p);
    }
}
