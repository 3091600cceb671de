package embudo.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signature of Standard Webhooks 1.0.0, S-INT-30. */
class SignatureTest {
    /** The vector that the reference libraries of the specification share. */
    private static final String PUBLISHED_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void signsThePublishedMessageAsPublished() {
        assertThat(
                        new Signature(PUBLISHED_SECRET)
                                .of(
                                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        1614265330,
                                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsTheContentTheSpecificationShows() throws Exception {
        String folder = System.getProperty("embudo.apiSpecs", "../shared/api-specs");
        Path text = Path.of(folder, "webhooks", "standard-webhooks.md");
        assumeTrue(Files.exists(text), "the published text is not here: " + text);
        Matcher example =
                Pattern.compile("(?m)^(msg_\\w+)\\.(\\d+)\\.(\\{\".*})$")
                        .matcher(Files.readString(text));
        assertThat(example.find()).as("the one-line example of the text").isTrue();
        assertThat(
                        Signature.signed(
                                example.group(1),
                                Long.parseLong(example.group(2)),
                                example.group(3)))
                .isEqualTo(example.group());
    }

    @Test
    void refusesAnIdWithAFullStop() {
        Signature signature = new Signature(PUBLISHED_SECRET);
        assertThatIllegalArgumentException().isThrownBy(() -> signature.of("a.1", 1, "{}"));
    }

    @Test
    void aFreshSecretIs32BytesAndNeverTheSame() {
        String secret = Signature.freshSecret();
        assertThat(secret).matches(Signature.SECRET).isNotEqualTo(Signature.freshSecret());
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_c2hvcnQ=",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!"
            })
    void refusesASecretOfAnotherForm(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signature(secret))
                .withMessageNotContaining("MfKQ9");
    }

    /** The specification allows 24 to 64 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 32, 63, 64})
    void takesSecretsOfEveryAllowedLength(int bytes) {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThat(new Signature(secret).of("a", 1, "{}")).startsWith("v1,");
    }
}
