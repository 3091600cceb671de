package embudo.sample;

import java.time.LocalDateTime;

/**
 * An invented person. {@code interest} from 0 to 1 is the hidden cause of all they do: opening,
 * visiting, coming, staying, buying.
 */
record Person(
        int id,
        String first,
        String last,
        String email,
        String phone,
        String title,
        Firm firm,
        String channel,
        double interest,
        boolean decides,
        LocalDateTime created) {

    /** An invented company; its people share what is said of it. */
    record Firm(String name, String domain, String industry, int employees, String country) {}

    String name() {
        return first + " " + last;
    }
}
