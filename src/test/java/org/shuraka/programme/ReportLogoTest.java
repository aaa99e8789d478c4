package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.reporting.Pictures;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** Of whatever comes as a logo, a small clean picture is kept or a reason is given. */
class ReportLogoTest {

  private static final int PNG_HEADER = 8 + 25;
  private static final int MUTATIONS = 3_000;

  @Test
  void fileOfTenMegabytesIsTooLarge() {
    byte[] large = Arrays.copyOf(Pictures.plain("png"), 10 * 1024 * 1024);
    assertThatThrownBy(() -> ReportLogo.png(large))
        .asInstanceOf(type(BusinessException.class))
        .returns(BusinessException.Kind.TOO_LARGE, BusinessException::kind)
        .returns("grant.logo.large", BusinessException::key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%PDF-1.7", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
  void whatIsNoPngOrJpegIsRefusedWhateverItIsCalled(String content) {
    assertThat(reason(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("grant.logo.kind");
  }

  @ParameterizedTest
  @CsvSource({"2001, 10", "10, 2001", "30000, 30000", "2147483647, 2147483647"})
  void hugePictureIsRefusedByItsHeader(int width, int height) {
    assertThat(reason(bomb(width, height))).isEqualTo("grant.logo.pixels");
  }

  @Test
  void packedTextOfHundredsOfMegabytesIsNotUnpacked() throws IOException {
    byte[] plain = Pictures.plain("png");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, PNG_HEADER);
    chunk(out, "zTXt", join("a\0\0".getBytes(StandardCharsets.US_ASCII), packed(900_000_000)));
    out.write(plain, PNG_HEADER, plain.length - PNG_HEADER);
    assertThat(out.size()).isLessThan(ReportLogo.MOST_BYTES);
    assertThat(read(ReportLogo.png(out.toByteArray())).getWidth()).isEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void brokenFileIsRefused(String format) {
    byte[] whole = Pictures.plain(format);
    assertThat(reason(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo("grant.logo.broken");
    assertThat(reason(Arrays.copyOf(whole, 12))).isEqualTo("grant.logo.broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void whateverIsDamagedItIsAPictureOrAReason(String format) throws IOException {
    Random random = new Random(7);
    byte[] whole = Pictures.plain(format);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = whole.clone();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      }
      try {
        assertThat(read(ReportLogo.png(damaged))).isNotNull();
      } catch (BusinessException e) {
        assertThat(e.kind()).isEqualTo(BusinessException.Kind.INVALID);
      }
    }
  }

  @Test
  void jpegOfATelephoneLosesItsMakerAndStandsUpright() throws IOException {
    byte[] png = ReportLogo.png(Pictures.jpeg());
    assertThat(new String(png, StandardCharsets.ISO_8859_1))
        .doesNotContain(Pictures.SECRET, "Exif", "ICC");
    assertThat(chunks(png)).isEqualTo("IHDR IDAT IEND");
    BufferedImage upright = read(png);
    assertThat(upright.getWidth()).as("turned by a quarter").isEqualTo(48);
    assertThat(upright.getHeight()).isEqualTo(64);
    Color atFirst = new Color(read(Pictures.plain("jpg")).getRGB(0, 47));
    Color now = new Color(upright.getRGB(0, 0));
    assertThat(Math.abs(now.getGreen() - atFirst.getGreen())).isLessThan(12);
  }

  @Test
  void pngLosesItsMaker() {
    byte[] png = ReportLogo.png(Pictures.png());
    assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
    assertThat(chunks(png)).isEqualTo("IHDR IDAT IEND");
  }

  @Test
  void largePictureBecomesSmallInItsProportionsAndStaysTransparent() throws IOException {
    BufferedImage large = new BufferedImage(2000, 500, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 1000; x++) {
      for (int y = 0; y < 500; y++) {
        large.setRGB(x, y, 0xFF0D5C56);
      }
    }
    byte[] png = ReportLogo.png(written(large));
    BufferedImage small = read(png);
    assertThat(small.getWidth()).isEqualTo(590);
    assertThat(small.getHeight()).isBetween(147, 148);
    assertThat(small.getRGB(100, 70)).isEqualTo(0xFF0D5C56);
    assertThat(small.getRGB(500, 70) >>> 24).as("opacity").isZero();
    assertThat(ReportLogo.png(written(large))).as("the same for the same").isEqualTo(png);
  }

  @Test
  void highPictureFitsTheCoverToo() throws IOException {
    BufferedImage small =
        read(ReportLogo.png(written(new BufferedImage(3, 2000, BufferedImage.TYPE_BYTE_GRAY))));
    assertThat(small.getHeight()).isEqualTo(236);
    assertThat(small.getWidth()).isEqualTo(1);
  }

  private static String reason(byte[] file) {
    BusinessException refused = refused(file);
    assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/logo");
    return refused.faults().get(0).key();
  }

  private static BusinessException refused(byte[] file) {
    try {
      ReportLogo.png(file);
    } catch (BusinessException e) {
      return e;
    }
    throw new AssertionError("It was taken");
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static byte[] written(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A PNG that says of itself how large it is, and has next to nothing inside. */
  private static byte[] bomb(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Pictures.plain("png"), 0, 8);
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array());
    chunk(out, "IDAT", packed(1000));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] packed(int zeros) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[100_000];
    byte[] buffer = new byte[65_536];
    for (int left = zeros; left > 0; left -= block.length) {
      deflater.setInput(block, 0, Math.min(left, block.length));
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** Names of a PNG's chunks in their order. */
  private static String chunks(byte[] png) {
    StringBuilder names = new StringBuilder();
    ByteBuffer bytes = ByteBuffer.wrap(png);
    for (int at = 8; at < png.length; at += 12 + bytes.getInt(at)) {
      names.append(names.isEmpty() ? "" : " ");
      names.append(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
    }
    return names.toString();
  }
}
