package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.exchange.WorkbookLayout.Column;
import org.shuraka.exchange.WorkbookLayout.Kind;
import org.shuraka.exchange.WorkbookLayout.Row;
import org.shuraka.framework.Framework.Category;
import org.shuraka.reporting.BudgetStatus;
import org.shuraka.reporting.DueActivity;
import org.shuraka.reporting.Expenditure;
import org.shuraka.reporting.HarvestedOutcome;
import org.shuraka.reporting.Narrative;
import org.shuraka.reporting.ReportedActivity;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * The sheets of activities, outcomes, expenditure and narrative. Columns to fill in have the keys
 * of the report's members.
 */
final class WorkbookSections {

  /** Before the sex and age band of a column of participants. */
  static final String PARTICIPANTS = "participants/";

  /** Rows for what is new; those beyond have no place in the report, and that is said. */
  private static final int MOST_NEW = 500;

  private static final List<String> SEXES = List.of("female", "male", Category.UNKNOWN);
  private static final List<String> CURRENCIES =
      List.of("EUR", "USD", "IQD", "XOF", "GBP", "CHF", "SYP", "TRY", "JOD", "LBP");

  private final WorkbookContent content;
  private final Language language;

  WorkbookSections(WorkbookContent content, Language language) {
    this.content = content;
    this.language = language;
  }

  // ---- Activities ----

