package org.shuraka.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/** What a spreadsheet puts on the clipboard becomes activities and budget lines. */
class PastedTableTest {

  @Test
  void quotedCellsKeepTheirTabsLineEndsAndQuotes() {
    assertThat(
            PastedTable.rows("A1\t\"two\nlines\tand \"\"quotes\"\"\"\r\n\r\nA2\tplain \"word\"\n"))
        .containsExactly(
            List.of("A1", "two\nlines\tand \"quotes\""), List.of("A2", "plain \"word\""));
  }

  @Test
  void rowOfHeadingsIsPassedOver() {
    List<List<String>> rows = PastedTable.rows("Code\tTitle\tFirst day\nA1\tX\t2024-01-01");
    assertThat(PastedTable.withoutHeadings(rows, 2)).hasSize(1);
    assertThat(PastedTable.withoutHeadings(rows.subList(1, 2), 2)).hasSize(1);
  }

  @Test
  void daysAreReadWithTheYearFirstOrTheDayFirstInAnyDigits() {
    LocalDate day = LocalDate.of(2024, 3, 9);
    assertThat(PastedTable.day("2024-03-09")).contains(day);
    assertThat(PastedTable.day("9/3/2024")).contains(day);
    assertThat(PastedTable.day("٩/٣/٢٠٢٤")).contains(day);
    assertThat(PastedTable.day("9.3.2024")).contains(day);
    assertThat(PastedTable.day("3/31/2024")).as("no month 31").isEmpty();
    assertThat(PastedTable.day("9/3/24")).isEmpty();
    assertThat(PastedTable.day("March")).isEmpty();
  }

  @Test
  void activitiesAreReadInTheReadersLanguage() {
    PlanPaste paste =
        new PlanPaste("A1\tتدريب\t١/٢/٢٠٢٤\t2024-02-05\tERBIL\tOP1، OP2", "PAX", Language.AR);
    ActivityForm form = paste.activities().get(0);
    assertThat(form.partner()).isEqualTo("PAX");
    assertThat(form.title().texts()).containsEntry("ar", "تدريب");
    assertThat(form.start()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(form.location()).isEqualTo("ERBIL");
    assertThat(form.results()).containsExactly("OP1", "OP2");
  }

  @Test
  void amountsAreReadInTheReadersLanguageAndAmbiguousOnesRefused() {
    BudgetLineForm line =
        new PlanPaste("B1\tVoyages\t12 500,5\tEUR\n", "PAX", Language.FR).lines().get(0);
    assertThat(line.amount()).isEqualByComparingTo("12500.5");
    assertThat(line.grant()).isNull();
    assertThatThrownBy(
            () ->
                new PlanPaste("B1\tTravel\t10\tEUR\nB2\tCars\t12,5\tEUR", "PAX", Language.EN)
                    .lines())
        .isInstanceOfSatisfying(
            BusinessException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(Fault.at("/rows/1", "workplan.paste.amount", "12,5")));
  }

  @Test
  void nothingPastedIsSaidSo() {
    assertThatThrownBy(() -> new PlanPaste("\n \n", "PAX", Language.EN))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::key)
                    .containsExactly("workplan.paste.empty"));
  }
}
