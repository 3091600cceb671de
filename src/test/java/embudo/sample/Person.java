package embudo.sample;

import java.time.LocalDateTime;

/**
 * An invented person. {@code interest}, standard normal, is hidden: it makes them open, visit and
 * sign up; what they buy depends on what they did, not on it.
 */
record Person(
        int number,
        String first,
        String last,
        String email,
        String phone,
        String title,
        Rank rank,
        Firm firm,
        String channel,
        double interest,
        boolean decides,
        String budget,
        LocalDateTime created) {

    /** An invented company; its people share what is said of it. */
    record Firm(String name, String domain, String industry, int employees, String country) {
        boolean english() {
            return country.startsWith("United");
        }
    }

    /** How much somebody has to say. */
    enum Rank {
        EXECUTIVE,
        DIRECTOR,
        MANAGER,
        SPECIALIST,
        JUNIOR
    }

    String name() {
        return first + " " + last;
    }

    boolean english() {
        return firm.english();
    }

    /** Short and the same in every file: what the ids of the person's rows begin with. */
    String code() {
        return Integer.toString(number + 36, 36);
    }

    Person from(LocalDateTime moment) {
        return new Person(
                number, first, last, email, phone, title, rank, firm, channel, interest, decides,
                budget, moment);
    }
}
