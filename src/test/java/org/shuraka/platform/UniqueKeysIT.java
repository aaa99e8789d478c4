package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/** Whoever meets a unique key is told what is there already. */
@ExtendWith(ArquillianExtension.class)
class UniqueKeysIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Sql sql;

  @Test
  void everyUniqueKeyHasANameOfItsOwnAndASentence() {
    List<String> keys =
        sql.with(
            h ->
                h.createQuery(
                        "SELECT DISTINCT CONCAT(table_name, '.', index_name)"
                            + " FROM information_schema.statistics"
                            + " WHERE table_schema = DATABASE() AND non_unique = 0"
                            + " AND index_name <> 'PRIMARY' AND table_name NOT LIKE 'jbatch%'"
                            + " AND table_name <> 'flyway_schema_history'")
                    .mapTo(String.class)
                    .list());
    assertThat(keys).hasSizeGreaterThan(20);
    List<String> names = keys.stream().map(k -> k.substring(k.indexOf('.') + 1)).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(names)
        .allSatisfy(
            name -> {
              String sentence = "unique." + name;
              assertThat(Messages.text(Locale.ENGLISH, sentence)).isNotEqualTo(sentence);
            });
  }

  @Test
  void keyIsFoundInWhatTheDatabaseSays() {
    RuntimeException met = null;
    try {
      sql.use(
          h ->
              h.execute(
                  "INSERT INTO organisation SELECT -1, code, name, NULL, NULL, 1"
                      + " FROM organisation LIMIT 1"));
    } catch (RuntimeException e) {
      met = e;
    }
    assertThat(DatabaseRefusal.in(met))
        .map(BusinessException::key)
        .hasValue("unique.organisation_code");
  }
}
