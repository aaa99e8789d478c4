package org.shuraka.donorreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Sha256;
import org.xml.sax.SAXException;

/**
 * A donor report on paper: a tagged PDF (PDF/UA-1) with bookmarks and embedded fonts, made of the
 * content and nothing else. Making one takes no setting, file or address from outside.
 */
final class PdfDocument {

  private static final Logger LOG = Logger.getLogger(PdfDocument.class.getName());

  /** Of the fonts' library; other addresses are not resolved. */
  private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

  /**
   * Where the formatter believes to be: it wants an address of a known kind, and none is opened.
   */
  private static final String FOLDER = "file:/fonts/";

  /**
   * The formatter's own joining of Arabic letters does not know these fonts, so letters come to it
   * joined and it is told to leave them alone ({@code advanced="false"}).
   */
  private static final String CONFIGURATION =
      """
      <fop version="1.0">
        <accessibility keep-empty-tags="false">true</accessibility>
        <renderers>
          <renderer mime="application/pdf">
            <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
            <version>1.7</version>
            <fonts>
              <font embed-url="DejaVuSansCondensed.ttf" embedding-mode="subset" advanced="false">
                <font-triplet name="Text" style="normal" weight="normal"/>
              </font>
              <font embed-url="DejaVuSansCondensed-Bold.ttf" embedding-mode="subset" advanced="false">
                <font-triplet name="Text" style="normal" weight="bold"/>
              </font>
            </fonts>
          </renderer>
        </renderers>
      </fop>
      """;

  private static final Pattern NUMBERS =
      Pattern.compile("/ID\\s*\\[<(\\p{XDigit}{32})>\\s*<(\\p{XDigit}{32})>");

  private static final Pattern NOTED_AT =
      Pattern.compile("<xmp:MetadataDate>([^<]{20,30})</xmp:MetadataDate>");

  private static final class Factory {
    private static final FopFactory FOP = make();

    private static FopFactory make() {
      URI base = URI.create(FOLDER);
      try (InputStream configuration =
          new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))) {
        return new FopConfParser(
                configuration,
                base,
                EnvironmentalProfileFactory.createRestrictedIO(base, new Fonts()))
            .getFopFactoryBuilder()
            .build();
      } catch (SAXException | IOException e) {
        throw new IllegalStateException("The formatter refuses its configuration", e);
      }
    }
  }

  private PdfDocument() {}

  /**
   * @param sha256 of the sealed content; of a draft nothing is claimed
   * @param logo the picture that the content names, as PNG; null for none
   */
  static byte[] of(SealedContent content, String sha256, byte[] logo) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
    Language language = content.writtenIn();
    PdfTemplate template = new PdfTemplate(content, sha256, logo);
    try {
      FOUserAgent agent = Factory.FOP.newFOUserAgent();
      agent.setTitle(PrintedText.clean(content.documentTitle()));
      if (content.summaryBy() != null) {
        agent.setAuthor(PrintedText.clean(String.join(", ", content.summaryBy())));
      }
      agent.setCreator("Shuraka");
      agent.setProducer("Shuraka");
      agent.setCreationDate(Date.from(content.asOf()));
      agent
          .getEventBroadcaster()
          .addEventListener(
              event -> {
                boolean grave =
                    event.getSeverity() == EventSeverity.ERROR
                        || event.getSeverity() == EventSeverity.FATAL;
                LOG.log(grave ? Level.WARNING : Level.FINE, () -> EventFormatter.format(event));
              });
      template.write(
          new Fo(Factory.FOP.newFop("application/pdf", agent, pdf).getDefaultHandler(), language));
    } catch (FOPException e) {
      throw new IllegalStateException("The formatter cannot be started", e);
    }
    return fixed(pdf.toByteArray(), content);
  }

  /**
   * The formatter numbers every file at random and notes the time of day; here both follow from the
   * content. What is written is as long as what it replaces, for a PDF counts its bytes.
   */
  private static byte[] fixed(byte[] pdf, SealedContent content) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String hash = Sha256.of(Json.write(content));
    replace(pdf, NUMBERS.matcher(text), length -> hash.substring(0, length));
    String time = content.asOf().truncatedTo(ChronoUnit.SECONDS).toString();
    replace(pdf, NOTED_AT.matcher(text), length -> time + " ".repeat(length - time.length()));
    return pdf;
  }

  private static void replace(byte[] pdf, Matcher found, IntFunction<String> by) {
    if (!found.find()) {
      throw new IllegalStateException("The document is not written as it used to be");
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      byte[] words =
          by.apply(found.end(group) - found.start(group)).getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(words, 0, pdf, found.start(group), words.length);
    }
  }

  /** Finds the fonts on the class path and nothing else anywhere. */
  private static final class Fonts implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
      String name =
          uri.toString().startsWith(FOLDER) ? uri.toString().substring(FOLDER.length()) : "/";
      InputStream font =
          name.contains("/")
              ? null
              : PdfDocument.class.getClassLoader().getResourceAsStream(FONTS + name);
      if (font == null) {
        throw new FileNotFoundException(uri.toString());
      }
      return new Resource(font);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new FileNotFoundException(uri.toString());
    }
  }
}
