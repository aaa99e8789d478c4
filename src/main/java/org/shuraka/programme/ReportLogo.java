package org.shuraka.programme;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.shuraka.media.ExifOrientation;
import org.shuraka.media.FileKind;
import org.shuraka.media.JpegParts;
import org.shuraka.media.MalformedMedia;
import org.shuraka.media.Png;
import org.shuraka.media.PngParts;
import org.shuraka.shared.BusinessException;

/**
 * A picture for the cover of a donor's reports. What came is looked at before it is decoded and
 * painted anew, upright and no larger than a cover needs: of the file itself nothing is left.
 */
public final class ReportLogo {

  /** Size of the largest file that is taken. */
  public static final int MOST_MEGABYTES = 1;

  public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  /** Of its width and of its height. */
  public static final int MOST_PIXELS = 2_000;

  /** What is kept, at most: 50 by 20 mm at 300 dpi. */
  private static final int WIDTH = 590;

  private static final int HEIGHT = 236;

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  private ReportLogo() {}

  /** A picture's parts that are needed to show it. */
  private record Cleaned(byte[] bytes, int orientation) {}

  /**
   * The picture as PNG, its transparency kept; the same for the same file.
   *
   * @throws BusinessException where the file is too large, of another kind or broken
   */
  static byte[] png(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw tooLarge();
    }
    String kind = kind(file);
    if (!kind.equals(PNG) && !kind.equals(JPEG)) {
      throw refused("grant.logo.kind", kind);
    }
    try {
      Cleaned cleaned = cleaned(kind, file);
      BufferedImage image = decoded(kind, cleaned.bytes());
      return Png.of(scaled(upright(image, cleaned.orientation())));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The decoders of the JDK say of a broken file what its parts make them stumble over.
      throw refused("grant.logo.broken");
    }
  }

  /** Of a file larger than is taken. */
  public static BusinessException tooLarge() {
    return new BusinessException(
        BusinessException.Kind.TOO_LARGE, "grant.logo.large", MOST_MEGABYTES);
  }

  private static BusinessException refused(String key, Object... arguments) {
    return BusinessException.invalid("/logo", key, arguments);
  }

  private static String kind(byte[] file) {
    try {
      return FileKind.of(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts go before anything is decoded: they may be packed, and large once they are not. */
  private static Cleaned cleaned(String kind, byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    try {
      int orientation = kind.equals(PNG) ? PngParts.clean(in, out) : JpegParts.clean(in, out);
      return new Cleaned(out.toByteArray(), orientation);
    } catch (EOFException e) {
      throw new MalformedMedia("The picture ends too early");
    }
  }

  /** Asks how large it is before it makes room for it. */
  private static BufferedImage decoded(String kind, byte[] picture) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(kind).next();
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)), true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MOST_PIXELS || height > MOST_PIXELS) {
        throw refused("grant.logo.pixels", width, height, MOST_PIXELS);
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** By halves and then to what fits: in one step thin lines would be lost. */
  private static BufferedImage scaled(BufferedImage image) {
    BufferedImage now = image;
    while (now.getWidth() > 2 * WIDTH || now.getHeight() > 2 * HEIGHT) {
      now = painted(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
    }
    int width = now.getWidth();
    int height = now.getHeight();
    if (width > WIDTH) {
      height = Math.max(1, height * WIDTH / width);
      width = WIDTH;
    }
    if (height > HEIGHT) {
      width = Math.max(1, width * HEIGHT / height);
      height = HEIGHT;
    }
    return painted(now, width, height);
  }

  private static BufferedImage painted(BufferedImage image, int width, int height) {
    return painted(
        image,
        width,
        height,
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight()));
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    boolean sideways = ExifOrientation.isSideways(orientation);
    return painted(
        image,
        sideways ? image.getHeight() : image.getWidth(),
        sideways ? image.getWidth() : image.getHeight(),
        ExifOrientation.upright(orientation, image.getWidth(), image.getHeight()));
  }

  private static BufferedImage painted(
      BufferedImage image, int width, int height, AffineTransform as) {
    BufferedImage painted =
        new BufferedImage(
            width,
            height,
            image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = painted.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, as, null);
    graphics.dispose();
    return painted;
  }
}
