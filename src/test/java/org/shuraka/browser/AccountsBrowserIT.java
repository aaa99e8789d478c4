package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.shuraka.flow.Rest;

/** An account's life: invited, used, recovered, closed, opened again. */
class AccountsBrowserIT extends WithBrowser {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String FIRST = "three goats in Sinjar";
  private static final String SECOND = "five boats on the Tigris";
  private static final By LINK = By.cssSelector(".note .secret");

  private final String email = UUID.randomUUID() + "@partner.example";

  @Test
  void accountIsMadeUsedAndClosedInEnglish() throws Exception {
    lifeOfAnAccount("en", "Zainab Hussein", "Partner officer", "Invited, no password yet");
  }

  @Test
  void accountIsMadeUsedAndClosedInArabic() throws Exception {
    lifeOfAnAccount("ar", "زينب حسين", "مسؤول لدى شريك", "مدعو، بلا كلمة مرور بعد");
  }

  private void lifeOfAnAccount(String language, String name, String role, String invited)
      throws Exception {
    String link = make(language, name, "officer", "IIHLR");
    assertThat(browser.text(By.id("main"))).contains(invited).contains(email);
    looksRight("account");
    browser.open("/accounts?search=" + email);
    assertThat(browser.text(By.cssSelector("main tbody tr"))).contains(name, role, invited);

    SignInPage signIn = choose(link, FIRST, language);
    signIn.signIn(email, FIRST);
    assertThat(browser.text(By.cssSelector(".reader a[href='/account']"))).isEqualTo(name);
    String elsewhere = browser.cookies();
    assertThat(statusOfReports(elsewhere)).isEqualTo(200);

    changePassword("not the password", SECOND);
    looksRight("own-account");
    assertThat(browser.find(By.id("ownPassword:current_error")).isDisplayed()).isTrue();
    changePassword(FIRST, SECOND);
    assertThat(statusOfReports(elsewhere)).as("a session of before").isEqualTo(302);
    String session = browser.cookies();
    assertThat(statusOfReports(session)).as("the session that changed it").isEqualTo(200);

    String token = makeToken();
    Rest.withToken(token, server).get("programmes").expect(200);

    signedIn("admin", language);
    open(name);
    browser.type(By.id("close:reason"), "She left the organisation.");
    browser.press(By.id("close:do"));
    browser.find(By.id("reopen:do"));
    browser.open("/mails?state=waiting");
    assertThat(browser.text(By.id("main"))).as("to a closed account").doesNotContain(email);
    browser.open("/mails?state=withdrawn");
    assertThat(browser.text(By.id("main"))).contains(email);
    assertThat(statusOfReports(session)).isEqualTo(302);
    Rest.withToken(token, server).get("programmes").expect(401);
    browser.visit(server, language).tryToSignIn(email, SECOND);

    signedIn("admin", language);
    open(name);
    browser.press(By.id("reopen:do"));
    browser.find(By.id("close:do"));
    browser.visit(server, language).signIn(email, SECOND);
    Rest.withToken(token, server).get("programmes").expect(401);
  }

  @Test
  void linkLeadsNowhereOnceItWasUsed() {
    String link = make("en", "Once Only", "manager", null);
    choose(link, FIRST, "en");

    browser.open(link);

    assertThat(browser.text(By.tagName("h1"))).isEqualTo("Nothing here");
  }

  @Test
  void refusedAccountKeepsWhatWasTypedAndSaysWhatToMend() {
    signedIn("admin", "en");
    browser.open("/accounts/account");
    fill("Rasha", "officer", "NO-SUCH");
    browser.follow(By.id("account:save"));

    assertThat(browser.text(By.id("account:organisation_error"))).contains("“NO-SUCH”");
    assertThat(browser.find(By.id("account:email")).getDomProperty("value")).isEqualTo(email);
    looksRight("account-refused");
  }

  @Test
  void managerSeesTheProgrammesThatAreAssigned() {
    String link = make("en", "Manager of Mali", "manager", null);
    assign("NO-SUCH");
    assertThat(browser.text(By.id("assign:programme_error"))).contains("NO-SUCH");
    assign("CSO-HUMAN-SECURITY-MALI");
    assertThat(browser.text(By.id("managed"))).contains("CSO-HUMAN-SECURITY-MALI");
    String account = browser.parameter("id");

    choose(link, FIRST, "en").signIn(email, FIRST);
    browser.open("/programmes");
    assertThat(browser.all(By.cssSelector("main tbody tr"))).hasSize(1);

    signedIn("admin", "en");
    browser.open("/accounts/account?id=" + account);
    browser.press(By.cssSelector("#managed summary"));
    browser.follow(By.cssSelector("#managed button.danger"));
    assertThat(browser.has(By.id("managed"))).isFalse();
    browser.visit(server, "en").signIn(email, FIRST);
    browser.open("/programmes");
    assertThat(browser.has(By.cssSelector("main tbody tr"))).isFalse();
  }

