package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.donorreport.Chapter.Block;
import org.shuraka.donorreport.Grid.Cell;
import org.shuraka.donorreport.Grid.Column;
import org.shuraka.donorreport.Grid.Number;
import org.shuraka.donorreport.Grid.Shown;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Messages;

/**
 * What a report says besides its figures: what went otherwise, outcomes, money, restatements,
 * evidence, corrections.
 */
final class EventChapters {

  private static final int DECIMALS = 6;

  private final SealedContent content;
  private final Wording wording;

  EventChapters(SealedContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
  }

  // ---- Deviations ----

  Chapter deviations() {
    return chapter(
        "deviations",
        "deviations.what",
        new Grid(
            List.of(
                Column.words(wording.t("deviation.kind"), 46),
                Column.words(wording.t("reason"), 30),
                Column.figures(wording.t("toDate"), 20),
                Column.figures(wording.t("target"), 22),
                Column.figures(wording.t("achievement"), 22),
                Column.words(wording.t("comment"), 38)),
            content.deviations().stream().map(this::deviation).toList()));
  }

  private List<Cell> deviation(SealedContent.Deviation d) {
    String code = d.activity() == null ? d.indicator() : d.activity();
    Line about = Line.quiet().code(code);
    if (d.period() != null) {
      about = about.text(" · ").code(d.period());
    }
    return List.of(
        Cell.words(
            Line.strong().text(wording.t("deviation." + d.kind())),
            Line.plain().name(wording.title(d.title(), code)),
            about),
        instead(d),
        value(d.indicator(), d.actual()),
        value(d.indicator(), d.target()),
        d.indicator() == null
            ? Cell.EMPTY
            : Cell.figure(
                wording.figures().achievement(d.achievement()),
                Number.of(d.achievement(), Shown.RATIO)),
        Cell.words(Line.plain().name(d.comment())));
  }

  /** Why, and when and where instead. */
  private Cell instead(SealedContent.Deviation d) {
    return Cell.words(
        Line.plain().text(d.reason() == null ? "" : wording.t("deviation.reason." + d.reason())),
        d.newDate() == null
            ? Line.quiet()
            : Line.quiet()
                .text(wording.t("deviation.newDate", wording.formats().date(d.newDate()))),
        d.newPlace() == null
            ? Line.quiet()
            : Line.quiet()
                .text(wording.t("deviation.newPlace") + " ")
                .name(wording.place(d.newPlace())));
  }

  /** A value of an indicator; an activity has none. */
  private Cell value(String indicator, BigDecimal value) {
    if (indicator == null) {
      return Cell.EMPTY;
    }
    return Cell.figure(
        content.value(wording.language(), indicator, value),
        Number.of(
            value,
            content
                .indicator(indicator)
                .map(i -> FigureChapters.shown(i.promised()))
                .orElse(Shown.EVERY_DIGIT)));
  }

  // ---- Outcomes ----

  Chapter outcomes() {
    return chapter(
        "outcomes",
        "outcomes.intro",
        new Grid(
            List.of(
                Column.words(wording.t("outcome"), 110),
                Column.words(wording.t("outcome.when"), 34),
                Column.words(wording.t("outcome.substantiation"), 34)),
            content.outcomes().stream().map(this::outcome).toList()));
  }

  private List<Cell> outcome(SealedContent.Outcome o) {
    return List.of(
        new Cell(
            o.text().lines().map(l -> Line.plain().name(l)).filter(l -> !l.isEmpty()).toList(),
            null,
            null),
        Cell.words(
            Line.plain().text(wording.formats().date(o.date())),
            Line.plain().name(wording.place(o.place())),
            Line.quiet().code(o.period())),
        Cell.words(
            Line.plain()
                .text(
                    o.substantiation() == null
                        ? ""
                        : Messages.text(
                            wording.language(), "section.substantiation." + o.substantiation()))));
  }

  // ---- Money ----

  Chapter expenditure() {
    List<Block> blocks = new ArrayList<>();
    SealedContent.Expenditure spent = content.expenditure();
    if (spent != null && !spent.lines().isEmpty()) {
      blocks.add(
          new Chapter.Table(
              new Grid(
                  List.of(
                      Column.words(wording.t("expenditure.line"), 66),
                      Column.words(wording.t("expenditure.currency"), 18),
                      Column.figures(wording.t("expenditure.budget"), 24),
                      Column.figures(wording.t("inWindow"), 24),
                      Column.figures(wording.t("toDate"), 24),
                      Column.figures(wording.t("expenditure.used"), 22)),
                  spent.lines().stream().map(this::line).toList())));
      if (!spent.rates().isEmpty()) {
        blocks.add(new Chapter.Heading("rates", Line.plain().text(wording.t("rates"))));
        blocks.add(words("rates.what"));
        blocks.add(
            new Chapter.Table(
                new Grid(
                    List.of(
                        Column.words(wording.t("expenditure.currency"), 40),
                        Column.figures(wording.t("rate"), 40),
                        Column.words(wording.t("rate.source"), 98)),
                    spent.rates().stream().map(this::rate).toList())));
      }
    }
    return new Chapter("expenditure", wording.t("expenditure"), false, blocks);
  }

