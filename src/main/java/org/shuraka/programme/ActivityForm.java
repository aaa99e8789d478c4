package org.shuraka.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * One activity of a partner's work plan.
 *
 * @param partner code of the organisation that carries it out
 * @param code its own among the partner's activities; 1 to 64 letters, digits, points, hyphens,
 *     underscores
 * @param start first planned day
 * @param end last planned day, not before the first
 * @param location code of a place of the programme; null for none in particular
 * @param results codes of the results it serves
 */
public record ActivityForm(
    String partner,
    String code,
    LocalisedText title,
    LocalDate start,
    LocalDate end,
    String location,
    List<String> results)
    implements ItemForm {

  static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Results of one activity. */
  static final int MOST_RESULTS = 10;

  public ActivityForm {
    location = location == null || location.isBlank() ? null : location.strip();
    results = results == null ? List.of() : results.stream().distinct().toList();
  }

  /** The same, of that partner and with that code, whatever it says of itself. */
  public ActivityForm at(String partnerCode, String ownCode) {
    return new ActivityForm(partnerCode, ownCode, title, start, end, location, results);
  }

  /** The same, serving only these results. */
  public ActivityForm serving(List<String> codes) {
    return new ActivityForm(partner, code, title, start, end, location, codes);
  }

  @Override
  public List<Fault> faults(String at) {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(Fault.at(at + "/code", "workplan.code"));
    }
    if (title == null || title.isEmpty()) {
      faults.add(Fault.at(at + "/title", "workplan.title.missing"));
    }
    if (start == null || end == null || start.isAfter(end)) {
      faults.add(Fault.at(at + "/end", "programme.dates"));
    }
    if (results.size() > MOST_RESULTS) {
      faults.add(Fault.at(at + "/results", "workplan.results.many", MOST_RESULTS));
    }
    return faults;
  }
}
