package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SystemLookTest {
    @Test
    void highContrastOfTheSystemComesBeforeItsDarkness() {
        assertThat(SystemLook.of(Map.of(), false)).isEqualTo(Theme.Mode.LIGHT);
        assertThat(SystemLook.of(Map.of(), true)).isEqualTo(Theme.Mode.DARK);
        assertThat(SystemLook.of(Map.of("Windows.SPI.HighContrast", true), false))
                .isEqualTo(Theme.Mode.CONTRAST);
        assertThat(SystemLook.of(Map.of("Windows.SPI.HighContrast", false), true))
                .isEqualTo(Theme.Mode.DARK);
        assertThat(SystemLook.of(Map.of("GTK.theme_name", "HighContrastInverse"), false))
                .isEqualTo(Theme.Mode.CONTRAST);
        assertThat(SystemLook.of(Map.of("GTK.theme_name", "Adwaita"), false))
                .isEqualTo(Theme.Mode.LIGHT);
    }
}
