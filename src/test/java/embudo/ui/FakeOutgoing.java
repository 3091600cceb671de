package embudo.ui;

import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.Commands;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.kernel.Page;
import embudo.kernel.Topic;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An outbox of invented mails in every state. */
public final class FakeOutgoing {
    public final List<Command> commands = new ArrayList<>();
    private final FakeServices services;

    private FakeOutgoing(FakeServices services) {
        this.services = services;
    }

    /** Puts two dozen mails behind the services. */
    public static FakeOutgoing behind(FakeServices services) {
        FakeOutgoing outgoing = new FakeOutgoing(services);
        State[] states = {
            State.UNCERTAIN,
            State.FAILED,
            State.SENT,
            State.DELIVERED,
            State.SUPPRESSED,
            State.WAITING,
            State.FAILED,
            State.SENT
        };
        for (int i = 1; i <= 24; i++) outgoing.add(i, states[i % states.length]);
        services.commands = outgoing.proxy(Commands.class);
        services.contacts = outgoing.proxy(Contacts.class);
        return outgoing;
    }

    private void add(long id, State state) {
        String error =
                switch (state) {
                    case UNCERTAIN -> "outbox.error.interrupted";
                    case FAILED -> "outbox.error.undeliverable\n550 5.1.1 <…>: recipient unknown";
                    case SUPPRESSED -> "outbox.suppressed.left";
                    default -> null;
                };
        Instant at = FakeServices.NOW.minusSeconds(id * 517);
        commands.add(
                new Command(
                        id,
                        1,
                        "mail",
                        "message.send",
                        "wf_" + id + "_2",
                        id,
                        """
                        {"type":"message.send","data":{"channel":"email","to":"p%d@lago.example",\
                        "subject":"Mañana, a las 18:00: señales entre el ruido","text":\
                        "Hola, Ana:\\n\\nTe esperamos mañana.\\n\\nEl equipo"}}\
                        """
                                .formatted(id),
                        state,
                        state == State.WAITING ? 0 : 1,
                        state == State.WAITING ? at : null,
                        error,
                        at,
                        state == State.WAITING ? null : at));
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (p, method, args) ->
                                switch (method.getName()) {
                                    case "page" ->
                                            page((Set<?>) args[1], (long) args[2], (int) args[3]);
                                    case "counts" -> counts();
                                    case "byId" -> byId((long) args[0]);
                                    case "byIds" ->
                                            ((Collection<?>) args[0])
                                                    .stream().map(FakeOutgoing::contact).toList();
                                    case "decide" -> decide((long) args[0], (State) args[1]);
                                    default -> throw new AssertionError(method.getName());
                                }));
    }

    private Page<Command> page(Set<?> states, long offset, int limit) {
        List<Command> all = commands.stream().filter(c -> states.contains(c.state())).toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
    }

    private Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Command c : commands) counts.merge(c.state(), 1L, Long::sum);
        return counts;
    }

    private Optional<Command> byId(long id) {
        return commands.stream().filter(c -> c.id() == id).findFirst();
    }

    private static Contact contact(Object id) {
        return new Contact(
                (long) id,
                Map.of(
                        ContactField.FIRST_NAME,
                        List.of("Ana", "Íñigo", "Marta", "Leire").get((int) ((long) id % 4)),
                        ContactField.LAST_NAME,
                        List.of("Peñasco", "Larrea", "Soto").get((int) ((long) id % 3))),
                Map.of(),
                Instant.EPOCH);
    }

    private Object decide(long id, State state) {
        commands.replaceAll(c ->
                c.id() == id
                        ? new Command(
                                id,
                                c.run(),
                                c.connector(),
                                c.operation(),
                                c.key(),
                                c.person(),
                                c.body(),
                                state,
                                c.attempts(),
                                FakeServices.NOW,
                                null,
                                c.createdAt(),
                                FakeServices.NOW)
                        : c);
        services.notices.post(Topic.COMMANDS);
        return null;
    }
}
