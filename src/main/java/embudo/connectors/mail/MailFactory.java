package embudo.connectors.mail;

import embudo.spi.Connector;
import embudo.spi.ConnectorFactory;
import embudo.spi.Context;
import embudo.spi.Field;
import embudo.spi.Operation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A mail account: messages go out by SMTP, bounces and replies are read by IMAP. */
public final class MailFactory implements ConnectorFactory {
    static final String HOST = "host";
    static final String PORT = "port";
    static final String SECURITY = "security";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String FROM = "from";
    static final String FROM_NAME = "from_name";
    static final String REPLY_TO = "reply_to";
    static final String RETURN_PATH = "return_path";
    static final String UNSUBSCRIBE_URL = "unsubscribe_url";
    static final String UNSUBSCRIBE_MAIL = "unsubscribe_mail";
    static final String PER_MINUTE = "per_minute";
    static final String IMAP_HOST = "imap_host";
    static final String IMAP_PORT = "imap_port";
    static final String IMAP_SECURITY = "imap_security";
    static final String IMAP_USER = "imap_user";
    static final String IMAP_PASSWORD = "imap_password";
    static final String IMAP_FOLDER = "imap_folder";
    static final String CERTIFICATE = "certificate";

    private static final Pattern NAME = Pattern.compile("[^\\s/:]{1,253}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern SAFETY = Pattern.compile("starttls|tls|none");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,253}");
    private static final Pattern ANY = Pattern.compile("[^\\r\\n]{1,500}");

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public Map<String, String> name() {
        return Map.of("en", "Mail account (SMTP)", "es", "Cuenta de correo (SMTP)");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                needed(HOST, NAME, "Mail server", "Servidor de correo", "smtp.example.com"),
                plain(PORT, NUMBER, "Port", "Puerto", "587", "587"),
                plain(
                        SECURITY,
                        SAFETY,
                        "Encryption",
                        "Cifrado",
                        "starttls (usual), tls, or none: only for a server on this machine",
                        "starttls (lo habitual), tls o none: solo si el servidor está en este"
                                + " equipo"),
                plain(
                        USER,
                        ANY,
                        "User",
                        "Usuario",
                        "Empty when the server asks for none",
                        "Vacío si el servidor no lo pide"),
                secret(PASSWORD, "Password", "Contraseña"),
                needed(FROM, ADDRESS, "Sender's address", "Dirección del remitente", "ana@…"),
                plain(
                        FROM_NAME,
                        ANY,
                        "Sender's name",
                        "Nombre del remitente",
                        "As recipients see it",
                        "Como lo ven quienes lo reciben"),
                plain(
                        REPLY_TO,
                        ADDRESS,
                        "Replies go to",
                        "Las respuestas llegan a",
                        "Empty: to the sender's address",
                        "Vacío: a la dirección del remitente"),
                plain(
                        RETURN_PATH,
                        ADDRESS,
                        "Bounces go to",
                        "Los rebotes llegan a",
                        "Empty: to the sender's address",
                        "Vacío: a la dirección del remitente"),
                new Field(
                        UNSUBSCRIBE_URL,
                        Field.Kind.URL,
                        false,
                        Pattern.compile("https://[^\\s<>]{1,500}"),
                        Map.of("en", "Unsubscribe page", "es", "Página de baja"),
                        Map.of(
                                "en", "https://…; '{key}' in it becomes the message's key",
                                "es", "https://…; '{key}' pasa a ser la clave del mensaje")),
                plain(
                        UNSUBSCRIBE_MAIL,
                        ADDRESS,
                        "Unsubscribe address",
                        "Dirección de baja",
                        "Mails that arrive there with the subject made by us unsubscribe",
                        "Los correos que lleguen con el asunto que ponemos dan de baja"),
                plain(
                        PER_MINUTE,
                        NUMBER,
                        "Most mails a minute",
                        "Máximo de correos por minuto",
                        "Empty: as fast as the server takes them",
                        "Vacío: tan deprisa como admita el servidor"),
                plain(
                        IMAP_HOST,
                        NAME,
                        "Mailbox server (IMAP)",
                        "Servidor del buzón (IMAP)",
                        "Where bounces and replies arrive; empty: they are not read",
                        "Donde llegan rebotes y respuestas; vacío: no se leen"),
                plain(IMAP_PORT, NUMBER, "Mailbox port", "Puerto del buzón", "993", "993"),
                plain(
                        IMAP_SECURITY,
                        SAFETY,
                        "Mailbox encryption",
                        "Cifrado del buzón",
                        "tls (usual), starttls, or none: only on this machine",
                        "tls (lo habitual), starttls o none: solo en este equipo"),
                plain(
                        IMAP_USER,
                        ANY,
                        "Mailbox user",
                        "Usuario del buzón",
                        "Empty: the same user",
                        "Vacío: el mismo usuario"),
                secret(IMAP_PASSWORD, "Mailbox password", "Contraseña del buzón"),
                plain(IMAP_FOLDER, ANY, "Mailbox folder", "Carpeta del buzón", "INBOX", "INBOX"),
                plain(
                        CERTIFICATE,
                        ANY,
                        "Certificate of your own server",
                        "Certificado de tu propio servidor",
                        "File (PEM) of a server that signs for itself; empty for all others",
                        "Archivo (PEM) de un servidor que firma por sí mismo; vacío para los"
                                + " demás"));
    }

    /** No mail server drops a second copy, so a try without an answer is never repeated blindly. */
    @Override
    public List<Operation> operations() {
        return List.of(new Operation("message.send", Operation.Repeat.UNSAFE));
    }

    @Override
    public Connector open(Context context) {
        return new Mail(context);
    }

    private static Field needed(String key, Pattern form, String en, String es, String example) {
        return text(key, true, form, en, es, example, example);
    }

    private static Field plain(
            String key, Pattern form, String en, String es, String hintEn, String hintEs) {
        return text(key, false, form, en, es, hintEn, hintEs);
    }

    private static Field text(
            String key,
            boolean required,
            Pattern form,
            String en,
            String es,
            String hintEn,
            String hintEs) {
        return new Field(
                key,
                Field.Kind.TEXT,
                required,
                form,
                Map.of("en", en, "es", es),
                Map.of("en", hintEn, "es", hintEs));
    }

    private static Field secret(String key, String en, String es) {
        return new Field(
                key,
                Field.Kind.SECRET,
                false,
                ANY,
                Map.of("en", en, "es", es),
                Map.of(
                        "en", "With many services an app password, not your own",
                        "es", "En muchos servicios, una contraseña de aplicación, no la tuya"));
    }
}
