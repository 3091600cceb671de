package embudo.connectors.webhook;

import embudo.spi.Connector;
import embudo.spi.ConnectorFactory;
import embudo.spi.Context;
import embudo.spi.Field;
import embudo.spi.Operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The signed webhook: any service that takes JSON, such as an automation platform. */
public final class WebhookFactory implements ConnectorFactory {
    static final String URL = "url";
    static final String SECRET = "secret";

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public Map<String, String> name() {
        return Map.of("en", "Signed webhook", "es", "Webhook firmado");
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        URL,
                        Field.Kind.URL,
                        true,
                        Pattern.compile(".{1,2000}"),
                        Map.of("en", "Address", "es", "Dirección"),
                        Map.of(
                                "en", "Where to send, beginning with https://",
                                "es", "Adónde enviar; empieza por https://")),
                new Field(
                        SECRET,
                        Field.Kind.SECRET,
                        true,
                        Signature.SECRET,
                        Map.of("en", "Signing secret", "es", "Secreto de firma"),
                        Map.of(
                                "en",
                                "whsec_ and 24 to 64 bytes in Base64, the same as at the receiver",
                                "es",
                                "whsec_ y de 24 a 64 bytes en Base64, igual que en el receptor")));
    }

    /** The receiver drops a message whose {@code webhook-id} it has seen. */
    @Override
    public List<Operation> operations() {
        return List.of(
                new Operation("lead.handoff", Operation.Repeat.KEYED),
                new Operation("lead.score", Operation.Repeat.KEYED),
                new Operation("message.send", Operation.Repeat.KEYED),
                new Operation("action.run", Operation.Repeat.KEYED));
    }

    @Override
    public Optional<String> generate(String field) {
        return field.equals(SECRET) ? Optional.of(Signature.freshSecret()) : Optional.empty();
    }

    @Override
    public Connector open(Context context) {
        return new Webhook(context);
    }
}
