package embudo.plugins;

import embudo.domain.Actor;
import embudo.domain.Secrets;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.spi.Connector;
import embudo.spi.ConnectorFactory;
import embudo.spi.Http;
import embudo.spi.JsonFormat;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The connectors of one workspace: the built-in ones and those in its plug-in folder. */
public final class Plugins implements Connectors, AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration TRY_WITHIN = Duration.ofSeconds(5);

    private final Discovery found;
    private final Accounts accounts;
    private final Ticker ticker;
    private final JdkHttp http;
    private final JsonFormat json = new JacksonFormat();
    private final Map<String, Connector> open = new ConcurrentHashMap<>();
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();

    /**
     * @param pluginFolder where jars of further connectors lie; may be missing or null
     */
    public Plugins(Settings settings, Secrets secrets, Ticker ticker, Path pluginFolder) {
        this(settings, secrets, ticker, pluginFolder, ANSWER_WITHIN);
    }

    /**
     * @param answerWithin how long a service may take to answer one request
     */
    public Plugins(
            Settings settings,
            Secrets secrets,
            Ticker ticker,
            Path pluginFolder,
            Duration answerWithin) {
        this.accounts = new Accounts(settings, secrets);
        this.ticker = ticker;
        this.http = new JdkHttp(answerWithin);
        this.found = Discovery.in(pluginFolder);
    }

    @Override
    public List<Info> list() {
        return found.factories().stream().map(this::describe).toList();
    }

    @Override
    public Info info(String id) {
        return describe(factory(id));
    }

    @Override
    public Map<String, String> configuration(String id) {
        return accounts.shown(factory(id));
    }

    @Override
    public void configure(String id, Map<String, String> values, Actor actor) {
        accounts.write(factory(id), values, actor);
        Connector before = open.remove(id);
        if (before != null) before.close();
        changed.forEach(Runnable::run);
    }

    /** Tells whenever an account's settings have changed. */
    public void whenChanged(Runnable told) {
        changed.add(told);
    }

    @Override
    public Optional<String> generate(String id, String field) {
        return factory(id).generate(field);
    }

    @Override
    public List<Problem> problems() {
        return found.problems();
    }

    @Override
    public Check check(String id) {
        Connector connector = connector(id);
        long start = ticker.nanos();
        Receipt receipt;
        try {
            receipt = connector.check();
        } catch (NotDelivered.NotSent e) {
            throw new Problem(e, "plugins.unreachable", connector.address().getHost());
        } catch (NotDelivered.MayHaveArrived e) {
            throw new Problem(e, "plugins.noAnswer", connector.address().getHost());
        }
        long millis = Duration.ofNanos(ticker.nanos() - start).toMillis();
        return switch (receipt) {
            case Receipt.Accepted a -> new Check(true, a.answer(), millis);
            case Receipt.Refused r -> new Check(false, r.reason(), millis);
            case Receipt.RetryAfter r -> new Check(false, r.reason(), millis);
            case Receipt.Undeliverable u -> new Check(false, u.reason(), millis);
            case Receipt.Blocked b when b.why() != Receipt.Why.OTHER ->
                    throw new Problem("plugins.blocked." + b.why().key(), b.reason());
            case Receipt.Blocked b -> new Check(false, b.reason(), millis);
            case Receipt.Unknown u -> new Check(false, u.reason(), millis);
        };
    }

    /**
     * The open account, which masks secrets in all it answers and never throws anything but {@link
     * NotDelivered}.
     *
     * @throws Problem when the connector is unknown or not set up
     */
    public Connector connector(String id) {
        ConnectorFactory factory = factory(id);
        if (!accounts.ready(factory)) throw new Problem("plugins.notReady", id);
        return open.computeIfAbsent(id, key -> open(factory));
    }

    private Connector open(ConnectorFactory factory) {
        UnaryOperator<String> mask = text -> accounts.mask(factory, text);
        try {
            Account account = new Account(factory, accounts, http, json, ticker);
            return new Guarded(factory.id(), factory.open(account), mask);
        } catch (RuntimeException e) {
            String words = mask.apply(String.valueOf(e.getMessage()));
            throw new Problem("plugins.openFailed", factory.id(), words);
        }
    }

    /**
     * What trying an operation twice may do.
     *
     * @throws Problem when the connector or its operation is unknown
     */
    public Repeat repeat(String id, String operation) {
        return factory(id).operations().stream()
                .filter(o -> o.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new Problem("plugins.noOperation", id, operation))
                .repeat();
    }

    /** Whether a connector is there and every required field is set. */
    public boolean ready(String id) {
        return ids().contains(id) && accounts.ready(factory(id));
    }

    /** Most commands a minute, 0 for any number; also for a connector that can't be opened. */
    public int perMinute(String id) {
        try {
            return ready(id) ? connector(id).perMinute() : 0;
        } catch (Problem e) {
            return 0;
        }
    }

    /** The ids of all connectors. */
    public List<String> ids() {
        return found.factories().stream().map(ConnectorFactory::id).toList();
    }

    /**
     * Whether the host of the account answers at all: a web address is asked for its root page, of
     * any other the port is tried. No data is sent.
     */
    public boolean reachable(String id) {
        URI address = connector(id).address();
        if (!address.getScheme().startsWith("http")) return answers(address);
        URI root = address.resolve("/");
        try {
            http.send(new Http.Request("HEAD", root, Map.of(), new byte[0]));
            return true;
        } catch (NotDelivered.NotSent e) {
            return false;
        } catch (NotDelivered.MayHaveArrived e) {
            return true;
        }
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket()) {
            InetSocketAddress at = new InetSocketAddress(address.getHost(), address.getPort());
            socket.connect(at, (int) TRY_WITHIN.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public JsonFormat json() {
        return json;
    }

    @Override
    public void close() {
        open.values().forEach(Connector::close);
        http.close();
        found.close();
    }

    private ConnectorFactory factory(String id) {
        return found.factories().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem("plugins.unknown", id));
    }

    private Info describe(ConnectorFactory factory) {
        return new Info(
                factory.id(),
                factory.name(),
                factory.fields().stream()
                        .map(f ->
                                new FieldInfo(
                                        f.key(),
                                        Accounts.isSecret(f),
                                        f.required(),
                                        f.label(),
                                        f.hint()))
                        .toList(),
                factory.operations().stream().map(o -> o.name()).toList(),
                accounts.ready(factory));
    }
}
