package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;

/**
 * A picture in a document.
 *
 * @param what it shows, for those who do not see it
 * @param width in millimetres, as is the height
 */
record Picture(byte[] png, String what, BigDecimal width, BigDecimal height) {

  private static final int WIDEST_LOGO = 50;
  private static final int HIGHEST_LOGO = 20;

  /** Of a logo, at least: a smaller one would be blown up until its pixels show. */
  private static final BigDecimal PIXELS_A_MILLIMETRE = new BigDecimal("3.8");

  private static final int WIDTH_IN_PNG = 16;
  private static final int HEIGHT_IN_PNG = 20;

  /** The logo of a cover, as large as fits 50 by 20 mm. */
  static Picture logo(byte[] png, String what) {
    BigDecimal width = BigDecimal.valueOf(ByteBuffer.wrap(png).getInt(WIDTH_IN_PNG));
    BigDecimal height = BigDecimal.valueOf(ByteBuffer.wrap(png).getInt(HEIGHT_IN_PNG));
    BigDecimal pixels =
        PIXELS_A_MILLIMETRE
            .max(width.divide(BigDecimal.valueOf(WIDEST_LOGO)))
            .max(height.divide(BigDecimal.valueOf(HIGHEST_LOGO)));
    return new Picture(png, what, millimetres(width, pixels), millimetres(height, pixels));
  }

  private static BigDecimal millimetres(BigDecimal pixels, BigDecimal toOne) {
    return pixels.divide(toOne, 2, RoundingMode.DOWN).max(new BigDecimal("0.01"));
  }
}
