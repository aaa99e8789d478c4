package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Sha256;

/** Imports with their reports, and what was published about programmes. */
@ApplicationScoped
class IatiRepository {

  /** In bytes. MariaDB takes no longer row than 16 MB unless told to. */
  private static final int LONGEST_ROW = 15_000_000;

  private static final int BATCH = 500;

  @PersistenceContext EntityManager em;
  @Inject Sql sql;
  @Inject Ids ids;

  /** A file as it was uploaded. */
  record Source(byte[] file, boolean completed) {}

  /** A programme that has, or should have, an activity's identifier; sha256 null where unread. */
  record Known(long programmeId, String code, String sha256) {}

  record Organisation(long id, String code, String iatiIdentifier, LocalisedText name) {}

  record Latest(long importId, String iatiIdentifier) {}

  record Place(String indicatorCode, int seq, int position) {}

  record Budget(
      int seq,
      String type,
      String status,
      LocalDate start,
      LocalDate end,
      IatiActivity.Money money) {}

  record Transaction(
      int seq,
      String reference,
      String type,
      LocalDate date,
      IatiActivity.Money money,
      LocalisedText description,
      Long providerId,
      Long receiverId) {}

  record Document(int seq, String url, String format, LocalisedText title) {}

  record GrantToPublish(
      String iatiIdentifier,
      String code,
      LocalisedText name,
      String type,
      String reference,
      BigDecimal amount,
      String currency,
      LocalDate start) {}

  private record SourceRow(byte[] source, boolean completed) {}

  private record Provenance(
      String iatiIdentifier, LocalisedText publisher, String fileName, Instant importedAt) {}

  private record FigureRow(
      String indicatorCode,
      LocalisedText title,
      String kind,
      int periodNo,
      LocalDate start,
      LocalDate end,
      String text,
      BigDecimal value,
      String dimensions,
      LocalisedText comment,
      int line) {

    IatiFigure figure() {
      return new IatiFigure(
          kind,
          periodNo,
          start,
          end,
          text,
          value,
          List.of(Json.read(dimensions, IatiFigure.Dimension[].class)),
          comment,
          line);
    }
  }

  // Imports

  long addImport(String fileName, byte[] file, Instant at, long by) {
    byte[] packed = pack(file);
    if (packed.length > LONGEST_ROW) {
      throw new BusinessException(
          BusinessException.Kind.TOO_LARGE, "exchange.iati.large", IatiReader.MOST_MEGABYTES);
    }
    long id = ids.block(1);
    sql.use(
        h ->
            h.createUpdate(sql.file(IatiRepository.class, "insert_import"))
                .bind("id", id)
                .bind("fileName", fileName)
                .bind("sha256", Sha256.of(file))
                .bind("source", packed)
                .bind("at", at)
                .bind("by", by)
                .execute());
    return id;
  }

  void carriedOutBy(long importId, long jobRun) {
    sql.use(h -> h.execute("UPDATE iati_import SET job_run_id = ? WHERE id = ?", jobRun, importId));
  }

  Source source(long importId) {
    SourceRow row =
        sql.with(
            h ->
                h.select(
                        "SELECT source, completed_at IS NOT NULL AS completed FROM iati_import WHERE id = ?",
                        importId)
                    .mapTo(SourceRow.class)
                    .findOne()
                    .orElseThrow(BusinessException::notFound));
    return new Source(unpack(row.source()), row.completed());
  }