  private List<Cell> line(SealedContent.BudgetLine line) {
    BigDecimal used =
        line.budget().signum() == 0
            ? null
            : line.toDate().divide(line.budget(), DECIMALS, RoundingMode.HALF_UP);
    return List.of(
        Cell.words(
            Line.plain().name(content.words(line.title(), line.code())),
            Line.quiet().code(line.code())),
        Cell.words(Line.plain().code(line.currency())),
        money(line.budget(), line.currency()),
        money(line.inWindow(), line.currency()),
        money(line.toDate(), line.currency()),
        Cell.figure(wording.figures().achievement(used), Number.of(used, Shown.RATIO)));
  }

  private Cell money(BigDecimal amount, String currency) {
    return Cell.figure(wording.formats().amount(amount, currency), Number.of(amount, Shown.MONEY));
  }

  private Cell number(BigDecimal number) {
    return Cell.figure(wording.formats().number(number), Number.of(number, Shown.EVERY_DIGIT));
  }

  private List<Cell> rate(SealedContent.Rate rate) {
    return List.of(
        Cell.words(Line.plain().code(rate.currency() + " / " + rate.budgetCurrency())),
        number(rate.rate()),
        Cell.words(
            Line.plain().name(rate.source(content.writtenIn())),
            Line.quiet().text(wording.formats().date(rate.date()))));
  }

  // ---- Restatements ----

  Chapter restatements() {
    return chapter(
        "restatements",
        "restatements.what",
        new Grid(
            List.of(
                Column.words(wording.t("indicator"), 50),
                Column.words(wording.t("window"), 30),
                Column.figures(wording.t("restatement.was"), 22),
                Column.figures(wording.t("restatement.is"), 22),
                Column.words(wording.t("restatement.why"), 54)),
            content.restatements().stream().map(this::restatement).toList()));
  }

  private List<Cell> restatement(SealedContent.Restatement r) {
    List<Line> why = new ArrayList<>();
    if (r.breakdownOnly()) {
      why.add(Line.plain().text(wording.t("restatement.breakdown")));
    }
    for (SealedContent.Cause cause : r.causes()) {
      Line line = Line.plain().text(wording.t("cause." + cause.kind()) + " ").code(cause.period());
      why.add(cause.reason() == null ? line : line.text(": ").name(cause.reason()));
      Line who = Line.quiet().name(cause.who());
      why.add((who.isEmpty() ? who : who.text(" · ")).text(wording.instant(cause.at())));
    }
    return List.of(
        Cell.words(
            Line.plain().name(wording.title(r.title(), r.indicator())),
            Line.quiet().code(r.indicator())),
        Cell.words(
            Line.plain().code(Formats.codes(r.from(), r.to())),
            Line.quiet().text(wording.t("restatement." + r.figure()))),
        value(r.indicator(), r.was()),
        value(r.indicator(), r.is()),
        new Cell(why, null, null));
  }

  // ---- Evidence and corrections ----

  Chapter evidence() {
    return chapter(
        "evidence",
        "evidence.what",
        new Grid(
            List.of(
                Column.words(wording.t("evidence.file"), 62),
                Column.words(wording.t("period"), 18),
                Column.words(wording.t("evidence.sha256"), 98)),
            content.evidence().stream().map(this::evidence).toList()));
  }

  private List<Cell> evidence(SealedContent.EvidenceItem item) {
    return List.of(
        Cell.words(
            Line.plain().name(item.name()),
            Line.quiet()
                .code(item.type())
                .text(" · " + wording.t("evidence.bytes", wording.formats().number(item.size())))),
        Cell.words(Line.plain().code(item.period())),
        Cell.words(Line.quiet().code(item.sha256())));
  }

  Chapter adjustments() {
    return chapter(
        "adjustments",
        "adjustments.intro",
        new Grid(
            List.of(
                Column.words(wording.t("indicator"), 60),
                Column.words(wording.t("period"), 20),
                Column.words(wording.t("reason"), 76),
                Column.figures(wording.t("correction"), 22)),
            content.adjustments().stream().map(this::adjustment).toList()));
  }

  private List<Cell> adjustment(SealedContent.Adjustment a) {
    return List.of(
        Cell.words(
            Line.plain()
                .name(
                    content
                        .indicator(a.indicator())
                        .map(i -> wording.title(i.promised()))
                        .orElse(a.indicator())),
            Line.quiet().code(a.indicator())),
        Cell.words(Line.plain().code(a.period())),
        Cell.words(Line.plain().name(a.reason())),
        number(a.amount()));
  }

  /** A chapter of one table; without its rows there is none. */
  private Chapter chapter(String id, String intro, Grid grid) {
    return new Chapter(
        id,
        wording.t(id),
        false,
        grid.rows().isEmpty() ? List.of() : List.of(words(intro), new Chapter.Table(grid)));
  }

  private Block words(String key) {
    return new Chapter.Words(Line.quiet().text(wording.t(key)));
  }
}
