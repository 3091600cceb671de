package embudo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

class AccountsTest {
    private static final String SECRET = "whsec_" + "Q".repeat(43) + "=";

    private final FakeSettings settings = new FakeSettings();
    private final Plugins plugins =
            new Plugins(settings, settings.secrets(), Ticker.system(), null);

    @AfterEach
    void close() {
        plugins.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example/in?x=1",
                "HTTPS://hooks.example",
                "http://localhost:8080/a",
                "http://127.0.0.1/a",
                "http://[::1]:9000/"
            })
    void takesSafeAddresses(String url) {
        plugins.configure("webhook", Map.of("url", "  " + url + " "), Actor.WINDOW);
        assertThat(plugins.configuration("webhook")).containsEntry("url", url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/in", "http://127.0.0.1.evil.example/", "ftp://hooks.example/",
                "hooks.example/in", "https:///in", "https://user:pass@hooks.example/",
                "http://localhost@evil.example/", "javascript:alert(1)", "https://a b/"
            })
    void refusesUnsafeAddresses(String url) {
        assertThatThrownBy(() -> plugins.configure("webhook", Map.of("url", url), Actor.WINDOW))
                .isInstanceOf(Problem.class)
                .hasMessage("plugins.field.url[url]");
        assertThat(settings.all()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenOneValueIsWrong() {
        Map<String, String> values = new HashMap<>();
        values.put("url", "https://hooks.example/in");
        values.put("secret", "whsec_tooShort");
        assertThatThrownBy(() -> plugins.configure("webhook", values, Actor.WINDOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plugins.field.invalid")
                .hasMessageNotContaining("tooShort");
        assertThat(plugins.configuration("webhook")).isEmpty();
        assertThat(plugins.info("webhook").ready()).isFalse();
    }

    @Test
    void aSecretIsNeverShownAndItsMaskLeavesItAlone() {
        plugins.configure(
                "webhook",
                Map.of("url", "https://hooks.example/in", "secret", SECRET),
                Actor.WINDOW);
        assertThat(plugins.configuration("webhook"))
                .isEqualTo(Map.of("url", "https://hooks.example/in", "secret", "••••"));
        assertThat(settings.all().values()).doesNotContain(SECRET);
        assertThat(plugins.info("webhook").ready()).isTrue();

        plugins.configure("webhook", plugins.configuration("webhook"), Actor.WINDOW);
        assertThat(settings.secrets().get("webhook.secret")).contains(SECRET);
    }

    @Test
    void nullClearsAField() {
        plugins.configure("webhook", Map.of("secret", SECRET), Actor.WINDOW);
        Map<String, String> clear = new HashMap<>();
        clear.put("secret", null);
        plugins.configure("webhook", clear, Actor.WINDOW);
        assertThat(plugins.configuration("webhook")).isEmpty();
    }

    @Test
    void aNewAddressIsInForceAtOnce() {
        plugins.configure(
                "webhook", Map.of("url", "https://old.example/in", "secret", SECRET), Actor.WINDOW);
        assertThat(plugins.connector("webhook").address()).hasHost("old.example");
        plugins.configure("webhook", Map.of("url", "https://new.example/in"), Actor.WINDOW);
        assertThat(plugins.connector("webhook").address()).hasHost("new.example");
    }

    @Test
    void makesUpASecretItTakesItself() {
        String secret = plugins.generate("webhook", "secret").orElseThrow();
        plugins.configure("webhook", Map.of("secret", secret), Actor.WINDOW);
        assertThat(settings.secrets().get("webhook.secret")).contains(secret);
        assertThat(plugins.generate("webhook", "url")).isEmpty();
    }

    @Test
    void unknownNamesAreSaid() {
        assertThatThrownBy(() -> plugins.info("telex")).hasMessage("plugins.unknown[telex]");
        assertThatThrownBy(
                        () -> plugins.configure("webhook", Map.of("colour", "red"), Actor.WINDOW))
                .hasMessage("plugins.noField[webhook, colour]");
        assertThatThrownBy(() -> plugins.repeat("webhook", "fly"))
                .hasMessage("plugins.noOperation[webhook, fly]");
    }

    @Test
    void aCheckThatReachesNobodySaysSo() {
        plugins.configure(
                "webhook",
                Map.of("url", "https://nobody.invalid/in", "secret", SECRET),
                Actor.WINDOW);
        assertThatThrownBy(() -> plugins.check("webhook"))
                .isInstanceOf(Problem.class)
                .hasMessage("plugins.unreachable[nobody.invalid]");
        assertThat(plugins.reachable("webhook")).isFalse();
    }
}