  @Test
  void roleThatChangesChangesWhatAnOpenSessionSees() throws Exception {
    String link = make("en", "Changing", "officer", "PFO");
    choose(link, FIRST, "en").signIn(email, FIRST);
    String session = browser.cookies();
    assertThat(statusOfReports(session)).isEqualTo(200);

    signedIn("admin", "en");
    open("Changing");
    browser.choose(By.id("account:role"), "donor");
    browser.type(By.id("account:organisation"), "US-STATE");
    browser.follow(By.id("account:save"));

    assertThat(statusOfReports(session)).isEqualTo(404);
  }

  @Test
  void nobodyClosesHerOwnAccount() {
    signedIn("admin", "en");
    open("admin@shuraka.example", "Sample administrator");

    assertThat(browser.text(By.id("main"))).contains("This is your own account");
    assertThat(browser.has(By.id("close:do"))).isFalse();
    assertThat(browser.has(By.id("account:save"))).isFalse();
  }

  @Test
  void whoForgotHerPasswordIsToldTheSameAsAStranger() {
    assertThat(forgotten("pax@shuraka.example"))
        .isEqualTo(forgotten("nobody@nowhere.example"))
        .contains("If there is an account");
  }

  private String forgotten(String address) {
    browser.visit(server, "en");
    browser.follow(By.cssSelector("a[href='/forgotten-password']"));
    browser.type(By.id("forgotten:email"), address);
    browser.follow(By.id("forgotten:submit"));
    return new SignInPage(browser).notice();
  }

  /** Makes an account; answers path and query of its link. */
  private String make(String language, String name, String role, String organisation) {
    signedIn("admin", language);
    browser.open("/accounts/account");
    fill(name, role, organisation);
    looksRight("account-new");
    browser.follow(By.id("account:save"));
    URI link = URI.create(browser.text(LINK));
    return link.getPath() + "?" + link.getQuery();
  }

  private void fill(String name, String role, String organisation) {
    browser.type(By.id("account:name"), name);
    browser.type(By.id("account:email"), email);
    browser.choose(By.id("account:role"), role);
    if (organisation != null) {
      browser.type(By.id("account:organisation"), organisation);
    }
    browser.choose(By.id("account:language"), browser.language());
  }

  /** Nobody is signed in while she follows her link. */
  private SignInPage choose(String link, String password, String language) {
    browser.visit(server, language);
    browser.open(link);
    browser.type(By.id("choose:password"), "short");
    browser.follow(By.id("choose:submit"));
    assertThat(browser.find(By.id("choose:password_error")).isDisplayed()).isTrue();
    looksRight("choose-password");
    browser.type(By.id("choose:password"), password);
    browser.follow(By.id("choose:submit"));
    return new SignInPage(browser);
  }

  private void changePassword(String current, String password) {
    browser.open("/account");
    browser.type(By.id("ownPassword:current"), current);
    browser.type(By.id("ownPassword:password"), password);
    browser.press(By.id("ownPassword:change"));
    browser.find(Page.NOTICE);
  }

  private String makeToken() {
    browser.open("/account");
    browser.type(By.id("token:name"), "survey");
    browser.press(By.id("token:make"));
    return browser.text(By.cssSelector(".secret"));
  }

  private void assign(String programme) {
    browser.type(By.id("assign:programme"), programme);
    browser.follow(By.id("assign:do"));
  }

  private void open(String name) {
    open(email, name);
  }

  private static void open(String search, String name) {
    browser.open("/accounts?search=" + search);
    WebElement found = browser.find(By.cssSelector("main tbody th a"));
    assertThat(found.getText()).isEqualTo(name);
    browser.follow(By.cssSelector("main tbody th a"));
  }

  /** Of the reports' page for a session; 302 leads to where one signs in. */
  private int statusOfReports(String cookies) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + "/reports"))
                .header("Cookie", cookies)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static void looksRight(String name) {
    show(name + "-" + browser.language());
    assertThat(new AxeBuilder().withTags(WCAG_22_AA).analyze(browser.driver()).getViolations())
        .as(name)
        .isEmpty();
  }
}
