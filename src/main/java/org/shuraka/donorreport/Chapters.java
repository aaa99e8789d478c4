package org.shuraka.donorreport;

import java.util.ArrayList;
import java.util.List;
import org.shuraka.donorreport.Chapter.Block;
import org.shuraka.programme.GrantSection;
import org.shuraka.shared.LocalisedText;

/**
 * The parts of a report in their order: the manager's summary, results, figures period by period,
 * what went otherwise, outcomes, money, restatements, evidence, corrections, the annex with figures
 * in detail, how to read them. What a report has not is left out.
 */
final class Chapters {

  private final SealedContent content;
  private final Wording wording;

  private Chapters(SealedContent content) {
    this.content = content;
    this.wording = new Wording(content);
  }

  static List<Chapter> of(SealedContent content) {
    return new Chapters(content).all();
  }

  private List<Chapter> all() {
    FigureChapters figures = new FigureChapters(content, wording);
    EventChapters events = new EventChapters(content, wording);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(summary());
    chapters.add(figures.results());
    chapters.add(figures.trend());
    chapters.add(events.deviations());
    chapters.add(events.outcomes());
    chapters.add(events.expenditure());
    chapters.add(events.restatements());
    chapters.add(events.evidence());
    chapters.add(events.adjustments());
    if (content.has(GrantSection.BREAKDOWN)) {
      chapters.add(figures.breakdown());
    }
    chapters.add(method());
    return chapters.stream().filter(c -> !c.blocks().isEmpty()).toList();
  }

  private Chapter summary() {
    List<Block> blocks = new ArrayList<>();
    LocalisedText objective = content.programme().objective();
    if (objective != null && !objective.isEmpty()) {
      blocks.add(new Chapter.Heading("objective", Line.plain().text(wording.t("objective"))));
      paragraphs(objective.in(wording.language()), blocks);
    }
    if (content.summary() != null) {
      String heading =
          content.summaryBy() == null
              ? wording.t("summary.words")
              : content.summaryBy(wording.language());
      blocks.add(new Chapter.Heading("words", Line.plain().text(heading)));
      paragraphs(content.summary(), blocks);
    }
    return new Chapter("summary", wording.t("summary"), false, blocks);
  }

  /** Somebody's own words, each line a paragraph. */
  private static void paragraphs(String words, List<Block> blocks) {
    words
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> blocks.add(new Chapter.Words(Line.plain().name(line))));
  }

  private Chapter method() {
    List<Block> blocks = new ArrayList<>();
    for (String rule : List.of("accepted", "target", "percentage", "provisional", "rounding")) {
      blocks.add(rule(rule));
    }
    if (content.grant().shareShown()) {
      blocks.add(rule("share"));
    }
    blocks.add(rule(content.draft() ? "draft" : "sealed"));
    return new Chapter("method", wording.t("method"), false, blocks);
  }

  private Block rule(String rule) {
    return new Chapter.Words(Line.plain().text(wording.t("method." + rule)));
  }
}
