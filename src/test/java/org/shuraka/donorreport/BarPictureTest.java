package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A chart is as high as its figures, and begins where reading does. */
class BarPictureTest {

  private static final int REACHED = 0xFF0D5C56;
  private static final int TARGET = 0xFFC2691B;

  /** Millimetres in pixels. */
  private static final int MM = 8;

  @Test
  void barsAreAsHighAsTheirFiguresAndTargetsStandAcrossThem() throws IOException {
    BufferedImage image = image(false);
    int first = (78 - 1) * MM - 4;
    int second = (156 - 1) * MM - 4;
    assertThat(image.getRGB(first, 8 * MM - 4) >>> 24).as("above half").isZero();
    assertThat(image.getRGB(first, 8 * MM + 4)).isEqualTo(REACHED);
    assertThat(image.getRGB(first, 16 * MM - 1)).isEqualTo(REACHED);
    assertThat(image.getRGB(first, 1)).as("its target is the highest").isEqualTo(TARGET);
    assertThat(image.getRGB(second, 1)).isEqualTo(REACHED);
    assertThat(image.getRGB(second, 12 * MM + 1)).as("a quarter").isEqualTo(TARGET);
  }

  @Test
  void fromTheRightTheFirstStandsOnTheRight() throws IOException {
    BufferedImage left = image(false);
    BufferedImage right = image(true);
    for (int y = 0; y < left.getHeight(); y += 3) {
      for (int x = 0; x < left.getWidth(); x++) {
        assertThat(right.getRGB(left.getWidth() - 1 - x, y)).isEqualTo(left.getRGB(x, y));
      }
    }
  }

  @Test
  void whereThereIsNoFigureThereIsNoBar() throws IOException {
    Chapter.Bars none = new Chapter.Bars("None", List.of(new Chapter.Bar(null, null)));
    BufferedImage image = read(BarPicture.of(none, false));
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(image.getRGB(x, image.getHeight() - 1) >>> 24).isZero();
    }
  }

  private static BufferedImage image(boolean rightToLeft) throws IOException {
    return read(
        BarPicture.of(
            new Chapter.Bars(
                "Two",
                List.of(
                    new Chapter.Bar(new BigDecimal("0.5"), BigDecimal.ONE),
                    new Chapter.Bar(BigDecimal.ONE, new BigDecimal("0.25")))),
            rightToLeft));
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }
}
