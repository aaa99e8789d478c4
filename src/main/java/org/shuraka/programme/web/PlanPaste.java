package org.shuraka.programme.web;

import static org.shuraka.programme.web.PastedTable.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/** Reads what was pasted into a work plan or a budget, and tells by row what is wrong with it. */
final class PlanPaste {

  /** At once. */
  private static final int MOST = 1_000;

  private static final int START = 2;
  private static final int END = 3;
  private static final int PLACE = 4;
  private static final int RESULTS = 5;
  private static final int AMOUNT = 2;
  private static final int CURRENCY = 3;
  private static final int GRANT = 4;

  private final String partner;
  private final Language language;
  private final List<List<String>> rows;
  private final int headings;
  private final List<Fault> faults = new ArrayList<>();

  /** Titles and numbers are in that language. */
  PlanPaste(String pasted, String partner, Language language) {
    this.partner = partner;
    this.language = language;
    List<List<String>> all = PastedTable.rows(pasted);
    this.rows = PastedTable.withoutHeadings(all, START);
    this.headings = all.size() - rows.size();
    if (rows.isEmpty()) {
      throw BusinessException.invalid("/pasted", "workplan.paste.empty");
    }
    if (rows.size() > MOST) {
      throw BusinessException.invalid("/pasted", "workplan.paste.many", MOST);
    }
  }

  List<ActivityForm> activities() {
    List<ActivityForm> forms = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      forms.add(
          new ActivityForm(
              partner,
              cell(row, 0),
              LocalisedText.of(language.code(), cell(row, 1)),
              day(i, cell(row, START)),
              day(i, cell(row, END)),
              cell(row, PLACE),
              List.of(cell(row, RESULTS).split("[\\s,;،؛]+")).stream()
                  .filter(code -> !code.isEmpty())
                  .toList()));
    }
    refuse();
    return forms;
  }

  List<BudgetLineForm> lines() {
    List<BudgetLineForm> forms = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      forms.add(
          new BudgetLineForm(
              partner,
              cell(row, 0),
              LocalisedText.of(language.code(), cell(row, 1)),
              amount(i, cell(row, AMOUNT)),
              cell(row, CURRENCY),
              cell(row, GRANT)));
    }
    refuse();
    return forms;
  }

  private LocalDate day(int row, String typed) {
    Optional<LocalDate> day = PastedTable.day(typed);
    if (day.isEmpty()) {
      faults.add(Fault.at("/rows/" + row, "workplan.paste.day", typed));
    }
    return day.orElse(null);
  }

  private BigDecimal amount(int row, String typed) {
    Optional<BigDecimal> amount = Formats.of(language).parse(typed);
    if (amount.isEmpty()) {
      faults.add(Fault.at("/rows/" + row, "workplan.paste.amount", typed));
    }
    return amount.orElse(null);
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  /**
   * Takes the rows over by an act, or tells what is wrong with which row; what was pasted stays.
   *
   * @return whether they are taken over
   */
  boolean run(Runnable act) {
    try {
      act.run();
      Notices.done("workplan.paste.done", rows.size());
      return true;
    } catch (BusinessException e) {
      if (e.faults().isEmpty()) {
        throw e;
      }
      e.faults()
          .forEach(
              f ->
                  Notices.refused(
                      "workplan.paste.row",
                      Integer.parseInt(f.pointer().split("/")[2]) + headings + 1,
                      Messages.text(Faces.getLocale(), f)));
      Faces.validationFailed();
      return false;
    }
  }
}
