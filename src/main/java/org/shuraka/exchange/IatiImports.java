package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.Frameworks;
import org.shuraka.platform.Turns;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.Programmes;
import org.shuraka.shared.Sha256;

/**
 * Carries imports of IATI files out, for the batch job; rights are checked by whoever starts it. A
 * file is one transaction: everything that can be taken of it and the report, or nothing.
 *
 * <p>An activity whose content is the same as at the last import is left alone, whatever was
 * changed here meanwhile. Otherwise what was published is replaced, and what people have decided
 * here stays until they say otherwise: see {@link IatiQuestion}.
 */
@ApplicationScoped
public class IatiImports {

  static final String MADE = "exchange.iati.made";
  static final String UPDATED = "exchange.iati.updated";

  private static final int LONGEST_IDENTIFIER = 150;

  /** Imports come one after the other: two of the same file would make everything twice. */
  private static final String TURN = "iati-import";

  @Inject IatiRepository repository;
  @Inject IatiQuestionRepository questions;
  @Inject Turns turns;
  @Inject Programmes programmes;
  @Inject ProgrammeRepository programmeReads;
  @Inject Frameworks frameworks;
  @Inject FrameworkRepository frameworkReads;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Imports a stored file.
   *
   * @param by who asked for it: manager of the programmes it makes
   * @param progress told how many activities are done
   */
  @Transactional
  public void run(long importId, Caller by, IntConsumer progress) {
    turns.await(TURN);
    IatiRepository.Source source = repository.source(importId);
    if (source.completed()) {
      return;
    }
    Run run = new Run(importId, by, progress);
    IatiReader.read(source.file(), run::read);
    repository.completed(importId, clock.instant());
    audit.record(
        by,
        new AuditTrail.Entry(
            "iati.import",
            "iatiImport",
            importId,
            null,
            null,
            Map.of("activities", run.done, "elements", run.items),
            null));
  }

  /** Takes an activity from its last file again, now that it is known what its elements are. */
  @Transactional
  public void takeAgain(long programmeId, Caller by) {
    turns.await(TURN);
    IatiRepository.Latest latest = repository.latest(programmeId).orElseThrow();
    Run run = new Run(latest.importId(), by, done -> {});
    run.items = repository.removeItems(latest.importId(), latest.iatiIdentifier());
    run.again = latest.iatiIdentifier();
    IatiReader.read(repository.source(latest.importId()).file(), run::read);
  }

  /** Takes a file away that could not be imported; a completed import stays. */
  @Transactional
  public void discard(long importId) {
    repository.remove(importId);
  }

  /** One file on its way in. */
  private final class Run {

    private final long importId;
    private final Caller by;
    private final IntConsumer progress;
    private final IatiNotes notes = new IatiNotes();
    private final IatiActs acts;
    private final IatiOrganisations.Directory directory;
    private final Set<String> seen = new HashSet<>();
    private int done;
    private int items;

    /** The one activity that is taken again; null where the whole file is taken. */
    private String again;

    Run(long importId, Caller by, IntConsumer progress) {
      this.importId = importId;
      this.by = by;
      this.progress = progress;
      this.acts =
          new IatiActs(
              programmes, programmeReads, frameworks, frameworkReads, repository, questions);
      this.directory = new IatiOrganisations.Directory(repository.organisations());
    }

    void read(IatiNode node) {
      notes.about(null);
      if (again != null && !again.equals(new IatiActivity(node).identifier())) {
        return;
      }
      if (node.is("iati-activity")) {
        activity(node);
        progress.accept(++done);
      } else {
        notes.notTaken(node, "exchange.iati.unknown", node.name());
      }
      List<IatiNotes.Item> noted =
          notes.drain().stream().sorted(Comparator.comparingInt(IatiNotes.Item::line)).toList();
      repository.addItems(importId, items + 1, noted);
      items += noted.size();
      repository.forgetEntities();
    }

    private void activity(IatiNode node) {
      IatiActivity activity = new IatiActivity(node);
      String identifier = activity.identifier();
      if (identifier.isEmpty() || identifier.length() > LONGEST_IDENTIFIER) {
        notes.notTaken(node, "exchange.iati.identifier", identifier);
        return;
      }
      notes.about(identifier);
      if (!seen.add(identifier)) {
        notes.notTaken(node, "exchange.iati.activity.twice", identifier);
        return;
      }
      Optional<IatiRepository.Known> known = repository.known(identifier);
      if (known.isPresent() && programmeReads.id(known.get().code(), by).isEmpty()) {
        notes.notTaken(node, "exchange.iati.activity.notYours", identifier);
        return;
      }
      String sha256 = Sha256.of(IatiWriter.xml(node));
      if (again == null && known.filter(k -> sha256.equals(k.sha256())).isPresent()) {
        notes.unchanged(node);
        return;
      }
      activity.mend(notes);
      activity
          .dates()
          .ifPresentOrElse(
              dates ->
                  new IatiTaker(
                          acts,
                          directory,
                          notes,
                          by,
                          importId,
                          activity,
                          dates,
                          sha256,
                          known.orElse(null))
                      .take(),
              () -> notes.notTaken(node, "exchange.iati.dates", null));
    }
  }
}