  /** Imports, newest first; managers see their own. */
  List<IatiImport> imports(Caller caller, long before, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "imports"))
                .bind("before", before)
                .bind("limit", limit)
                .bind("administrator", caller.is(Role.ADMINISTRATOR))
                .bindMethods("caller", caller)
                .mapTo(IatiImport.class)
                .list());
  }

  /** The programmes of an import that the caller may see. */
  List<IatiImport.Programme> programmes(long importId, Caller caller) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "programmes_of_import"))
                .define("visible", caller.sees("p.id"))
                .bindMethods("caller", caller)
                .bind("importId", importId)
                .mapTo(IatiImport.Programme.class)
                .list());
  }

  List<IatiImport.Count> counts(long importId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT outcome, COUNT(*) AS count FROM iati_import_item WHERE import_id = ?"
                        + " GROUP BY outcome",
                    importId)
                .mapTo(IatiImport.Count.class)
                .list());
  }

  List<IatiImport.Item> items(long importId, String outcome, int after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "items"))
                .bind("importId", importId)
                .bind("outcome", outcome)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(IatiImport.Item.class)
                .list());
  }

  void addItems(long importId, int firstSeq, List<IatiNotes.Item> items) {
    sql.use(
        h -> {
          PreparedBatch batch = h.prepareBatch(sql.file(IatiRepository.class, "insert_item"));
          for (int i = 0; i < items.size(); i++) {
            IatiNotes.Item item = items.get(i);
            batch
                .bind("importId", importId)
                .bind("seq", firstSeq + i)
                .bind("line", item.line())
                .bind("element", item.element())
                .bind("activity", item.activity())
                .bind("outcome", item.outcome().code())
                .bind("reason", item.reason())
                .bind("detail", item.detail())
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  void completed(long importId, Instant at) {
    sql.use(h -> h.execute("UPDATE iati_import SET completed_at = ? WHERE id = ?", at, importId));
  }

  void remove(long importId) {
    sql.use(
        h -> h.execute("DELETE FROM iati_import WHERE id = ? AND completed_at IS NULL", importId));
  }

  // What is known already

  Optional<Known> known(String identifier) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "known_activity"))
                .bind("identifier", identifier)
                .mapTo(Known.class)
                .findOne());
  }

  List<Organisation> organisations() {
    return sql.with(
        h ->
            h.createQuery("SELECT id, code, iati_identifier, name FROM organisation ORDER BY id")
                .mapTo(Organisation.class)
                .list());
  }

  /** Ids of the organisations that a programme has to do with. */
  Set<Long> organisationsOfProgramme(long programmeId) {
    return Set.copyOf(
        sql.with(
            h ->
                h.createQuery(sql.file(IatiRepository.class, "organisations_of_programme"))
                    .bind("programmeId", programmeId)
                    .mapTo(Long.class)
                    .list()));
  }

  /** The import that last changed what was published of a programme. */
  Optional<Latest> latest(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT import_id, iati_identifier FROM iati_activity WHERE programme_id = ?",
                    programmeId)
                .mapTo(Latest.class)
                .findOne());
  }

  /** Takes an activity out of the report of an import; answers the last number that is left. */
  int removeItems(long importId, String identifier) {
    return sql.with(
        h -> {
          h.execute(
              "DELETE FROM iati_import_item WHERE import_id = ? AND activity = ?",
              importId,
              identifier);
          return h.select(
                  "SELECT COALESCE(MAX(seq), 0) FROM iati_import_item WHERE import_id = ?",
                  importId)
              .mapTo(Integer.class)
              .one();
        });
  }

  /** Entities of an activity that is done with are not looked at again at every flush. */
  void forgetEntities() {
    em.flush();
    em.clear();
  }

  // What was published

  /** Puts the activity's head in place and takes everything away that was published before. */
  void replaceActivity(
      long programmeId,
      long importId,
      String identifier,
      String sha256,
      Long reporter,
      String head) {
    sql.use(
        h -> {
          h.execute("DELETE FROM iati_element WHERE programme_id = ?", programmeId);
          h.createUpdate(sql.file(IatiRepository.class, "merge_activity"))
              .bind("programmeId", programmeId)
              .bind("importId", importId)
              .bind("identifier", identifier)
              .bind("sha256", sha256)
              .bind("reporter", reporter)
              .bind("head", head)
              .execute();
        });
  }

  /** The elements, numbered from 0 in this order. */
  void addElements(long programmeId, List<IatiNode> elements) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_element");
          for (int seq = 0; seq < elements.size(); seq++) {
            IatiNode element = elements.get(seq);
            String xml = IatiWriter.xml(element);
            if (xml.getBytes(StandardCharsets.UTF_8).length > LONGEST_ROW) {
              throw new BusinessException(
                  BusinessException.Kind.TOO_LARGE,
                  "exchange.iati.element",
                  element.line(),
                  element.name());
            }
            batch
                .bind("programmeId", programmeId)
                .bind("seq", seq)
                .bind("element", element.foreign() ? "" : element.name())
                .bind("xml", xml)
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  void addBudgets(long programmeId, List<Budget> budgets) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_budget");
          for (Budget budget : budgets) {
            bind(batch, budget.money())
                .bind("programmeId", programmeId)
                .bind("seq", budget.seq())
                .bind("type", budget.type())
                .bind("status", budget.status())
                .bind("start", budget.start())
                .bind("end", budget.end())
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  void addTransactions(long programmeId, List<Transaction> transactions) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_transaction");
          for (Transaction transaction : transactions) {
            bind(batch, transaction.money())
                .bind("programmeId", programmeId)
                .bind("seq", transaction.seq())
                .bind("reference", transaction.reference())
                .bind("type", transaction.type())
                .bind("date", transaction.date())
                .bind("description", transaction.description())
                .bind("providerId", transaction.providerId())
                .bind("receiverId", transaction.receiverId())
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  void addDocuments(long programmeId, List<Document> documents) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_document");
          for (Document document : documents) {
            batch
                .bind("programmeId", programmeId)
                .bind("seq", document.seq())
                .bind("url", document.url())
                .bind("format", document.format())
                .bind("title", document.title())
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  /**
   * Published indicators.
   *
   * @param seq tells the place of an indicator's result among the elements
   */
  void addIndicators(
      long programmeId,
      List<IatiResults.Published> indicators,
      ToIntFunction<IatiResults.Published> seq) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_indicator");
          for (IatiResults.Published indicator : indicators) {
            batch
                .bind("programmeId", programmeId)
                .bind("code", indicator.code())
                .bind("seq", seq.applyAsInt(indicator))
                .bind("position", indicator.position())
                .bind("title", indicator.title())
                .add();
            executeFull(batch);
          }
          executeRest(batch);
        });
  }

  void addFigures(long programmeId, List<IatiResults.Published> indicators) {
    sql.use(
        h -> {
          PreparedBatch batch = batch(h, "insert_figure");
          for (IatiResults.Published indicator : indicators) {
            for (int seq = 0; seq < indicator.figures().size(); seq++) {
              IatiFigure figure = indicator.figures().get(seq);
              batch
                  .bindMethods(figure)
                  .bind("dimensions", Json.write(figure.dimensions()))
                  .bind("programmeId", programmeId)
                  .bind("code", indicator.code())
                  .bind("seq", seq)
                  .add();
              executeFull(batch);
            }
          }
          executeRest(batch);
        });
  }

  /** The element of the activity without its children; empty where nothing was published. */
  Optional<String> head(long programmeId) {
    return sql.with(
        h ->
            h.select("SELECT head FROM iati_activity WHERE programme_id = ?", programmeId)
                .mapTo(String.class)
                .findOne());
  }

  /** The children of the activity, in the order of the standard. */
  List<String> elements(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT xml FROM iati_element WHERE programme_id = ? ORDER BY seq", programmeId)
                .mapTo(String.class)
                .list());
  }

  List<Place> indicators(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT indicator_code, seq, position FROM published_indicator"
                        + " WHERE programme_id = ?",
                    programmeId)
                .mapTo(Place.class)
                .list());
  }

  /** What was published of a programme; empty where nothing was. */
  Optional<IatiPublished> published(long programmeId) {
    return sql.with(
            h ->
                h.createQuery(sql.file(IatiRepository.class, "provenance"))
                    .bind("programmeId", programmeId)
                    .mapTo(Provenance.class)
                    .findOne())
        .map(
            p ->
                new IatiPublished(
                    p.iatiIdentifier(),
                    p.publisher(),
                    p.fileName(),
                    p.importedAt(),
                    figures(programmeId)));
  }

  private List<IatiPublished.Indicator> figures(long programmeId) {
    Map<String, IatiPublished.Indicator> indicators = new LinkedHashMap<>();
    sql.with(
            h ->
                h.createQuery(sql.file(IatiRepository.class, "figures"))
                    .bind("programmeId", programmeId)
                    .mapTo(FigureRow.class)
                    .list())
        .forEach(
            row ->
                indicators
                    .computeIfAbsent(
                        row.indicatorCode(),
                        code -> new IatiPublished.Indicator(code, row.title(), new ArrayList<>()))
                    .figures()
                    .add(row.figure()));
    return List.copyOf(indicators.values());
  }

  /** When the programme last became another than what was imported; empty where it never did. */
  Optional<Instant> lastChanged(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "last_changed"))
                .bind("programmeId", programmeId)
                .mapTo(Instant.class)
                .findFirst());
  }

  /**
   * Grants of donors whose commitments or funds were not published: that one, or all where it is
   * null.
   */
  List<GrantToPublish> grantsToPublish(long programmeId, Long grantId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiRepository.class, "grants_to_publish"))
                .bind("programmeId", programmeId)
                .bind("grantId", grantId)
                .mapTo(GrantToPublish.class)
                .list());
  }

  private PreparedBatch batch(Handle handle, String statement) {
    return handle.prepareBatch(sql.file(IatiRepository.class, statement));
  }

  private static PreparedBatch bind(PreparedBatch batch, IatiActivity.Money money) {
    return batch
        .bind("amount", money.amount())
        .bind("currency", money.currency())
        .bind("valueDate", money.valueDate());
  }

  private static void executeFull(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  private static void executeRest(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static byte[] pack(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
