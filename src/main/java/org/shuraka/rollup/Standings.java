package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkReader;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.RollUpRepository.ResultRow;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/**
 * How many programmes stand, in as many statements as for one. What was read of a programme is kept
 * in memory until its figures are derived anew or another framework judges them; the figures are
 * the programme's, so whoever asks decides who may see them.
 */
@ApplicationScoped
public class Standings {

  private static final Logger LOG = Logger.getLogger(Standings.class.getName());
  private static final int MOST_KEPT = 2_000;

  /** Where all are asked for: a list in SQL is never empty. */
  private static final List<Long> NONE = List.of(0L);

  @Inject Sql sql;
  @Inject PeriodFrameworks frameworks;

  private final Map<Long, Kept> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /** A programme, and what its figures depend on. */
  record Head(
      long programmeId,
      String code,
      LocalisedText title,
      boolean sample,
      LocalDate start,
      LocalDate end,
      String through,
      Integer toNo,
      Integer revision,
      Long frameworkId) {

    boolean judged() {
      return through != null && frameworkId != null;
    }
  }

  private record Kept(Head head, int warned, List<Standing.Line> lines, String fault) {}

  private record FigureRow(long programmeId, @Nested ResultRow figure) {}

  private record PeriodRow(long programmeId, @Nested ProgrammeView.Period period) {}

  private record Document(long id, String document) {}

  private record Number(long programmeId, int number) {}

  /** The programmes that the caller may see, by code. */
  public List<Standing> of(Caller caller) {
    return of(caller, true, NONE);
  }

  /** Those of these programmes that the caller may see, by code. */
  public List<Standing> of(Caller caller, List<Long> programmeIds) {
    return programmeIds.isEmpty() ? List.of() : of(caller, false, programmeIds);
  }

  private List<Standing> of(Caller caller, boolean all, List<Long> programmeIds) {
    return sql.with(
        h -> {
          List<Head> heads =
              query(h, "heads")
                  .define("visible", caller.sees("p.id"))
                  .define("judging", frameworks.expression())
                  .bind("all", all)
                  .bindList("programmes", programmeIds)
                  .bindMethods("caller", caller)
                  .mapTo(Head.class)
                  .list();
          List<Head> unread = heads.stream().filter(x -> x.judged() && !isKept(x)).toList();
          Map<Long, Kept> read = unread.isEmpty() ? Map.of() : read(h, unread);
          kept.putAll(read);
          return heads.stream().map(x -> standing(x, read.get(x.programmeId()))).toList();
        });
  }

  private boolean isKept(Head head) {
    Kept known = kept.get(head.programmeId());
    return known != null && known.head().equals(head);
  }

  private Standing standing(Head head, Kept read) {
    Kept known = read == null ? kept.get(head.programmeId()) : read;
    boolean right = known != null && known.head().equals(head);
    return new Standing(
        head.programmeId(),
        head.code(),
        head.title(),
        head.sample(),
        head.start(),
        head.end(),
        head.through(),
        right ? known.warned() : 0,
        right ? known.lines() : List.of(),
        right ? known.fault() : null);
  }

  private Map<Long, Kept> read(Handle h, List<Head> heads) {
    String programmes = list(heads.stream().map(Head::programmeId));
    Map<Long, List<FigureRow>> figures =
        query(h, "figures").define("programmes", programmes).mapTo(FigureRow.class).stream()
            .collect(Collectors.groupingBy(FigureRow::programmeId));
    Map<Long, List<PeriodRow>> periods =
        query(h, "periods").define("programmes", programmes).mapTo(PeriodRow.class).stream()
            .collect(Collectors.groupingBy(PeriodRow::programmeId));
    Map<Long, String> documents =
        query(h, "documents")
            .define("frameworks", list(heads.stream().map(Head::frameworkId)))
            .mapTo(Document.class)
            .stream()
            .collect(Collectors.toMap(Document::id, Document::document));
    Map<Long, Integer> warned =
        query(h, "warned").define("programmes", programmes).mapTo(Number.class).stream()
            .collect(Collectors.toMap(Number::programmeId, Number::number));
    return heads.stream()
        .collect(
            Collectors.toMap(
                Head::programmeId,
                x ->
                    kept(
                        x,
                        warned.getOrDefault(x.programmeId(), 0),
                        documents.get(x.frameworkId()),
                        periods.getOrDefault(x.programmeId(), List.of()),
                        figures.getOrDefault(x.programmeId(), List.of()))));
  }

  /**
   * What was read of one programme. Whatever is wrong with what is stored of it, it is one line of
   * many: it is logged, stands there as unreadable, and the others as ever.
   */
  private static Kept kept(
      Head head, int warned, String document, List<PeriodRow> periods, List<FigureRow> figures) {
    try {
      return new Kept(
          head,
          warned,
          lines(
              head,
              FrameworkReader.OUTSIDE.of(Json.read(document, Framework.class)),
              periods.stream().map(PeriodRow::period).toList(),
              figures),
          null);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The figures of programme " + head.code() + " are unreadable", e);
      boolean framework = e instanceof BusinessException;
      return new Kept(
          head,
          warned,
          List.of(),
          framework ? "rollup.unreadable.framework" : "rollup.unreadable.figures");
    }
  }

  private static List<Standing.Line> lines(
      Head head, Framework framework, List<ProgrammeView.Period> periods, List<FigureRow> figures) {
    Commitments commitments = new Commitments(framework, periods);
    Map<String, ResultRow> byCode =
        figures.stream()
            .map(FigureRow::figure)
            .filter(f -> f.toNo() == head.toNo())
            .collect(Collectors.toMap(ResultRow::code, f -> f));
    return framework.results().stream()
        .flatMap(
            r ->
                r.indicators().stream()
                    .filter(i -> byCode.containsKey(i.code()))
                    .map(i -> line(r, i, byCode.get(i.code()), commitments.of(i.code()), head)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Standing.Line line(
      Framework.Result result,
      Framework.Indicator indicator,
      ResultRow row,
      Targets targets,
      Head head) {
    if (targets == null) {
      return null;
    }
    RolledUpFigures figures = new RolledUpFigures(row, List.of());
    var target = targets.over(new Window(0, head.toNo() - 1));
    Figure figure = figures.figure(target);
    BigDecimal achievement = Amount.shown(targets.achievement(figures.value(), target));
    return new Standing.Line(
        result.type(),
        indicator,
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        figure.target(),
        achievement,
        figure.coverage(),
        Track.of(
            figure.value(), figure.target(), achievement, Direction.of(indicator.direction())));
  }

  private Query query(Handle h, String statement) {
    return h.createQuery(sql.file(Standings.class, statement));
  }

  private static String list(Stream<Long> ids) {
    return ids.map(String::valueOf).collect(Collectors.joining(", "));
  }
}
