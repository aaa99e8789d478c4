package org.shuraka.programme;

import java.math.BigDecimal;
import org.shuraka.shared.LocalisedText;

/**
 * What a programme is about.
 *
 * @param vocabulary IATI SectorVocabulary; 1 is OECD-DAC
 * @param percentage share of the programme, 0 to 100
 */
public record Sector(String vocabulary, String code, BigDecimal percentage, LocalisedText name) {

  public Sector {
    vocabulary = vocabulary == null ? "1" : vocabulary;
    name = name == null ? LocalisedText.EMPTY : name;
  }
}
