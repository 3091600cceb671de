package embudo.plugins;

import embudo.kernel.Ticker;
import embudo.spi.ConnectorFactory;
import embudo.spi.Context;
import embudo.spi.Http;
import embudo.spi.JsonFormat;

import java.time.Instant;
import java.util.Optional;

/** What one connector may see and use: its own fields only. */
record Account(
        ConnectorFactory factory, Accounts accounts, Http http, JsonFormat json, Ticker ticker)
        implements Context {
    @Override
    public Optional<String> setting(String key) {
        return accounts.setting(factory, key);
    }

    @Override
    public Optional<String> secret(String key) {
        return accounts.secret(factory, key);
    }

    @Override
    public Instant now() {
        return ticker.now();
    }
}
