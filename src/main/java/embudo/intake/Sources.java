package embudo.intake;

import embudo.domain.Channel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The channel that a source word, medium, channel group or campaign type stands for. */
final class Sources {
    private static final Map<String, Channel> WORDS = words();

    private Sources() {}

    /** {@link Channel#NONE} for empty text, {@link Channel#OTHER} for words nobody knows. */
    static Channel of(String text) {
        String plain = Headers.plain(text);
        if (plain.isEmpty()) return Channel.NONE;
        String padded = " " + plain + " ";
        for (Map.Entry<String, Channel> word : WORDS.entrySet())
            if (padded.contains(" " + word.getKey() + " ")) return word.getValue();
        return Channel.OTHER;
    }

    /** Names of platforms come before kinds of media: "linkedin / cpc" is LinkedIn. */
    private static Map<String, Channel> words() {
        Map<String, Channel> words = new LinkedHashMap<>();
        put(words, Channel.LINKEDIN, "linkedin", "lnkd");
        put(words, Channel.META_ADS, "facebook", "instagram", "meta", "meta ads", "fb", "ig");
        put(words, Channel.WHATSAPP, "whatsapp");
        put(words, Channel.ORGANIC, "organic search", "google organic", "bing organic");
        put(words, Channel.ORGANIC, "busqueda organica", "organic traffic", "organico", "organica");
        put(words, Channel.SOCIAL, "organic social", "social organico", "twitter", "youtube");
        put(words, Channel.GOOGLE_ADS, "google", "google ads", "adwords", "paid search", "cpc");
        put(words, Channel.GOOGLE_ADS, "busqueda de pago", "busquedas de pago", "cross network");
        put(words, Channel.GOOGLE_ADS, "display", "search", "performance max", "busqueda");
        put(words, Channel.EMAIL, "email", "e mail", "email marketing", "newsletter", "mail");
        put(words, Channel.EMAIL, "correo", "correo electronico", "boletin");
        put(words, Channel.ORGANIC, "organic", "seo", "organic video");
        put(words, Channel.REFERRAL, "referral", "referrals", "referidos", "referencia", "partner");
        put(words, Channel.SOCIAL, "social", "paid social", "social media", "redes sociales");
        put(words, Channel.DIRECT, "direct", "direct traffic", "directo", "none");
        put(words, Channel.WEB, "web", "website", "online store");
        put(words, Channel.PHONE, "phone", "call", "telefono", "llamada");
        put(words, Channel.SMS, "sms");
        put(words, Channel.PUSH, "push");
        return Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, Channel> words, Channel channel, String... names) {
        for (String name : names) words.put(name, channel);
    }
}
