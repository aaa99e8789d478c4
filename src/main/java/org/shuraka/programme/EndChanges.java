package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.media.FileKind;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Sha256;

/**
 * Why programmes under way got another last day, and what their donors wrote. Nothing here is ever
 * changed or taken away. Runs in the caller's transaction.
 */
@ApplicationScoped
class EndChanges {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NAME = 200;

  private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

  @Inject Sql sql;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Everything that is missing or wrong of what has to be said.
   *
   * @param asked whether a reason is asked for in any case
   * @param granted whether a donor has granted money, so that it has to agree
   */
  List<Fault> faults(EndChangeForm form, boolean asked, boolean granted) {
    List<Fault> faults = new ArrayList<>();
    if (form.reason() == null ? asked || granted : form.reason().length() > LONGEST_REASON) {
      faults.add(Fault.at("/reason", "programme.end.reason", LONGEST_REASON));
    }
    if (granted && form.letterReference() == null && form.letter() == null) {
      faults.add(Fault.at("/letterReference", "programme.end.letter.missing"));
    }
    if (form.letterReference() != null && form.letterReference().length() > LONGEST_NAME) {
      faults.add(Fault.at("/letterReference", "programme.end.letter.long", LONGEST_NAME));
    }
    if (form.letter() != null) {
      letter(form.letter(), faults);
    }
    return faults;
  }

  private static void letter(EndChangeForm.Letter letter, List<Fault> faults) {
    byte[] content = letter.content();
    if (content == null || content.length == 0) {
      faults.add(Fault.at("/letter", "programme.end.letter.empty"));
    } else if (content.length > EndChangeForm.Letter.MOST_BYTES) {
      throw new BusinessException(
          BusinessException.Kind.TOO_LARGE,
          "programme.end.letter.large",
          EndChangeForm.Letter.MOST_BYTES / (1024 * 1024));
    } else if (!TYPES.contains(type(content))) {
      faults.add(Fault.at("/letter", "programme.end.letter.type"));
    }
  }

  private static String type(byte[] content) {
    try {
      return FileKind.of(new BufferedInputStream(new ByteArrayInputStream(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what was said about a change; answers its id. */
  long keep(long programmeId, LocalDate before, LocalDate after, EndChangeForm form, Caller by) {
    long id = ids.block(1);
    EndChangeForm.Letter letter = form.letter();
    sql.use(
        h ->
            h.createUpdate(
                    "INSERT INTO end_change (id, programme_id, end_before, end_after, reason,"
                        + " letter_reference, letter_name, letter_type, letter_sha256, letter,"
                        + " changed_at, changed_by) VALUES (:id, :programmeId, :before, :after,"
                        + " :reason, :letterReference, :name, :type, :sha256, :content, :at, :by)")
                .bind("id", id)
                .bind("programmeId", programmeId)
                .bind("before", before)
                .bind("after", after)
                .bind("reason", form.reason())
                .bind("letterReference", form.letterReference())
                .bind("name", letter == null ? null : name(letter))
                .bind("type", letter == null ? null : type(letter.content()))
                .bind("sha256", letter == null ? null : Sha256.of(letter.content()))
                .bind("content", letter == null ? null : letter.content())
                .bind("at", clock.instant())
                .bind("by", by == null ? null : by.accountId())
                .execute());
    return id;
  }

  /** The last part of a path; characters that no file name has are taken out. */
  private static String name(EndChangeForm.Letter letter) {
    String given = letter.fileName() == null ? "" : letter.fileName();
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
    return clean.isEmpty() ? "letter" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
  }

  /** Those of a programme, the newest first. */
  List<EndChange> list(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT c.id, c.end_before, c.end_after, c.reason, c.letter_reference,"
                        + " c.letter_name, c.letter_sha256, c.changed_at, a.name AS changed_by"
                        + " FROM end_change c LEFT JOIN account a ON a.id = c.changed_by"
                        + " WHERE c.programme_id = ? ORDER BY c.id DESC",
                    programmeId)
                .mapTo(EndChange.class)
                .list());
  }

  Optional<EndChange.Letter> letter(long programmeId, long id) {
    return sql.with(
        h ->
            h.select(
                    "SELECT letter_name AS file_name, letter_type AS media_type, letter AS content"
                        + " FROM end_change WHERE programme_id = ? AND id = ?"
                        + " AND letter IS NOT NULL",
                    programmeId,
                    id)
                .mapTo(EndChange.Letter.class)
                .findOne());
  }
}
