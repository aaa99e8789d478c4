package org.shuraka.donorreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.shuraka.shared.Language;
import org.xml.sax.SAXException;

/**
 * A donor report on paper: a tagged PDF (PDF/UA-1) with bookmarks and embedded fonts, made of the
 * sealed content and nothing else. Making one takes no setting, file or address from outside.
 */
final class PdfDocument {

  private static final Logger LOG = Logger.getLogger(PdfDocument.class.getName());

  /** Of the fonts' library; other addresses are not resolved. */
  private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

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

  private static final class Factory {
    private static final FopFactory FOP = make();

    private static FopFactory make() {
      URI base = URI.create("fonts:/");
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

  static byte[] of(SealedContent content, String sha256) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
    Language language = content.writtenIn();
    PdfTemplate template = new PdfTemplate(content, sha256);
    try {
      FOUserAgent agent = Factory.FOP.newFOUserAgent();
      agent.setTitle(PrintedText.clean(content.documentTitle()));
      agent.setAuthor(content.sealedBy());
      agent.setCreator("Shuraka");
      agent.setProducer("Shuraka");
      agent.setCreationDate(Date.from(content.sealedAt()));
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
    return pdf.toByteArray();
  }

  /** Finds the fonts on the class path and nothing else anywhere. */
  private static final class Fonts implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
      String name = uri.getPath().substring(1);
      InputStream font =
          "fonts".equals(uri.getScheme()) && !name.contains("/")
              ? PdfDocument.class.getClassLoader().getResourceAsStream(FONTS + name)
              : null;
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
