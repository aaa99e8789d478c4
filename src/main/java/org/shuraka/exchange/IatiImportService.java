package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.JobRuns;
import org.shuraka.shared.BusinessException;

/**
 * Imports of IATI files, for administrators and managers. Whoever imports a programme becomes its
 * manager. Managers see their own imports, administrators all of them.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class IatiImportService {

  /** Name of the job. */
  public static final String JOB = "iati-import";

  /** Largest file. */
  public static final int MOST_BYTES = IatiReader.MOST_BYTES;

  /** The same in megabytes. */
  public static final int MOST_MEGABYTES = IatiReader.MOST_MEGABYTES;

  /** For {@link #page}: begins with the newest import. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int LONGEST_NAME = 255;

  @Inject IatiRepository repository;
  @Inject JobRuns jobs;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** An import on its way, and the run that carries it out. */
  public record Started(long importId, long jobRun) {}

  /**
   * Stores a file and starts its import. A file that cannot be read is refused here and leaves no
   * trace.
   *
   * @param fileName as its owner calls it; null or blank where nobody said
   */
  public Started start(String fileName, byte[] file) {
    Caller by = caller.get();
    int activities = IatiReader.count(file);
    long id = repository.addImport(name(fileName), file, clock.instant(), by.accountId());
    long run =
        jobs.start(
            JOB,
            null,
            Map.of(
                "import", Long.toString(id),
                "activities", Integer.toString(activities),
                "by", by.email()),
            by.accountId());
    repository.carriedOutBy(id, run);
    return new Started(id, run);
  }

  /**
   * Imports, newest first.
   *
   * @param before the last import of the page before; {@link #NEWEST} for the first page
   */
  public List<IatiImport> page(long before, int limit) {
    return repository.imports(caller.get(), before, limit);
  }

  /** What an import did. */
  public IatiImport.Report get(long id) {
    Caller by = caller.get();
    IatiImport file = find(id, by);
    Map<String, Long> counts = new TreeMap<>();
    for (IatiNotes.Outcome outcome : IatiNotes.Outcome.values()) {
      counts.put(outcome.code(), 0L);
    }
    repository.counts(id).forEach(c -> counts.put(c.outcome(), c.count()));
    return new IatiImport.Report(file, repository.programmes(id, by), counts);
  }

  /**
   * The report of an import, element by element in the order of the file.
   *
   * @param outcome taken, kept, unchanged or not_taken; null for all
   * @param after the last element of the page before; 0 for the first page
   */
  public List<IatiImport.Item> items(long id, String outcome, int after, int limit) {
    find(id, caller.get());
    return repository.items(id, outcome, after, limit);
  }

  private IatiImport find(long id, Caller by) {
    return repository.imports(by, id + 1, 1).stream()
        .filter(i -> i.id() == id)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  private static String name(String fileName) {
    if (fileName == null || fileName.isBlank()) {
      return "iati.xml";
    }
    String name = fileName.strip().replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
