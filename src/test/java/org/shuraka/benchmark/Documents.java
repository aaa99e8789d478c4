package org.shuraka.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.function.Consumer;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.LargeReport;
import org.shuraka.donorreport.ReportDocument;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.shared.Language;

/**
 * Measures how long a sealed report of 300 indicators takes in each of its forms, the first time in
 * a fresh process and again, and how much heap that needs:
 *
 * <pre>{@code
 * mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath && \
 *   java -Xmx512m -cp target/classes:target/test-classes:$(cat target/classpath) \
 *   org.shuraka.benchmark.Documents
 * }</pre>
 *
 * <p>All forms together may take 10 seconds. Takes less than a minute.
 */
public final class Documents {

  private Documents() {}

  public static void main(String[] arguments) {
    for (Language language : Language.values()) {
      for (String run : new String[] {"first", "again"}) {
        measure(language, run);
      }
    }
  }

  private static void measure(Language language, String run) {
    pools(MemoryPoolMXBean::resetPeakUsage);
    DonorReportService.Read report = LargeReport.in(language);
    StringBuilder line = new StringBuilder(language + ", " + run + ":");
    double all = 0;
    for (ReportForm form : ReportForm.values()) {
      long start = System.nanoTime();
      ReportDocument document = ReportDocument.of(report, form);
      double seconds = (System.nanoTime() - start) / 1e9;
      all += seconds;
      line.append(
          String.format(
              Locale.ROOT, " %s %.2f s (%,d kB)", form, seconds, document.bytes().length / 1024));
    }
    long[] peak = {0};
    pools(pool -> peak[0] += pool.getPeakUsage().getUsed());
    System.out.printf(
        Locale.ROOT, "%s; all %.2f s, peak heap at most %d MB%n", line, all, peak[0] >> 20);
  }

  private static void pools(Consumer<MemoryPoolMXBean> act) {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .forEach(act);
  }
}
