package org.shuraka.donorreport;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.shuraka.media.Png;

/**
 * A chart as a picture, for forms that know no drawing. It has no letters and three colours, the
 * paper's among them, and edges that fall on whole pixels: some hundred bytes.
 */
final class BarPicture {

  /** Of a millimetre: 203 dpi. */
  private static final int PIXELS = 8;

  private static final int PAPER = 0;
  private static final int REACHED = 1;
  private static final int TARGET = 2;

  private BarPicture() {}

  static Picture of(Chapter.Bars drawn, boolean rightToLeft) {
    BarDrawing drawing = BarDrawing.of(drawn, rightToLeft);
    BufferedImage image =
        new BufferedImage(
            BarDrawing.WIDTH * PIXELS,
            BarDrawing.HEIGHT * PIXELS,
            BufferedImage.TYPE_BYTE_BINARY,
            colours());
    paint(image.getRaster(), drawing.reached(), REACHED);
    paint(image.getRaster(), drawing.targets(), TARGET);
    return new Picture(
        Png.of(image),
        drawn.what(),
        BigDecimal.valueOf(BarDrawing.WIDTH),
        BigDecimal.valueOf(BarDrawing.HEIGHT));
  }

  /** Paper is what lies under the picture. */
  private static IndexColorModel colours() {
    Color reached = Color.decode(BarDrawing.REACHED);
    Color target = Color.decode(BarDrawing.TARGET);
    return new IndexColorModel(
        2,
        3,
        new byte[] {(byte) 0xFF, (byte) reached.getRed(), (byte) target.getRed()},
        new byte[] {(byte) 0xFF, (byte) reached.getGreen(), (byte) target.getGreen()},
        new byte[] {(byte) 0xFF, (byte) reached.getBlue(), (byte) target.getBlue()},
        PAPER);
  }

  private static void paint(WritableRaster pixels, List<BarDrawing.Box> boxes, int colour) {
    for (BarDrawing.Box box : boxes) {
      int left = pixel(box.left());
      int top = pixel(box.top());
      int right = Math.min(pixels.getWidth(), pixel(box.left().add(box.width())));
      int bottom = Math.min(pixels.getHeight(), pixel(box.top().add(box.height())));
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          pixels.setSample(x, y, 0, colour);
        }
      }
    }
  }

  /** The nearest edge of a pixel, within the picture. */
  private static int pixel(BigDecimal millimetres) {
    return millimetres
        .multiply(BigDecimal.valueOf(PIXELS))
        .setScale(0, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .intValueExact();
  }
}