  WorkbookLayout.Sheet activities(List<String> further) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("activity", t("workbook.code"), 14));
    columns.add(new Column("title", t("workbook.activity"), 36));
    columns.add(new Column("planned", t("workbook.planned"), 26));
    columns.add(new Column("place", t("report.place"), 18));
    columns.add(new Column("before", t("section.before"), 14));
    columns.add(new Column("status", t("section.activity.status"), 20));
    columns.add(new Column("reason", t("section.activity.reason"), 20));
    columns.add(new Column("newDate", t("section.activity.newDate"), 14));
    columns.add(new Column("newPlace", t("section.activity.newPlace"), 18));
    for (String sex : SEXES) {
      for (Category band : content.ageBands()) {
        columns.add(
            new Column(
                PARTICIPANTS + sex + "|" + band.code(),
                t("section.sex." + sex) + " · " + words(band),
                12));
      }
    }
    columns.add(new Column("consequence", t("section.activity.consequence"), 40));
    columns.add(new Column("comment", t("report.comment"), 40));
    return new WorkbookLayout.Sheet(
        WorkbookLayout.ACTIVITIES,
        t("section.activities"),
        t("workbook.activities.hint"),
        2,
        columns,
        activityRows(further));
  }

  private String words(Category band) {
    return band.title().isEmpty() ? band.code() : band.title().in(language);
  }

  /** Those due, then the others that the report speaks of, then empty ones. */
  private List<Row> activityRows(List<String> further) {
    Map<String, DueActivity> plan = byCode(content.plan());
    Map<String, DueActivity> due = byCode(content.due());
    Map<String, ReportedActivity> said =
        content.work().activities().stream()
            .collect(
                Collectors.toMap(
                    ReportedActivity::activity,
                    Function.identity(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    Set<String> codes = new LinkedHashSet<>(due.keySet());
    codes.addAll(said.keySet());
    further.stream().filter(plan::containsKey).forEach(codes::add);
    addNew(codes, further);
    return codes.stream()
        .map(
            code ->
                activity(
                    code,
                    due.getOrDefault(code, plan.get(code)),
                    said.getOrDefault(code, ReportedActivity.silent(code))))
        .toList();
  }

  /** A workbook may have further rows, and somebody may have made very many of them. */
  private static void addNew(Set<String> keys, List<String> further) {
    keys.addAll(further.stream().filter(key -> !keys.contains(key)).limit(MOST_NEW).toList());
  }

  private static Map<String, DueActivity> byCode(List<DueActivity> activities) {
    return activities.stream()
        .collect(
            Collectors.toMap(
                DueActivity::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private Row activity(String code, DueActivity planned, ReportedActivity said) {
    boolean isPlanned = planned != null;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.label(isPlanned ? code : t("section.activity.unplanned")));
    cells.add(isPlanned ? Cell.label(planned.title().in(language)) : text(said.title()));
    cells.add(
        Cell.label(isPlanned ? Formats.of(language).dates(planned.start(), planned.end()) : ""));
    cells.add(
        Cell.label(
            isPlanned && planned.location() != null
                ? content.place(planned.location(), language)
                : ""));
    cells.add(
        Cell.label(
            isPlanned && planned.before() != null ? t("section.status." + planned.before()) : ""));
    cells.add(Cell.of(WorkbookChoice.STATUS, said.status()));
    cells.add(Cell.of(WorkbookChoice.REASON, said.reason()));
    cells.add(Cell.of(Kind.DATE, said.newDate()));
    cells.add(Cell.of(content.placeChoice(), said.newPlace()));
    for (String sex : SEXES) {
      for (Category band : content.ageBands()) {
        cells.add(Cell.of(Kind.COUNT, said.participants().get(sex + "|" + band.code())));
      }
    }
    cells.add(text(said.consequence()));
    cells.add(text(said.comment()));
    String name =
        isPlanned ? code : said.title() == null ? t("section.activity.unplanned") : said.title();
    return new Row(code, name, cells);
  }

  // ---- Outcomes ----

  WorkbookLayout.Sheet outcomes(List<String> further) {
    Map<String, HarvestedOutcome> said =
        content.work().outcomes().stream()
            .collect(
                Collectors.toMap(
                    HarvestedOutcome::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Set<String> ids = new LinkedHashSet<>(said.keySet());
    addNew(ids, further);
    List<Row> rows = new ArrayList<>();
    ids.forEach(id -> rows.add(outcome(id, said.get(id), rows.size() + 1)));
    return new WorkbookLayout.Sheet(
        WorkbookLayout.OUTCOMES,
        t("section.outcomes"),
        t("section.outcomes.hint") + " " + t("section.outcome.actor.hint"),
        1,
        List.of(
            new Column("number", t("workbook.number"), 8),
            new Column("actor", t("section.outcome.actor"), 30),
            new Column("outcome", t("section.outcome.outcome"), 40),
            new Column("date", t("section.outcome.date"), 14),
            new Column("place", t("section.outcome.place"), 18),
            new Column("significance", t("section.outcome.significance"), 40),
            new Column("contribution", t("section.outcome.contribution"), 40),
            new Column("source", t("section.outcome.source"), 30),
            new Column("substantiation", t("section.outcome.substantiation"), 18)),
        rows);
  }

  private Row outcome(String id, HarvestedOutcome given, int number) {
    HarvestedOutcome said =
        given == null
            ? new HarvestedOutcome(id, null, null, null, null, null, null, null, null)
            : given;
    return new Row(
        id,
        t("section.outcome.number", number),
        List.of(
            Cell.label(Formats.of(language).number(number)),
            text(said.actor()),
            text(said.outcome()),
            Cell.of(Kind.DATE, said.date()),
            Cell.of(content.placeChoice(), said.place()),
            text(said.significance()),
            text(said.contribution()),
            text(said.source()),
            Cell.of(WorkbookChoice.SUBSTANTIATION, given == null ? null : said.substantiation())));
  }

  // ---- Expenditure ----

  WorkbookLayout.Sheet expenditures() {
    Map<String, Expenditure> said =
        content.work().expenditures().stream()
            .collect(Collectors.toMap(Expenditure::budgetLine, Function.identity()));
    return new WorkbookLayout.Sheet(
        WorkbookLayout.EXPENDITURES,
        t("section.expenditures"),
        t("section.expenditures.hint") + " " + t("workbook.rate.hint"),
        2,
        List.of(
            new Column("budgetLine", t("workbook.code"), 14),
            new Column("title", t("workbook.budgetLine"), 36),
            new Column("budget", t("workbook.budget"), 18),
            new Column("before", t("section.spentBefore"), 18),
            new Column("amount", t("section.spent"), 18),
            new Column("currency", t("workbook.currency"), 12),
            new Column("rate", t("section.rate.used"), 14),
            new Column("rateSource", t("section.rateSource"), 24),
            new Column("rateDate", t("section.rateDate"), 14),
            new Column("comment", t("report.comment"), 40)),
        content.budget().stream()
            .map(line -> expenditure(line, said.get(line.budgetLine())))
            .toList());
  }

  private Row expenditure(BudgetStatus line, Expenditure given) {
    Expenditure said =
        given == null
            ? new Expenditure(line.budgetLine(), null, null, null, null, null, null)
            : given;
    Formats formats = Formats.of(language);
    return new Row(
        line.budgetLine(),
        line.budgetLine(),
        List.of(
            Cell.label(line.budgetLine()),
            Cell.label(line.title().in(language)),
            Cell.label(formats.money(line.budget(), line.currency())),
            Cell.label(formats.money(line.spentBefore(), line.currency())),
            Cell.of(Kind.MONEY, said.amount()),
            Cell.of(
                WorkbookChoice.named(
                    "currencies",
                    Stream.concat(
                            content.budget().stream().map(BudgetStatus::currency),
                            CURRENCIES.stream())
                        .distinct(),
                    true),
                said.currency() == null ? line.currency() : said.currency()),
            Cell.of(Kind.NUMBER, said.rate()),
            text(said.rateSource()),
            Cell.of(Kind.DATE, said.rateDate()),
            text(said.comment())));
  }

  // ---- Narrative ----

  WorkbookLayout.Sheet narrative() {
    Narrative said = content.report().narrative();
    return new WorkbookLayout.Sheet(
        WorkbookLayout.NARRATIVE,
        t("report.narrative"),
        t("report.narrative.progress.hint"),
        1,
        List.of(
            new Column("part", t("workbook.part"), 20),
            new Column("text", t("workbook.text"), 110)),
        List.of(
            part("progress", said.progress()),
            part("challenges", said.challenges()),
            part("risks", said.risks()),
            part("lessons", said.lessons()),
            part("plans", said.plans())));
  }

  private Row part(String member, String text) {
    String name = t("report.narrative." + member);
    return new Row(member, name, List.of(Cell.label(name), text(text)));
  }

  /** What is too long for a cell can be read there in part, and is written on the page alone. */
  static Cell text(String text) {
    String clean = WorkbookText.clean(text);
    return clean.length() <= WorkbookText.LONGEST
        ? Cell.of(Kind.TEXT, clean)
        : Cell.label(clean.substring(0, WorkbookText.LONGEST / 2) + "…");
  }

  private String t(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }
}
