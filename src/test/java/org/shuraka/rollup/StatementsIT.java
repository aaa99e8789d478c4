package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.BundleImport;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

/** How many statements reading figures takes, as the database counts them on one connection. */
@ExtendWith(ArquillianExtension.class)
class StatementsIT {

  /** What asking for the count adds to it. */
  private static final int COUNTING = 1;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject BundleImport imports;
  @Inject RollUps rollUps;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  private record Status(String name, long value) {}

  /** The statements of a first reading, and of the next. */
  private record Readings(int indicators, long first, long next) {}

  @Test
  void readingFiguresTakesAsManyStatementsForThreeIndicatorsAsForThreeHundred() throws Exception {
    Readings few = read(3);
    Readings many = read(300);
    assertThat(few.indicators()).isEqualTo(3);
    assertThat(many.indicators()).isEqualTo(300);
    assertThat(many.first()).isEqualTo(few.first()).isBetween(1L, 12L);
    assertThat(many.next()).isEqualTo(few.next()).isBetween(1L, 2L);
  }

  private Readings read(int indicators) throws Exception {
    String code = "STATEMENTS-" + indicators;
    transaction.begin();
    long id = imports.run(Json.read(bundle(code, indicators), Bundle.class), null);
    transaction.commit();
    transaction.begin();
    try {
      long start = statements();
      Results results = rollUps.results(id, code, "2024-01", "2024-01");
      long first = statements();
      rollUps.results(id, code, "2024-01", "2024-01");
      long next = statements();
      return new Readings(
          results.indicators().size(), first - start - COUNTING, next - first - COUNTING);
    } finally {
      transaction.rollback();
    }
  }

  private long statements() {
    return sql.with(
            h ->
                h.createQuery("SHOW SESSION STATUS LIKE 'Questions'")
                    .map((row, context) -> new Status(row.getString(1), row.getLong(2)))
                    .one())
        .value();
  }

  private static String bundle(String code, int indicators) {
    String framework =
        IntStream.range(0, indicators)
            .mapToObj(
                i ->
                    """
                    {"code":"I%d","title":{"en":"I"},"measure":"unit","meaning":"increment",
                     "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
                     "partners":["STATEMENTS-P"]}"""
                        .formatted(i))
            .collect(Collectors.joining(","));
    String values =
        IntStream.range(0, indicators)
            .mapToObj(i -> "{\"indicator\":\"I%d\",\"value\":%d}".formatted(i, i))
            .collect(Collectors.joining(","));
    return """
        {"programme":{"code":"%s","title":{"en":"Statements"},"start":"2024-01-01",
          "end":"2024-12-31","reportingFrequency":"monthly"},
         "partners":[{"code":"STATEMENTS-P","name":{"en":"P"},"firstPeriod":"2024-01",
          "lastPeriod":"2024-12"}],
         "framework":{"results":[{"code":"R","type":"output","title":{"en":"R"},
          "indicators":[%s]}]},
         "reports":[{"partner":"STATEMENTS-P","period":"2024-01","status":"accepted",
          "values":[%s]}]}"""
        .formatted(code, framework, values);
  }
}
