package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a published logframe to a donor report by clicks alone: a manager imports the file and says
 * what two indicators mean, an officer reports, the manager sends back and accepts, the donor
 * reads.
 */
class FlowBrowserIT extends WithBrowser {

  private static final Path REAL =
      Path.of(System.getProperty("shuraka.conformance"), "iati/real/pax-NL-KVK-30214009.xml");
  private static final String DONOR = "US-STATE";

  @TempDir Path folder;

  /** What one run of the flow is about and what its people say. */
  private record Story(
      String language,
      Path file,
      String period,
      String plain,
      String bySex,
      String rule,
      String narrative,
      String reason,
      String summary) {}

  @Test
  void realLogframeBecomesADonorReportInEnglish() throws IOException {
    assumeTrue(Files.exists(REAL), "no published file at " + REAL);
    // A programme of its own: other tests import the file as it is.
    Path file = folder.resolve("pax.xml");
    Files.writeString(
        file, Files.readString(REAL).replace("NL-KVK-30214009-C380", "NL-KVK-30214009-CLICKS"));
    Story story =
        new Story(
            "en",
            file,
            "2021",
            "SCS021",
            "SCS041",
            "increment/sum/sum",
            "Two laws were improved.",
            "Which law is the second?",
            "A good first year.");
    String code = prepare(story);
    report(story, code, new String[] {"2"}, new String[] {"30", "12"});
    sendBackAndMend(story, code, "3");
    String report = acceptAndSeal(story, code, "3", "42");
    read(story, report, "42");
  }

  @Test
  void arabicLogframeBecomesADonorReportInArabic() throws IOException {
    Path file = folder.resolve("kulluna-muwatinun.xml");
    try (InputStream fixture = getClass().getResourceAsStream("kulluna-muwatinun.xml")) {
      Files.copy(fixture, file);
    }
    Story story =
        new Story(
            "ar",
            file,
            "2024",
            "GROUPS",
            "TRUST",
            "rate/latest/ratio_of_sums",
            "كلنا مواطنون: التقى شباب الموصل (42 شاباً وشابة).",
            "ما هي المجموعة الثالثة؟",
            "كلنا مواطنون");
    String code = prepare(story);
    report(story, code, new String[] {"٢"}, new String[] {"٣٠", "٤٠", "12", "16"});
    sendBackAndMend(story, code, "٣");
    String report = acceptAndSeal(story, code, "٣", "٧٥");
    read(story, report, "٧٥");
  }

  /** Import, logframe, grant, first period; answers the programme's code. */
  private String prepare(Story story) {
    ImportPage imported = signedIn("manager", story.language()).imports().importFile(story.file());
    assertThat(imported.elements()).contains("iati-activity");
    show("import-" + story.language());
    ProgrammePage programme = imported.programme();
    String code = programme.code();

    FrameworkPage framework =
        programme
            .framework()
            .indicator(story.plain())
            .means("increment/sum/sum")
            .reportedBy("PAX")
            .confirm()
            .indicator(story.bySex())
            .means(story.rule())
            .brokenDownBy("sex")
            .reportedBy("PAX")
            .confirm();
    show("framework-" + story.language());
    PeriodsPage periods = framework.approve(story.reason()).open(story.period());
    assertThat(periods.reports(story.period())).contains("PAX");
    show("periods-" + story.language());

    programme = ProgrammePage.open(browser, code);
    programme = programme.partners().addFunder(DONOR).back();
    programme = programme.newGrant().add(DONOR, grant(story), story.language());
    assertThat(programme.content()).contains(grant(story));
    show("programme-" + story.language());
    programme.signOut();
    return code;
  }

  private static String grant(Story story) {
    return "GRANT-" + story.language();
  }

  private void report(Story story, String code, String[] plain, String[] bySex) {
    ReportPage draft =
        signedIn("pax", story.language())
            .reports()
            .report(code, story.period())
            .enter(story.plain(), plain)
            .enter(story.bySex(), bySex)
            .tell(story.narrative())
            .saveDraft();
    show("report-saved-" + story.language());
    draft.signOut();

    ReportPage again = signedIn("pax", story.language()).reports().report(code, story.period());
    assertThat(again.figures(story.plain())).containsExactly("2");
    assertThat(again.figures(story.bySex()).subList(0, bySex.length))
        .containsExactly(bySex.length == 2 ? bySex : new String[] {"30", "40", "12", "16"});
    assertThat(again.told()).isEqualTo(story.narrative());

    ReportPage submitted = again.submit();
    assertThat(submitted.editable()).isFalse();
    assertThat(submitted.content()).contains(story.narrative());
    submitted.signOut();
  }

  private void sendBackAndMend(Story story, String code, String mended) {
    ReviewPage review =
        signedIn("manager", story.language()).reports().review(code, story.period());
    assertThat(review.content()).contains(story.narrative());
    show("review-" + story.language());
    ReviewPage noted = review.remark(story.bySex(), story.summary());
    assertThat(noted.content()).contains(story.summary());
    show("review-noted-" + story.language());
    noted.sendBack(story.reason()).signOut();

    ReportPage sentBack = signedIn("pax", story.language()).reports().report(code, story.period());
    assertThat(sentBack.reason()).contains(story.reason());
    show("report-sent-back-" + story.language());
    ReportPage answered = sentBack.answer(story.narrative());
    assertThat(answered.content()).contains(story.summary()).contains(story.narrative());
    answered.enter(story.plain(), mended).submit().signOut();
  }

  /** Answers the id of the published report. */
  private String acceptAndSeal(Story story, String code, String plain, String bySex) {
    ReviewPage mended =
        signedIn("manager", story.language()).reports().review(code, story.period());
    assertThat(mended.change(story.plain())).hasSize(2).doesNotHaveDuplicates();
    show("review-changed-" + story.language());
    ReportsPage queue = mended.resolve().accept();
    assertThat(queue.notice()).isNotEmpty();
    ResultsPage results =
        ProgrammePage.open(browser, code)
            .results()
            .show(story.period(), story.period())
            .awaitToDate(story.plain(), plain);
    assertThat(results.toDate(story.bySex())).contains(bySex);
    show("results-" + story.language());

    DonorReportPage draft =
        results.sealReport().seal(grant(story), story.period(), story.period(), story.summary());
    assertThat(draft.content()).contains(story.summary());
    show("donor-report-draft-" + story.language());
    String drafted = draft.id();
    draft.signOut();
    DonorReportPage sealed =
        signedIn("admin", story.language()).donorReports().report(drafted).approve().publish();
    assertThat(sealed.content()).contains(story.summary());
    show("donor-report-" + story.language());
    String id = sealed.id();
    sealed.signOut();
    return id;
  }

  private void read(Story story, String report, String bySex) {
    DonorReportPage page = signedIn("donor", story.language()).donorReports().report(report);
    assertThat(page.content()).contains(story.summary()).contains(bySex);
    assertFile(page.download("pdf"), "application/pdf", "%PDF-");
    assertFile(
        page.download("xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "PK");
    assertFile(page.download("iati"), "application/xml", "<?xml");
    ResultsPage progress = page.progress();
    assertThat(progress.toDate(story.bySex())).contains(bySex);
    show("progress-" + story.language());
    progress.signOut();
  }

  private static void assertFile(HttpResponse<byte[]> file, String type, String beginning) {
    assertThat(file.statusCode()).as(type).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(file.body()).startsWith(beginning.getBytes(StandardCharsets.UTF_8));
  }
}
