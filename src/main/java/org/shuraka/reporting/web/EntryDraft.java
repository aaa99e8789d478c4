package org.shuraka.reporting.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.platform.web.Notices;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * One indicator's figure for one place while it is typed in. Indicators with dimensions are a grid:
 * the categories of the last dimension are its columns, those of the others its rows.
 */
public class EntryDraft implements Serializable {

  /** One cell of the grid. */
  public static class CellDraft implements Serializable {
    private final LinkedHashMap<String, String> categories;
    private BigDecimal value;
    private BigDecimal denominator;

    CellDraft(LinkedHashMap<String, String> categories) {
      this.categories = categories;
    }

    /** Its categories, "|" between. */
    public String getKey() {
      return String.join("|", categories.values());
    }

    public BigDecimal getValue() {
      return value;
    }

    public void setValue(BigDecimal value) {
      this.value = value;
    }

    public BigDecimal getDenominator() {
      return denominator;
    }

    public void setDenominator(BigDecimal denominator) {
      this.denominator = denominator;
    }
  }

  /** One row of the grid; its titles are the categories of all dimensions but the last. */
  public record RowDraft(List<LocalisedText> titles, List<CellDraft> cells)
      implements Serializable {

    /** What the row is about, in that language. */
    public String name(String language) {
      return titles.stream().map(title -> title.in(language)).collect(Collectors.joining(" "));
    }
  }

  private static final Pattern VALUE = Pattern.compile("/values/(\\d+).*");

  private final String indicator;
  private final LocalisedText title;
  private final String measure;
  private final String unitOfCount;
  private final Integer levels;
  private final String overTime;
  private final Earlier earlier;
  private final BigDecimal target;
  private final ArrayList<LocalisedText> columns = new ArrayList<>();
  private final ArrayList<RowDraft> rows = new ArrayList<>();
  private String location;
  private boolean notApplicable;
  private String comment;
  private CellDraft single = new CellDraft(new LinkedHashMap<>());
  private String yes;
  private Integer level;
  private String text;
  private BigDecimal statedTotal;

  private String other;
  private boolean first;
  private boolean last;

  /**
   * An entry of an indicator.
   *
   * @param value what is said; null for nothing yet
   * @param earlier what was accepted before; null for nothing
   */
  EntryDraft(
      Framework framework, Indicator i, String period, ReportedValue value, Earlier earlier) {
    overTime = i.overTime();
    this.earlier = earlier;
    location = earlier == null ? null : earlier.location();
    target = i.target(period).orElse(null);
    indicator = i.code();
    title = i.title();
    measure = i.measure();
    unitOfCount = i.unitOfCount();
    levels = i.levels();
    grid(i.disaggregation().stream().map(d -> framework.dimension(d).orElseThrow()).toList());
    if (value != null) {
      fill(value);
    }
  }

  private void grid(List<Dimension> dimensions) {
    if (dimensions.isEmpty()) {
      return;
    }
    Dimension last = dimensions.get(dimensions.size() - 1);
    last.categories().forEach(c -> columns.add(title(c)));
    rows(dimensions.subList(0, dimensions.size() - 1), new LinkedHashMap<>(), List.of(), last);
  }

