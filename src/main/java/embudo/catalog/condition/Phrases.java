package embudo.catalog.condition;

/** Says messages in one language, such as {@code texts::get}. */
@FunctionalInterface
public interface Phrases {
    /** The message of a key, its holes filled with the arguments as the language writes them. */
    String get(String key, Object... args);
}
