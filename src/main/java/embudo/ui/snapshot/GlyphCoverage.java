package embudo.ui.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Which characters a TrueType file can draw, read from its {@code cmap} table. */
final class GlyphCoverage {
    private static final int CMAP = 0x636D6170;
    private final BitSet known = new BitSet();

    private GlyphCoverage(ByteBuffer file) {
        int tables = file.getShort(4) & 0xFFFF;
        for (int i = 0; i < tables; i++)
            if (file.getInt(12 + 16 * i) == CMAP) readMaps(file, file.getInt(12 + 16 * i + 8));
    }

    /** Of a font on the class path. */
    static GlyphCoverage of(String resource) {
        try (InputStream in = GlyphCoverage.class.getResourceAsStream(resource)) {
            return new GlyphCoverage(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First character that can't be drawn, -1 when all can; line breaks and tabs need no glyph. */
    int firstMissing(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !known.get(c))
                .findFirst()
                .orElse(-1);
    }

    private void readMaps(ByteBuffer file, int cmap) {
        int maps = file.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < maps; i++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            int format = file.getShort(at) & 0xFFFF;
            if (format == 4) readSegments(file, at);
            else if (format == 12) readGroups(file, at);
        }
    }

    /** Format 4: segments of 16-bit characters. */
    private void readSegments(ByteBuffer file, int at) {
        int doubled = file.getShort(at + 6) & 0xFFFF;
        int ends = at + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int offsets = deltas + doubled;
        for (int i = 0; i < doubled; i += 2) {
            int start = file.getShort(starts + i) & 0xFFFF;
            int end = file.getShort(ends + i) & 0xFFFF;
            int offset = file.getShort(offsets + i) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int raw =
                        offset == 0
                                ? c
                                : file.getShort(offsets + i + offset + 2 * (c - start)) & 0xFFFF;
                boolean drawn =
                        offset == 0 ? (c + file.getShort(deltas + i) & 0xFFFF) != 0 : raw != 0;
                if (drawn) known.set(c);
            }
        }
    }

    /** Format 12: groups of 32-bit characters. */
    private void readGroups(ByteBuffer file, int at) {
        int groups = file.getInt(at + 12);
        for (int i = 0; i < groups; i++) {
            int group = at + 16 + 12 * i;
            known.set(file.getInt(group), file.getInt(group + 4) + 1);
        }
    }
}
