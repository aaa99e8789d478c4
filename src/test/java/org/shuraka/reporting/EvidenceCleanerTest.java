package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.media.MalformedMedia;

/** A cleaned file shows the same and tells nothing of its maker. */
class EvidenceCleanerTest {

  @TempDir Path folder;

  @Test
  void jpegLosesItsMakerAndKeepsPixelsColoursAndOrientation() throws IOException {
    byte[] cleaned = cleaned(EvidenceType.JPEG, Pictures.jpeg());
    assertThat(text(cleaned))
        .doesNotContain(Pictures.SECRET, "xap", "Photoshop", "MPF", "ftyp")
        .contains(Pictures.COLOURS);
    assertThat(orientationIn(cleaned)).isEqualTo(Pictures.TURNED);
    assertSamePixels(cleaned, Pictures.jpeg());
    assertThat(Arrays.copyOfRange(cleaned, cleaned.length - 2, cleaned.length))
        .containsExactly(0xFF, 0xD9);
  }

  @Test
  void plainJpegStaysAsItIs() throws IOException {
    byte[] plain = Pictures.plain("jpg");
    assertThat(cleaned(EvidenceType.JPEG, plain)).isEqualTo(plain);
  }

  @Test
  void pngLosesItsMakerAndKeepsPixelsAndOrientation() throws IOException {
    byte[] cleaned = cleaned(EvidenceType.PNG, Pictures.png());
    assertThat(text(cleaned)).doesNotContain(Pictures.SECRET, "tEXt", "iTXt", "tIME", "prIv");
    assertThat(orientationIn(cleaned)).isEqualTo(Pictures.TURNED);
    assertSamePixels(cleaned, Pictures.png());
  }

  @Test
  void webpLosesItsMakerAndKeepsTheRest() throws IOException {
    byte[] cleaned = cleaned(EvidenceType.WEBP, Pictures.webp());
    assertThat(text(cleaned))
        .doesNotContain(Pictures.SECRET, "XMP ")
        .contains("ICCP", "colours", "VP8L", "/pixels");
    ByteBuffer bytes = ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.getInt(4)).isEqualTo(cleaned.length - 8);
    assertThat(bytes.get(20)).as("flags").isEqualTo((byte) (0x20 | 0x08));
    assertThat(orientationIn(cleaned)).isEqualTo(Pictures.TURNED);
  }

  @Test
  void videoLosesItsNotesAndTimesWithoutMovingAnything() throws IOException {
    byte[] video = Pictures.mp4();
    byte[] cleaned = cleaned(EvidenceType.MP4, video);
    assertThat(cleaned).hasSameSizeAs(video);
    assertThat(text(cleaned))
        .doesNotContain(Pictures.SECRET, "+36.3209", "udta", "meta", "uuid", "z\0\0\1", "z\0\0\2")
        .contains("frames", "mvhd", "tkhd");
    assertThat(text(cleaned).indexOf("frames")).isEqualTo(text(video).indexOf("frames"));
    assertThat(text(cleaned)).as("the time scale").contains("\0\0\3\u00E8");
  }

  @ParameterizedTest
  @EnumSource(
      value = EvidenceType.class,
      names = {"JPEG", "PNG", "WEBP"})
  void pictureThatEndsTooEarlyIsRefused(EvidenceType type) {
    byte[] whole =
        switch (type) {
          case JPEG -> Pictures.plain("jpg");
          case PNG -> Pictures.plain("png");
          default -> Pictures.webp();
        };
    byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThatThrownBy(() -> cleaned(type, half)).isInstanceOf(MalformedMedia.class);
  }

  @Test
  void documentStaysAsItIs() throws IOException {
    byte[] pdf = Pictures.ascii("%PDF-1.7 of " + Pictures.SECRET);
    assertThat(cleaned(EvidenceType.PDF, pdf)).isEqualTo(pdf);
  }

  private byte[] cleaned(EvidenceType type, byte[] bytes) throws IOException {
    Path from = Files.write(folder.resolve("from"), bytes);
    Path to = Files.createTempFile(folder, "to", "");
    EvidenceCleaner.clean(type, from, to);
    return Files.readAllBytes(to);
  }

  /** Reads the only Exif entry that is left, by its bytes. */
  private static int orientationIn(byte[] bytes) {
    int tiff = text(bytes).indexOf("MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1");
    assertThat(tiff).as("one entry of Exif").isPositive();
    return ByteBuffer.wrap(bytes).getShort(tiff + 18);
  }

  private static void assertSamePixels(byte[] cleaned, byte[] original) throws IOException {
    BufferedImage now = ImageIO.read(new ByteArrayInputStream(cleaned));
    BufferedImage before = ImageIO.read(new ByteArrayInputStream(original));
    assertThat(now.getRGB(0, 0, 64, 48, null, 0, 64))
        .isEqualTo(before.getRGB(0, 0, 64, 48, null, 0, 64));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