  private void rows(
      List<Dimension> left,
      LinkedHashMap<String, String> chosen,
      List<LocalisedText> titles,
      Dimension last) {
    if (left.isEmpty()) {
      List<CellDraft> cells = new ArrayList<>();
      for (Category category : last.categories()) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>(chosen);
        all.put(last.code(), category.code());
        cells.add(new CellDraft(all));
      }
      rows.add(new RowDraft(new ArrayList<>(titles), cells));
      return;
    }
    Dimension dimension = left.get(0);
    for (Category category : dimension.categories()) {
      LinkedHashMap<String, String> with = new LinkedHashMap<>(chosen);
      with.put(dimension.code(), category.code());
      List<LocalisedText> named = new ArrayList<>(titles);
      named.add(title(category));
      rows(left.subList(1, left.size()), with, named, last);
    }
  }

  private static LocalisedText title(Category category) {
    return category.title().isEmpty() ? LocalisedText.english(category.code()) : category.title();
  }

  private void fill(ReportedValue value) {
    location = value.location();
    comment = value.comment();
    notApplicable = value.notApplicable();
    yes = value.yes() == null ? null : value.yes().toString();
    level = value.level();
    text = value.text();
    statedTotal = value.statedTotal();
    if (value.cells() != null) {
      value.cells().forEach(c -> put(c.categories(), c.value(), c.numerator(), c.denominator()));
    } else if (isGrid()) {
      put(null, value.value(), value.numerator(), value.denominator());
    } else {
      set(single, value.value(), value.numerator(), value.denominator());
    }
  }

  /** Without categories: the cell whose every category is unknown. */
  private void put(
      Map<String, String> categories,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator) {
    rows.stream()
        .flatMap(r -> r.cells().stream())
        .filter(
            c ->
                categories == null
                    ? c.categories.values().stream().allMatch(Category.UNKNOWN::equals)
                    : c.categories.equals(categories))
        .forEach(c -> set(c, value, numerator, denominator));
  }

  private static void set(
      CellDraft cell, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    cell.value = value != null ? value : numerator;
    cell.denominator = denominator;
  }

  ReportedValue value() {
    if (notApplicable) {
      return value(null, null, null, null, ReportedValue.NOT_APPLICABLE);
    }
    if (!isGrid()) {
      boolean rate = isRate();
      return new ReportedValue(
          indicator,
          blankToNull(location),
          rate ? null : single.value,
          rate ? single.value : null,
          rate ? single.denominator : null,
          yes == null || yes.isBlank() ? null : Boolean.valueOf(yes),
          level,
          text,
          null,
          null,
          null,
          comment);
    }
    List<ReportedValue.Cell> cells =
        rows.stream()
            .flatMap(r -> r.cells().stream())
            .filter(c -> c.value != null || c.denominator != null)
            .map(
                c ->
                    isRate()
                        ? new ReportedValue.Cell(c.categories, null, c.value, c.denominator)
                        : new ReportedValue.Cell(c.categories, c.value, null, null))
            .toList();
    return value(null, null, null, cells, null);
  }

  private ReportedValue value(
      Boolean said, Integer reached, String words, List<ReportedValue.Cell> cells, String state) {
    return new ReportedValue(
        indicator,
        blankToNull(location),
        null,
        null,
        null,
        said,
        reached,
        words,
        cells,
        cells == null ? null : statedTotal,
        state,
        comment);
  }

  /** The same indicator, for another place. */
  static EntryDraft at(
      Framework framework, Indicator i, String period, String location, Earlier earlier) {
    EntryDraft entry = new EntryDraft(framework, i, period, null, earlier);
    entry.location = location;
    return entry;
  }

  /** What is wrong with a report, with the code of its indicator unless the message names it. */
  static void show(Fault fault, List<EntryDraft> entries) {
    Matcher value = VALUE.matcher(fault.pointer());
    String text = Messages.text(Faces.getLocale(), fault);
    String code =
        value.matches() ? entries.get(Integer.parseInt(value.group(1))).getIndicator() : "";
    if (text.contains(code)) {
      Notices.refused(fault.key(), fault.arguments().toArray());
    } else {
      Notices.refused("report.fault", code, text);
    }
  }

  /** The place for which another entry is asked for. */
  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  /** Marks where the entries of an indicator begin and end. */
  void of(boolean isFirst, boolean isLast) {
    first = isFirst;
    last = isLast;
  }

  public boolean isFirst() {
    return first;
  }

  public boolean isLast() {
    return last;
  }

  /** What was accepted before this period; null for nothing. */
  public Earlier getEarlier() {
    return earlier;
  }

  /** Of the whole programme in this period; null where none is set. */
  public BigDecimal getTarget() {
    return target;
  }

  public String getOverTime() {
    return overTime;
  }

  /** Indicator and place, as a change of the report names them. */
  public String getKey() {
    return Json.write(
        blankToNull(location) == null
            ? Map.of("indicator", indicator)
            : Map.of("indicator", indicator, "location", location));
  }

  /** Where it stands in the report, as checks and remarks name it. */
  public String getPointer() {
    return "/values/" + indicator + (blankToNull(location) == null ? "" : "@" + location);
  }

  private static String blankToNull(String s) {
    return s == null || s.isBlank() ? null : s;
  }

  public boolean isGrid() {
    return !rows.isEmpty();
  }

  public boolean isRate() {
    return "percentage".equals(measure);
  }

  /** Whether nothing is said yet. */
  public boolean isMissing() {
    return !notApplicable
        && single.value == null
        && yes == null
        && level == null
        && (text == null || text.isBlank())
        && rows.stream().flatMap(r -> r.cells().stream()).allMatch(c -> c.value == null);
  }

  /** The sum of the grid, or the one figure; sums are derived, never typed. */
  public CellDraft getTotal() {
    if (!isGrid()) {
      return single;
    }
    CellDraft total = new CellDraft(new LinkedHashMap<>());
    rows.stream()
        .flatMap(r -> r.cells().stream())
        .forEach(
            c -> {
              total.value = sum(total.value, c.value);
              total.denominator = sum(total.denominator, c.denominator);
            });
    return total;
  }

  private static BigDecimal sum(BigDecimal a, BigDecimal b) {
    return a == null ? b : b == null ? a : a.add(b);
  }

  public String getIndicator() {
    return indicator;
  }

  public LocalisedText getTitle() {
    return title;
  }

  public String getMeasure() {
    return measure;
  }

  public String getUnitOfCount() {
    return unitOfCount;
  }

  public Integer getLevels() {
    return levels;
  }

  public List<LocalisedText> getColumns() {
    return columns;
  }

  public List<RowDraft> getRows() {
    return rows;
  }

  public CellDraft getSingle() {
    return single;
  }

  public String getLocation() {
    return location;
  }

  public void setLocation(String location) {
    this.location = location;
  }

  public boolean isNotApplicable() {
    return notApplicable;
  }

  public void setNotApplicable(boolean notApplicable) {
    this.notApplicable = notApplicable;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getYes() {
    return yes;
  }

  public void setYes(String yes) {
    this.yes = yes;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public BigDecimal getStatedTotal() {
    return statedTotal;
  }

  public void setStatedTotal(BigDecimal statedTotal) {
    this.statedTotal = statedTotal;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
