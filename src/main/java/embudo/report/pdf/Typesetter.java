package embudo.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Sets XHTML as a tagged PDF with embedded fonts. The same markup, charts and date give the same
 * bytes: identifier and dates come from the content, not from the clock.
 */
public final class Typesetter {
    private static final String PRODUCER = "Embudo";
    private final Fonts fonts;

    public Typesetter(Fonts fonts) {
        XRLog.setLoggerImpl(new Slf4jLogger());
        this.fonts = fonts;
    }

    /** A finished document; {@code starts} are the pages, from 0, of its bookmarks in order. */
    public record Sheet(byte[] bytes, int pages, List<Integer> starts) {
        public Sheet {
            starts = List.copyOf(starts);
        }

        /** The page, from 0, of a bookmark; past the last page after the last one. */
        public int pageOf(int bookmark) {
            return bookmark < starts.size() ? starts.get(bookmark) : pages;
        }
    }

    /** {@code dated} is written as the date of creation and change. */
    public Sheet set(String html, Charts charts, Instant dated) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.withProducer(PRODUCER);
            builder.usePDDocument(document);
            builder.useObjectDrawerFactory(charts);
            builder.withHtmlContent(html, null);
            fonts.embed(builder, document);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                fix(document, html, dated);
                document.save(out);
                return new Sheet(out.toByteArray(), document.getNumberOfPages(), starts(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> starts(PDDocument document) throws IOException {
        List<Integer> starts = new ArrayList<>();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null)
            for (PDOutlineItem item : outline.children())
                starts.add(document.getPages().indexOf(item.findDestinationPage(document)));
        return starts;
    }

    private static void fix(PDDocument document, String html, Instant dated) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(sum.getValue());
        Calendar date = GregorianCalendar.from(dated.atZone(ZoneOffset.UTC));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(date);
        about.setModificationDate(date);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(about.getTitle(), dated).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(String title, Instant dated) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
        <pdf:Producer>%s</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>\
        """
                .formatted(Html.escape(title), dated, dated, PRODUCER);
    }
}
