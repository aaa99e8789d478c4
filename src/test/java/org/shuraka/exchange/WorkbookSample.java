package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.reporting.BudgetStatus;
import org.shuraka.reporting.DueActivity;
import org.shuraka.reporting.Narrative;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ReportedWork;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

/** A report with an indicator of every kind and something in every section. */
final class WorkbookSample {

  static final ReportKey KEY = new ReportKey("PEACE", "2026-Q1", "PAX");

  private static final String INDICATOR =
      """
      {"code":"%s","title":{"en":"Title %s","ar":"عنوان"},"measure":"%s","meaning":"snapshot",
       "overTime":"latest","acrossPartners":"none","disaggregation":[%s],"levels":5,"partners":["PAX"],
       "targets":[{"period":"2026-Q1","value":40}]}""";

  private WorkbookSample() {}

  static WorkbookContent content() {
    return content(
        """
        [{"indicator":"PEOPLE","location":"ERB","cells":[
            {"categories":{"sex":"female"},"value":12.5}],"comment":"Counted"},
         {"indicator":"SHARE","numerator":3,"denominator":4},{"indicator":"LAW","yes":true},
         {"indicator":"TRUST","level":2},{"indicator":"STORY","text":"=SUM(A1)"}]""",
        """
        {"activities":[{"activity":"A1","status":"postponed","reason":"security",
            "newDate":"2026-05-01","newPlace":"ERB","participants":{"female|18to29":7}}],
         "outcomes":[{"id":"o1","actor":"The council","outcome":"Publishes","date":"2026-02-03"}],
         "expenditures":[{"budgetLine":"B1","amount":1000.25,"currency":"IQD","rate":1428.5,
            "rateSource":"InforEuro","rateDate":"2026-03-01"}]}""",
        ReportStatus.DRAFT);
  }

  static WorkbookContent content(String values, String work, ReportStatus status) {
    return new WorkbookContent(
        new ProgrammeView(
            1,
            "PEACE",
            text("Peace"),
            text(""),
            null,
            null,
            "UTC",
            "quarterly",
            15,
            null,
            "active",
            null,
            "EUR",
            false,
            null,
            null,
            null,
            1,
            List.of(
                new Place(
                    "ERB",
                    new LocalisedText(Map.of("en", "Erbil", "ar", "أربيل")),
                    null,
                    null,
                    null,
                    null,
                    null)),
            List.of()),
        new ReportView(
            1,
            "PEACE",
            "2026-Q1",
            "PAX",
            status,
            1,
            Instant.EPOCH,
            null,
            Instant.EPOCH,
            null,
            3,
            List.of(Json.read(values, ReportedValue[].class)),
            new Narrative("Went\nwell", null, null, null, null),
            List.of(),
            Map.of()),
        2,
        framework(),
        List.of(),
        List.of(activity()),
        List.of(activity()),
        Json.read(work, ReportedWork.class),
        List.of(
            new BudgetStatus(
                "B1", text("Staff"), "EUR", new BigDecimal(5000), BigDecimal.ZERO, null)),
        List.of(Category.of("18to29"), Category.of("unknown")));
  }

  private static DueActivity activity() {
    return new DueActivity(
        "A1",
        text("Training"),
        LocalDate.of(2026, 1, 2),
        LocalDate.of(2026, 1, 3),
        "ERB",
        List.of(),
        null);
  }

  private static Framework framework() {
    String indicators =
        String.join(
            ",",
            INDICATOR.formatted("PEOPLE", "PEOPLE", "unit", "\"sex\""),
            INDICATOR.formatted("EVENTS", "EVENTS", "unit", ""),
            INDICATOR.formatted("SHARE", "SHARE", "percentage", ""),
            INDICATOR.formatted("RATE", "RATE", "percentage", "\"sex\""),
            INDICATOR.formatted("LAW", "LAW", "nominal", ""),
            INDICATOR.formatted("TRUST", "TRUST", "ordinal", ""),
            INDICATOR.formatted("STORY", "STORY", "qualitative", ""));
    return Json.read(
        """
        {"dimensions":[{"code":"sex","title":{"en":"Sex"},"categories":["female","male","unknown"]}],
         "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[%s]}]}"""
            .formatted(indicators),
        Framework.class);
  }

  private static LocalisedText text(String english) {
    return LocalisedText.english(english);
  }

  static byte[] write(WorkbookContent content, Language language) {
    return new Workbooks().write(KEY, content, language);
  }
}
