package embudo.sample;

import java.util.List;
import java.util.Locale;

/** The same person on the list a second time: another address, another spelling. */
final class Doubles {
    static final int PAIRS = 40;

    private Doubles() {}

    /** The second line of the {@code i}th such person. */
    static Object[] cells(List<Life> lives, int i) {
        Life life = lives.get(11 + i * 149);
        Person p = life.person;
        Object[] cells = new Object[26];
        java.util.Arrays.fill(cells, "");
        String domain = p.firm().domain();
        String local = p.email().substring(0, p.email().indexOf('@'));
        cells[0] = 790_001 + i;
        cells[1] = i % 4 == 2 ? p.first().toUpperCase(Locale.ROOT) : p.first();
        cells[2] = i % 4 == 3 ? respelt(p.last()) : i % 4 == 2 ? People.plain(p.last()) : p.last();
        cells[3] =
                switch (i % 4) {
                    case 0 -> local + "+webinar@" + domain;
                    case 1 -> People.plain(p.first() + "." + p.last()) + i + "@correo.example";
                    case 2 -> People.plain(p.last() + "." + p.first()) + "@" + domain;
                    default -> respelt(local) + "@" + domain;
                };
        cells[4] = i % 4 == 1 || i % 4 == 3 ? p.phone() : "";
        cells[6] = i % 4 == 2 ? p.firm().name().toUpperCase(Locale.ROOT) : p.firm().name();
        cells[9] = p.firm().country();
        cells[10] = "NEW";
        cells[11] = "lead";
        cells[13] = "2026-0" + (1 + i % 9) + "-1" + i % 10 + " 10:00";
        for (int count = 15; count < 22; count++) cells[count] = 0;
        cells[24] = p.english() ? "en" : "es";
        return cells;
    }

    /** With a letter written twice. */
    private static String respelt(String name) {
        return name.substring(0, 2) + name.charAt(1) + name.substring(2);
    }
}
