package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * A planned activity as readers see it.
 *
 * @param location code of a place of the programme; null for none in particular
 * @param results codes of the results it serves
 * @param reported whether a report speaks of it; then it can no longer be removed
 */
public record ActivityView(
    @JsonIgnore long id,
    String partner,
    String code,
    LocalisedText title,
    LocalDate start,
    LocalDate end,
    String location,
    List<String> results,
    boolean reported,
    int version)
    implements ItemView<ActivityForm> {

  @Override
  public ActivityForm form() {
    return new ActivityForm(partner, code, title, start, end, location, results);
  }
}
