package embudo.intake.matching;

import embudo.domain.Actor;
import embudo.domain.Settings;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What e-mail addresses are compared by. Letter case, blanks around and the spelling of
 * international domains never matter; what follows a plus and dots in Gmail names matter unless the
 * workspace says otherwise.
 */
public record EmailKeys(boolean plus, boolean gmailDots) {
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    /** As the workspace has it set. */
    public static EmailKeys of(Settings settings) {
        return new EmailKeys(
                settings.get(Settings.PLUS, "false").equals("true"),
                settings.get(Settings.GMAIL_DOTS, "false").equals("true"));
    }

    /** Sets the workspace so. */
    public void keep(Settings settings, Actor actor) {
        settings.put(Settings.PLUS, String.valueOf(plus), actor);
        settings.put(Settings.GMAIL_DOTS, String.valueOf(gmailDots), actor);
    }

    /** The one form an address is kept in: trimmed, lower case, the domain in Unicode. */
    public static String normal(String address) {
        String text =
                Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        return at < 0 || !text.contains("xn--")
                ? text
                : text.substring(0, at + 1) + IDN.toUnicode(text.substring(at + 1));
    }

    /** The key of an address; equal for addresses of one mailbox as far as the settings go. */
    public String of(String address) {
        String text = normal(address);
        int at = text.lastIndexOf('@');
        if (at < 1) return text;
        String box = text.substring(0, at);
        String domain = text.substring(at + 1);
        int tag = box.indexOf('+');
        if (plus && tag > 0) box = box.substring(0, tag);
        if (gmailDots && GMAIL.contains(domain)) {
            box = box.replace(".", "");
            domain = "gmail.com";
        }
        return box + "@" + domain;
    }
}
