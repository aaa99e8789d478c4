package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.platform.StoredObjects;

/** What nobody goes on with or refers to is cleared away, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class EvidenceHousekeepingIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Uploads uploads;
  @Inject StoredObjects objects;
  @Inject EvidenceRepository evidence;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  @Test
  void uploadThatNobodyGoesOnWithIsGivenUpWithItsPieces() throws Exception {
    long forgotten = begun();
    long fresh = begun();
    sql.use(
        h ->
            h.execute(
                "UPDATE evidence SET received_at = received_at - INTERVAL 15 DAY WHERE id = ?",
                forgotten));
    assertThat(uploads.giveUpForgotten()).isEqualTo(1);
    assertThat(rows("evidence WHERE id = " + forgotten)).isZero();
    assertThat(rows("evidence_piece WHERE evidence_id = " + forgotten)).isZero();
    assertThat(rows("evidence_piece WHERE evidence_id = " + fresh)).isEqualTo(1);
  }

  @Test
  void objectThatWasNeverKeptIsDeletedAfterADay() throws Exception {
    String orphan = put();
    String kept = put();
    String underWay = put();
    transaction.begin();
    objects.keep(kept);
    transaction.commit();
    age(orphan);
    age(kept);
    assertThat(objects.deleteUnkept()).isEqualTo(1);
    assertGone(orphan);
    assertThere(kept);
    assertThere(underWay);
  }

  @Test
  void releasedObjectIsDeletedOnceThatIsCertain() throws Exception {
    String key = put();
    transaction.begin();
    objects.keep(key);
    transaction.commit();

    transaction.begin();
    objects.release(key);
    transaction.rollback();
    assertThere(key);

    transaction.begin();
    objects.release(key);
    transaction.commit();
    long until = System.nanoTime() + SOON.toNanos();
    while (rows("stored_object WHERE storage_key = '" + key + "'") > 0
        && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertGone(key);
  }

  private long begun() throws Exception {
    long report = one("SELECT MIN(id) FROM partner_report");
    long account = one("SELECT MIN(id) FROM account");
    transaction.begin();
    Evidence file =
        new Evidence(
            report,
            new NewEvidence("minutes.pdf", 10, ""),
            java.time.Clock.systemUTC().instant(),
            account);
    evidence.add(file);
    evidence.addPiece(file.id(), 0, new byte[5]);
    transaction.commit();
    return file.id();
  }

  private String put() throws Exception {
    Path file = Files.writeString(Files.createTempFile("object", ""), "content");
    try {
      return objects.put(file);
    } finally {
      Files.delete(file);
    }
  }

  private void age(String key) {
    sql.use(
        h ->
            h.execute(
                "UPDATE stored_object SET changed_at = changed_at - INTERVAL 2 DAY"
                    + " WHERE storage_key = ?",
                key));
  }

  private void assertThere(String key) throws Exception {
    try (InputStream in = objects.open(key)) {
      assertThat(new String(in.readAllBytes(), "UTF-8")).isEqualTo("content");
    }
  }

  private void assertGone(String key) {
    assertThat(rows("stored_object WHERE storage_key = '" + key + "'")).isZero();
    assertThatThrownBy(() -> objects.open(key))
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(UncheckedIOException.class),
            e -> assertThat(e).hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class));
  }

  private long rows(String of) {
    return one("SELECT COUNT(*) FROM " + of);
  }

  private long one(String query) {
    return sql.with(h -> h.createQuery(query).mapTo(Long.class).one());
  }
}
