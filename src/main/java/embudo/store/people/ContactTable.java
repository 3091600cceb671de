package embudo.store.people;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.store.Sealer;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Contacts as rows: one column a field, address and number sealed, the company by reference. */
public final class ContactTable {
    /** Fields whose column has their key as its name. */
    static final List<ContactField> PLAIN =
            Arrays.stream(ContactField.values())
                    .filter(f ->
                            f != ContactField.EMAIL
                                    && f != ContactField.PHONE
                                    && f != ContactField.COMPANY)
                    .toList();

    private static final String COLUMNS =
            "id, first_batch, updated_at, company_id, email, email_hash, phone, phone_hash";

    /** Reads contacts as {@code c} with the name of their company. */
    static final String SELECT =
            "SELECT c.*, co.name AS company FROM contact c"
                    + " LEFT JOIN company co ON co.id = c.company_id ";

    /**
     * The same of a list, the first argument, without doubles. {@code IN} and {@code ANY} would
     * take time with the square of its length.
     */
    private static final String SELECT_WANTED =
            "SELECT c.*, co.name AS company FROM TABLE(wanted %s = ?) k"
                    + " JOIN contact c ON c.%s = k.wanted"
                    + " LEFT JOIN company co ON co.id = c.company_id ";

    static final String WANTED = SELECT_WANTED.formatted("BIGINT", "id");
    static final String WANTED_EXTERNAL = SELECT_WANTED.formatted("VARCHAR(400)", "external_id");

    /**
     * Condition for contacts that are people today; takes the batch to leave out. Nearly all are,
     * so that the index of the merged ones, which a plain comparison would call for, reads them
     * all.
     */
    static final String VISIBLE = "c.first_batch <> ? AND (c.merged_into = 0) IS TRUE";

    private final Sealer sealer;

    public ContactTable(Sealer sealer) {
        this.sealer = sealer;
    }

    /** A new contact with its address and number already sealed, so that the writer need not. */
    public record Draft(
            long id,
            Map<ContactField, Object> fields,
            Map<String, String> custom,
            byte[] email,
            byte[] emailHash,
            byte[] phone,
            byte[] phoneHash) {
        public String company() {
            return (String) fields.get(ContactField.COMPANY);
        }
    }

    public Draft draft(long id, Map<ContactField, Object> fields, Map<String, String> custom) {
        String email = (String) fields.get(ContactField.EMAIL);
        String phone = (String) fields.get(ContactField.PHONE);
        return new Draft(
                id,
                new EnumMap<>(fields),
                Map.copyOf(custom),
                sealer.seal(Sealer.Use.EMAIL, email),
                sealer.hash(Sealer.Use.EMAIL, email),
                sealer.seal(Sealer.Use.PHONE, phone),
                sealer.hash(Sealer.Use.PHONE, phone));
    }

    /** Inserts drafts; {@code companies} has the id of every company they name. */
    public static void insert(
            Connection c, List<Draft> drafts, Map<String, Long> companies, int batch, long now)
            throws SQLException {
        // Columns that nobody has a value for would cost as much time as the others.
        List<ContactField> used =
                PLAIN.stream()
                        .filter(f -> drafts.stream().anyMatch(d -> d.fields.containsKey(f)))
                        .toList();
        String insert =
                "INSERT INTO contact (%s%s) VALUES (?%s)"
                        .formatted(
                                COLUMNS,
                                used.stream()
                                        .map(f -> ", " + f.key())
                                        .collect(Collectors.joining()),
                                ", ?".repeat(7 + used.size()));
        try (PreparedStatement s = c.prepareStatement(insert)) {
            for (Draft d : drafts) {
                s.setLong(1, d.id);
                s.setInt(2, batch);
                s.setLong(3, now);
                s.setObject(4, d.company() == null ? null : companies.get(d.company()));
                s.setBytes(5, d.email);
                s.setBytes(6, d.emailHash);
                s.setBytes(7, d.phone);
                s.setBytes(8, d.phoneHash);
                for (int i = 0; i < used.size(); i++) bind(s, 9 + i, d.fields.get(used.get(i)));
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static void bind(PreparedStatement s, int at, Object value) throws SQLException {
        switch (value) {
            case null -> s.setNull(at, Types.NULL);
            case Instant moment -> s.setLong(at, moment.toEpochMilli());
            case Long count -> s.setLong(at, count);
            default -> s.setString(at, (String) value);
        }
    }

    /** A contact without its custom values. */
    Contact map(ResultSet r) throws SQLException {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        for (ContactField field : ContactField.values()) {
            Object value = value(r, field);
            if (value != null) fields.put(field, value);
        }
        return new Contact(
                r.getLong("id"), fields, Map.of(), Instant.ofEpochMilli(r.getLong("updated_at")));
    }

    private Object value(ResultSet r, ContactField field) throws SQLException {
        return switch (field.type()) {
            case EMAIL -> sealer.open(Sealer.Use.EMAIL, r.getBytes("email"));
            case PHONE -> sealer.open(Sealer.Use.PHONE, r.getBytes("phone"));
            case TEXT, ENUM -> r.getString(field.key());
            case COUNT -> Sql.nullable(r, field.key());
            case MOMENT -> {
                Long at = Sql.nullable(r, field.key());
                yield at == null ? null : Instant.ofEpochMilli(at);
            }
        };
    }

    /** Reads contacts with their custom values. */
    List<Contact> list(Connection c, String select, Object... args) throws SQLException {
        List<Contact> bare = Sql.list(c, this::map, select, args);
        if (bare.isEmpty()) return bare;
        Map<Long, Map<String, String>> custom =
                CustomValues.of(c, bare.stream().map(Contact::id).toList());
        List<Contact> whole = new ArrayList<>(bare.size());
        for (Contact b : bare) {
            Map<String, String> own = custom.get(b.id());
            whole.add(own == null ? b : new Contact(b.id(), b.fields(), own, b.updatedAt()));
        }
        return whole;
    }
}
