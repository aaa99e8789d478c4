package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuraka.dashboard.Deviation;
import org.shuraka.dashboard.Funding;
import org.shuraka.dashboard.Marginals;
import org.shuraka.dashboard.Money;
import org.shuraka.dashboard.ProgrammeDashboard;
import org.shuraka.dashboard.TrendPoint;
import org.shuraka.dashboard.web.DataTable.Cell;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Titles;
import org.shuraka.rollup.Track;
import org.shuraka.shared.Formats;

/** The figures of a programme's dashboard as tables, in one language. */
final class ProgrammeTables {

  private final ProgrammeDashboard of;
  private final Titles titles;
  private final FigureText text;
  private final Formats formats;

  ProgrammeTables(ProgrammeDashboard of, Titles titles) {
    this.of = of;
    this.titles = titles;
    this.text = FigureText.in(titles.language());
    this.formats = Formats.of(titles.language());
  }

  /** All that have rows, in the order of the page. */
  List<DataTable> all(List<FigureLine.Group> groups) {
    List<DataTable> all = new ArrayList<>();
    all.add(progress(groups));
    all.add(trend());
    all.addAll(breakdown());
    all.add(money());
    all.add(deviations());
    return all.stream().filter(t -> !t.rows().isEmpty()).toList();
  }

  DataTable progress(List<FigureLine.Group> groups) {
    return table(
        "progress",
        say("dashboard.progress"),
        List.of("indicator", "unit", "target", "inWindow", "toDate", "achievement", "track"),
        groups.stream().flatMap(g -> g.lines().stream()).map(this::progress).toList());
  }

  private List<Cell> progress(FigureLine line) {
    IndicatorResult result = line.result();
    return List.of(
        Cell.of(label(line.indicator())),
        Cell.of(line.unit()),
        new Cell(line.targets(), result.toDate().target()),
        new Cell(line.inWindow(), value(result.inWindow())),
        new Cell(line.toDate(), value(result.toDate())),
        new Cell(line.achievement(), result.achievement()),
        Cell.of(say("dashboard.track." + track(line).code())));
  }

  /** Against the target that the reader sees; see {@link Track}. */
  static Track track(FigureLine line) {
    return Track.of(
        value(line.result().toDate()),
        line.result().toDate().target(),
        line.result().achievement(),
        Direction.of(line.indicator().direction()));
  }

  /** The programme's figure, or the reader's own part where she sees that alone. */
  private static BigDecimal value(Figure figure) {
    if (figure.coverage() != null || figure.byPartner() == null || figure.byPartner().isEmpty()) {
      return figure.value();
    }
    return figure.byPartner().get(0).value();
  }

  DataTable trend() {
    return table(
        "trend",
        say("dashboard.trend"),
        List.of("period", "figure", "target"),
        of.trend().stream().map(this::trend).toList());
  }

  private List<Cell> trend(TrendPoint point) {
    BigDecimal target = target(point.period());
    return List.of(
        Cell.of(point.period()),
        new Cell(
            text.value(of.indicator(), point.value(), point.total(), point.denominator()),
            point.value()),
        new Cell(text.target(of.indicator(), target), target));
  }

  /** Of that period alone; none for one partner's part, unless the target is its own. */
  BigDecimal target(String period) {
    boolean whole = of.partner() == null || of.indicator().partners().equals(List.of(of.partner()));
    return whole ? of.indicator().target(period).orElse(null) : null;
  }

  /** One a dimension of the indicator in detail. */
  List<DataTable> breakdown() {
    return marginals().stream()
        .map(
            m ->
                new DataTable(
                    "breakdown",
                    say("dashboard.by", m.title()),
                    List.of(m.title(), say("dashboard.column.toDate")),
                    m.parts().stream()
                        .map(p -> List.of(Cell.of(p.label()), cell(of.indicator(), p)))
                        .toList()))
        .toList();
  }

  List<Marginals> marginals() {
    Optional<IndicatorResult> detail = of.detail();
    return detail.isEmpty()
        ? List.of()
        : Marginals.of(of.indicator(), detail.get().toDate(), titles);
  }

  private Cell cell(Framework.Indicator indicator, Marginals.Part part) {
    return new Cell(
        text.value(indicator, part.value(), part.numerator(), part.denominator()), part.value());
  }

  /** Grants, then budget lines by currency. */
  DataTable money() {
    Stream<List<Cell>> grants =
        of.grants().stream()
            .flatMap(g -> money(titles.words(g.donor(), "") + " " + g.reference(), g));
    Stream<List<Cell>> others =
        of.grants().isEmpty()
            ? of.moneyByCurrency().stream().map(m -> money(say("dashboard.money.own"), null, m))
            : of.money().stream()
                .filter(m -> m.grantId() == null)
                .map(m -> money(say("dashboard.money.noGrant"), null, m));
    return table(
        "money",
        say("dashboard.money"),
        List.of("grant", "amount", "budget", "spent", "burn"),
        Stream.concat(grants, others).toList());
  }

  private Stream<List<Cell>> money(String name, Funding.Grant grant) {
    List<Money> lines =
        of.money().stream().filter(m -> m.grantId() != null && m.grantId() == grant.id()).toList();
    return lines.isEmpty()
        ? Stream.of(
            List.of(
                Cell.of(name),
                amount(grant.amount(), grant.currency()),
                Cell.of(FigureText.NONE),
                Cell.of(FigureText.NONE),
                Cell.of(FigureText.NONE)))
        : lines.stream().map(m -> money(name, grant, m));
  }

  private List<Cell> money(String name, Funding.Grant grant, Money m) {
    return List.of(
        Cell.of(name),
        grant == null ? Cell.of(FigureText.NONE) : amount(grant.amount(), grant.currency()),
        amount(m.budget(), m.currency()),
        amount(m.spent(), m.currency()),
        new Cell(m.burn() == null ? FigureText.NONE : formats.ratio(m.burn()), m.burn()));
  }

  private Cell amount(BigDecimal amount, String currency) {
    return amount == null
        ? Cell.of(FigureText.NONE)
        : new Cell(
            formats.money(amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(), currency),
            amount);
  }

  DataTable deviations() {
    return table(
        "plan",
        say("dashboard.plan"),
        List.of("activity", "period", "change", "reason", "instead"),
        of.deviations().stream().map(this::deviation).toList());
  }

  private List<Cell> deviation(Deviation d) {
    String partner = titles.words(d.partner(), "");
    String name = titles.words(d.title(), d.unplanned() == null ? "" : d.unplanned());
    String instead =
        d.newDate() != null ? formats.date(d.newDate()) : titles.words(d.newPlace(), "");
    return List.of(
        Cell.of(partner.isEmpty() ? name : name + " · " + partner),
        Cell.of(d.period()),
        Cell.of(say("section.status." + d.status())),
        Cell.of(d.reason() == null ? "" : say("section.reason." + d.reason())),
        Cell.of(d.consequence() == null ? instead : (instead + " " + d.consequence()).strip()));
  }

  String label(Framework.Indicator indicator) {
    return indicator.code() + " " + titles.words(indicator.title(), "");
  }

  private DataTable table(String key, String title, List<String> columns, List<List<Cell>> rows) {
    return new DataTable(
        key, title, columns.stream().map(c -> say("dashboard.column." + c)).toList(), rows);
  }

  private String say(String key, Object... arguments) {
    return titles.text(key, arguments);
  }
}
