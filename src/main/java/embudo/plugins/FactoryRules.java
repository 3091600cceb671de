package embudo.plugins;

import embudo.kernel.Language;
import embudo.spi.ConnectorFactory;
import embudo.spi.Field;

import java.util.Map;
import java.util.regex.Pattern;

/** What every connector must bring: names that can be kept, and words in both languages. */
final class FactoryRules {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private FactoryRules() {}

    static boolean valid(ConnectorFactory factory) {
        return ID.matcher(String.valueOf(factory.id())).matches()
                && bilingual(factory.name())
                && !factory.operations().isEmpty()
                && factory.operations().stream().map(o -> o.name()).distinct().count()
                        == factory.operations().size()
                && factory.fields().stream().map(Field::key).distinct().count()
                        == factory.fields().size()
                && factory.fields().stream().allMatch(FactoryRules::valid);
    }

    private static boolean valid(Field field) {
        return KEY.matcher(field.key()).matches()
                && bilingual(field.label())
                && bilingual(field.hint());
    }

    private static boolean bilingual(Map<String, String> words) {
        for (Language language : Language.values())
            if (words.getOrDefault(language.code(), "").isBlank()) return false;
        return true;
    }
}
