package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Purchases, as shops export them (layout {@code shopify}): one line an order, or several when it
 * has several products; the first one carries the total.
 *
 * <p>Natural key: the order number. A corrected row replaces amount, time, product and channel.
 * Orders that are not paid are rejected. In files without numbers (layout {@code cdnow}) an order
 * is the customer's n-th of its day; in files without addresses the customer is who has the file's
 * id.
 */
final class OrdersKind implements ImportKind {
    private static final Headers NAMES =
            new Headers(
                    """
                    number = name, order number, order, order id, order no, number, numero de pedido, pedido, n de pedido
                    email = email, e mail, customer email, correo, correo electronico, correo del cliente
                    customer_id = customer id, customerid, id de cliente
                    at = created at, order date, date, paid at, fecha, fecha de creacion, fecha del pedido
                    total = total, amount, order total, importe, importe total
                    currency = currency, currency code, moneda, divisa
                    product = lineitem name, product, product name, item, articulo, producto
                    source = source, channel, source name, utm source, fuente, canal, origen
                    status = financial status, payment status, estado del pago, estado financiero
                    customer = billing name, customer name, customer, cliente, nombre del cliente
                    country = billing country, country, pais, pais de facturacion
                    phone = phone, billing phone, telefono
                    """);

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public List<String> targets() {
        return NAMES.targets();
    }

    @Override
    public List<String> dates() {
        return List.of("at");
    }

    @Override
    public List<String> required() {
        return List.of("email", "at", "total");
    }

    @Override
    public Form form(String target) {
        return switch (target) {
            case "email" -> Form.EMAIL;
            case "at" -> Form.MOMENT;
            case "total" -> Form.MONEY;
            default -> Form.TEXT;
        };
    }

    @Override
    public Optional<Fit> fit(Head head) {
        for (Row row : head.rows()) {
            Map<Integer, String> mapping = NAMES.map(row);
            if (List.of("number", "email", "at", "total").stream().allMatch(mapping::containsValue))
                return Optional.of(new Fit("shopify", row, 0.85));
        }
        return CdnowLayout.header(head).map(row -> new Fit("cdnow", row, 0.85));
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return header.line() == 0 ? CdnowLayout.MAPPING : NAMES.map(header);
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new OrdersImport(desk).run();
    }
}
