package embudo.ui.kit;

import java.util.List;

/**
 * All words and shares of one tile, ready to show. {@code unit} is the small sign after the value
 * ("%"), empty when there is none; {@code attained} is the share of the target, NaN for no bar;
 * {@code rising} decides the triangle's direction, {@code changeTone} whether that is good; an
 * empty {@code change} leaves it out. {@code versus} names the period compared with, longest
 * wording first.
 */
public record TileModel(
        String key,
        String label,
        String value,
        String unit,
        String statusWord,
        String statusIcon,
        Tone tone,
        String change,
        boolean rising,
        Tone changeTone,
        List<String> versus,
        double attained,
        String footerLeft,
        String footerRight,
        String definition) {}
