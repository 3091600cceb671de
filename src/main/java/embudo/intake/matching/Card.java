package embudo.intake.matching;

import embudo.domain.Contact;
import embudo.domain.ContactField;

import java.time.Instant;
import java.util.Set;

/** What of a contact is compared; texts are empty where unknown. */
record Card(
        long id,
        Instant createdAt,
        String shownName,
        String shownCompany,
        String email,
        String emailKey,
        String phone,
        String name,
        String company,
        String domain) {
    /** Domains whose mailboxes belong to no company. */
    private static final Set<String> FREE =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "hotmail.com",
                    "hotmail.es",
                    "outlook.com",
                    "outlook.es",
                    "live.com",
                    "yahoo.com",
                    "yahoo.es",
                    "icloud.com",
                    "me.com",
                    "msn.com",
                    "gmx.com",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "proton.me",
                    "protonmail.com",
                    "aol.com");

    static Card of(Contact c, EmailKeys keys) {
        String email = text(c, ContactField.EMAIL);
        String company = text(c, ContactField.COMPANY);
        String name = text(c, ContactField.FIRST_NAME) + " " + text(c, ContactField.LAST_NAME);
        String domain = email.substring(email.lastIndexOf('@') + 1);
        return new Card(
                c.id(),
                c.moment(ContactField.CREATED_AT),
                c.name(),
                company,
                email,
                email.isEmpty() ? "" : keys.of(email),
                text(c, ContactField.PHONE),
                name.isBlank() ? "" : Names.person(name),
                company.isEmpty() ? "" : Names.company(company),
                FREE.contains(domain) ? "" : domain);
    }

    private static String text(Contact c, ContactField field) {
        String text = c.text(field);
        return text == null ? "" : text;
    }

    /** True when at least two words of the name are known: one alone says little. */
    boolean named() {
        return name.indexOf(' ') > 0;
    }
}
