package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** The database itself refuses to change or to lose what is sealed. */
@ExtendWith(ArquillianExtension.class)
class SealIT {

  private static final String OTHER = "SHA2('{\"b\":2}', 256)";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Sql sql;
  @Resource UserTransaction transaction;

  @Test
  void whatIsSealedIsNeitherChangedNorDeleted() throws Exception {
    transaction.begin();
    try {
      seal("'{\"b\":1}'");
      refused("UPDATE donor_report_seal SET content = '{\"b\":2}' WHERE report_id = -7");
      refused("UPDATE donor_report_seal SET sha256 = " + OTHER + " WHERE report_id = -7");
      refused(
          "UPDATE donor_report_seal SET content = '{\"b\":2}', sha256 = "
              + OTHER
              + " WHERE report_id = -7");
      refused("DELETE FROM donor_report_seal WHERE report_id = -7");
      refused("DELETE FROM donor_report WHERE id = -7");
      refused("UPDATE donor_report SET seal = NULL WHERE id = -7");
      refused("UPDATE donor_report SET seal = " + OTHER + " WHERE id = -7");
      refused("UPDATE donor_report SET status = 'draft', seal = NULL, draft = '{}' WHERE id = -7");
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void theLogoOfWhatIsSealedIsNeitherChangedNorDeleted() throws Exception {
    transaction.begin();
    try {
      run("INSERT INTO report_logo (sha256, image) VALUES (SHA2('red', 256), 'red')");
      seal("CONCAT('{\"grant\":{\"logo\":{\"sha256\":\"', SHA2('red', 256), '\"}}}')");
      refused("UPDATE report_logo SET image = 'blue' WHERE image = 'red'");
      refused(
          "UPDATE report_logo SET image = 'blue', sha256 = SHA2('blue', 256) WHERE image = 'red'");
      refused("DELETE FROM report_logo WHERE image = 'red'");
    } finally {
      transaction.rollback();
    }
  }

  private void seal(String content) {
    run(
        "INSERT INTO donor_report (id, grant_id, programme_id, from_no, to_no, status, draft,"
            + " draft_sha256, prepared_at, changed_at, job_run_id, version)"
            + " SELECT -7, id, programme_id, 1, 1, 'draft', '{}', SHA2('{}', 256), NOW(3), NOW(3),"
            + " -7, 1 FROM grant_agreement ORDER BY id LIMIT 1");
    run("SET foreign_key_checks = 0");
    run(
        "INSERT INTO donor_report_seal (report_id, sha256, content, sealed_at, sealed_by)"
            + " SELECT -7, SHA2("
            + content
            + ", 256), "
            + content
            + ", NOW(3), MIN(id) FROM account");
    run("SET foreign_key_checks = 1");
    run(
        "UPDATE donor_report SET status = 'sealed', draft = NULL, draft_sha256 = NULL,"
            + " seal = SHA2("
            + content
            + ", 256) WHERE id = -7");
  }

  private void run(String statement) {
    sql.use(h -> h.execute(statement));
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> run(statement))
        .as(statement)
        .hasMessageMatching("(?s).*(donor_report|report_logo).*");
  }
}
