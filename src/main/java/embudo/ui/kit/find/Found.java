package embudo.ui.kit.find;

/**
 * Something the palette may open.
 *
 * @param key names it among its kind, today and after a restart
 * @param detail a second, quieter text that is searched too; may be empty
 * @param hint keys that lead to it without the palette, empty for none
 */
public record Found(String key, String title, String detail, String icon, String hint) {}
