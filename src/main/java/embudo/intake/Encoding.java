package embudo.intake;

import embudo.kernel.Problem;

import org.mozilla.universalchardet.UniversalDetector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character encoding of a file. Sure when a byte order mark, the NUL pattern of UTF-16 or the
 * validity of every byte as UTF-8 says so; otherwise a guess from the frequency of bytes.
 */
record Encoding(Charset charset, boolean sure) {
    private static final int HEAD = 1 << 16;

    /**
     * Reads the whole file once.
     *
     * @throws Problem when the file is empty, unreadable or no text
     */
    static Encoding of(Path file) {
        if (Format.of(file) == Format.WORKBOOK) return new Encoding(StandardCharsets.UTF_8, true);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) throw new Problem("intake.file.empty", file.getFileName());
            Encoding marked = byMark(head);
            if (marked != null) return marked;
            Encoding wide = byNuls(head);
            if (wide != null) return wide;
            if (looksBinary(head)) throw new Problem("intake.file.binary", file.getFileName());
            if (validUtf8(head, in)) return new Encoding(StandardCharsets.UTF_8, true);
            return guess(file);
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    private static Encoding byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF)
            return new Encoding(StandardCharsets.UTF_8, true);
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)
            return new Encoding(StandardCharsets.UTF_16LE, true);
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF)
            return new Encoding(StandardCharsets.UTF_16BE, true);
        return null;
    }

    /** In UTF-16 of western text every second byte is NUL, always on the same side. */
    private static Encoding byNuls(byte[] b) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < b.length; i++)
            if (b[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        int half = b.length / 2;
        if (odd > half * 0.4 && even < half * 0.05)
            return new Encoding(StandardCharsets.UTF_16LE, true);
        if (even > half * 0.4 && odd < half * 0.05)
            return new Encoding(StandardCharsets.UTF_16BE, true);
        return null;
    }

    /** More than one control character in a hundred: an archive, a picture, a workbook. */
    private static boolean looksBinary(byte[] b) {
        int control = 0;
        for (byte x : b) if (x >= 0 && x < 32 && x != '\t' && x != '\n' && x != '\r') control++;
        return control * 100L > b.length;
    }

    private static boolean validUtf8(byte[] head, InputStream rest) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(HEAD + 16);
        ByteBuffer in = ByteBuffer.allocate(HEAD + 16).put(head).flip();
        byte[] more = new byte[HEAD];
        int read = rest.readNBytes(more, 0, HEAD);
        while (true) {
            out.clear();
            if (decoder.decode(in, out, read == 0).isError()) return false;
            if (read == 0) return !in.hasRemaining();
            in.compact().put(more, 0, read).flip();
            read = rest.readNBytes(more, 0, HEAD);
        }
    }

    private static Encoding guess(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[HEAD];
            int read;
            while ((read = in.read(buffer)) > 0 && !detector.isDone())
                detector.handleData(buffer, 0, read);
        }
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean known = name != null && Charset.isSupported(name);
        Charset charset = Charset.forName(known ? name : "windows-1252");
        return new Encoding(
                charset.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : charset,
                false);
    }
}
