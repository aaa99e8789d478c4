package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Sha256;

/**
 * Pictures on the covers of reports, by their SHA-256. One that was kept stays for ever: sealed
 * reports name it.
 */
@ApplicationScoped
public class LogoRepository {

  @Inject Sql sql;

  /** Keeps a picture, where it is not kept already; answers its SHA-256. */
  String keep(byte[] png) {
    String sha256 = Sha256.of(png);
    sql.use(
        h ->
            h.execute(
                "INSERT INTO report_logo (sha256, image) VALUES (?, ?)"
                    + " ON DUPLICATE KEY UPDATE sha256 = VALUES(sha256)",
                sha256,
                png));
    return sha256;
  }

  /** A picture that was kept, as PNG. */
  public byte[] get(String sha256) {
    return sql.with(
        h ->
            h.select("SELECT image FROM report_logo WHERE sha256 = ?", sha256)
                .mapTo(byte[].class)
                .one());
  }
}
