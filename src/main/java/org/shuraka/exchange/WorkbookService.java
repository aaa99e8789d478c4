package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.exchange.WorkbookPreview.Conflicts;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * Reports as XLSX workbooks: whoever reads a report may take it away, its officer brings it back
 * filled in. What an officer uploads waits for a day, for her alone.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class WorkbookService {

  /** Largest file. */
  public static final int MOST_BYTES = XlsxParts.MOST_BYTES;

  /** The same in megabytes. */
  public static final int MOST_MEGABYTES = XlsxParts.MOST_MEGABYTES;

  private static final int LONGEST_NAME = 255;

  @Inject Workbooks workbooks;
  @Inject WorkbookRepository uploads;
  @Inject WorkbookTrialService trial;
  @Inject ReportingService reporting;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A report as a file. */
  public record Document(String fileName, byte[] content, int version) {}

  /** The report as it stands, to fill in. */
  public Document write(ReportKey key, Language language) {
    WorkbookContent content = workbooks.content(key);
    audit(key, content, "report.export", Map.of("language", language.code()));
    return new Document(
        "%s-%s-%s.xlsx".formatted(key.programme(), key.period(), key.partner()),
        workbooks.write(key, content, language),
        content.report().version());
  }

  /**
   * Keeps a workbook that came back, to be looked at and applied; answers its number.
   *
   * @throws BusinessException where it cannot be read or is one of another report: nothing is kept
   */
  @RolesAllowed(Role.IS_OFFICER)
  public long keep(ReportKey key, String fileName, byte[] file) {
    WorkbookContent content = workbooks.content(key);
    if (!content.report().status().editable()) {
      throw BusinessException.conflict("report.notEditable." + content.report().status().code());
    }
    Caller by = caller.get();
    workbooks.compare(content, file, by.language());
    String name = name(fileName);
    long id = uploads.add(content.report().id(), by.accountId(), clock.instant(), name, file);
    audit(key, content, "workbook.upload", Map.of("file", name));
    return id;
  }

  /** What an uploaded workbook changes. */
  @RolesAllowed(Role.IS_OFFICER)
  public WorkbookPreview preview(ReportKey key, long upload, Language reader) {
    WorkbookContent content = workbooks.content(key);
    return preview(key, workbooks.compare(content, find(content, upload), reader), content);
  }

  /** What a workbook changes; it is not kept. */
  @RolesAllowed(Role.IS_OFFICER)
  public WorkbookPreview preview(ReportKey key, byte[] file, Language reader) {
    WorkbookContent content = workbooks.content(key);
    return preview(key, workbooks.compare(content, file, reader), content);
  }

  /**
   * Applies an uploaded workbook, whole or not at all; answers what it changed.
   *
   * @param version of the report that it was looked at beside
   */
  @RolesAllowed(Role.IS_OFFICER)
  public WorkbookPreview apply(
      ReportKey key, long upload, int version, Conflicts conflicts, Language reader) {
    WorkbookContent content = workbooks.content(key);
    WorkbookPreview applied =
        apply(key, content, find(content, upload), version, conflicts, reader);
    uploads.delete(upload);
    return applied;
  }

  /** Applies a workbook, whole or not at all; answers what it changed. */
  @RolesAllowed(Role.IS_OFFICER)
  public WorkbookPreview apply(
      ReportKey key, byte[] file, int version, Conflicts conflicts, Language reader) {
    return apply(key, workbooks.content(key), file, version, conflicts, reader);
  }

  /** Takes an uploaded workbook away unapplied. */
  @RolesAllowed(Role.IS_OFFICER)
  public void discard(ReportKey key, long upload) {
    WorkbookContent content = workbooks.content(key);
    find(content, upload);
    uploads.delete(upload);
    audit(key, content, "workbook.discard", null);
  }

  private byte[] find(WorkbookContent content, long upload) {
    return uploads
        .find(upload, content.report().id(), caller.get().accountId())
        .orElseThrow(BusinessException::notFound);
  }

  private WorkbookPreview preview(
      ReportKey key, WorkbookComparison comparison, WorkbookContent content) {
    List<Fault> faults = new ArrayList<>(comparison.faults());
    if (content.report().status().editable() && comparison.hasChanges(true)) {
      WorkbookParts parts = comparison.parts(true);
      faults.addAll(
          comparison.atCells(parts, trial.faults(key, change(content.report().version(), parts))));
    }
    return comparison.preview(faults);
  }

  private WorkbookPreview apply(
      ReportKey key,
      WorkbookContent content,
      byte[] file,
      int version,
      Conflicts conflicts,
      Language reader) {
    if (content.report().version() != version) {
      throw BusinessException.stale();
    }
    WorkbookComparison comparison = workbooks.compare(content, file, reader);
    refuse(comparison.faults());
    if (conflicts == Conflicts.REFUSE) {
      refuse(comparison.conflictFaults());
    }
    boolean replace = conflicts == Conflicts.REPLACE;
    WorkbookPreview preview = comparison.preview(List.of());
    if (comparison.hasChanges(replace)) {
      WorkbookParts parts = comparison.parts(replace);
      ReportingService.Saved saved =
          reporting.change(key.programme(), key.period(), key.partner(), change(version, parts));
      refuse(comparison.atCells(parts, saved.faults()));
      audit(
          key,
          content,
          "workbook.apply",
          Map.of(
              "cells",
              preview.changes().size(),
              "replaced",
              replace ? preview.conflicts().size() : 0));
    }
    return preview;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  /** Numbers were read already: no language is left in them. */
  private static ReportingService.Change change(int version, WorkbookParts parts) {
    return new ReportingService.Change(version, null, Language.EN, parts.parts());
  }

  private void audit(ReportKey key, WorkbookContent content, String act, Object after) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(act, "report", key, content.programme().id(), null, after, null));
  }

  private static String name(String fileName) {
    if (fileName == null || fileName.isBlank()) {
      return "workbook.xlsx";
    }
    String name = fileName.strip().replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
