package org.shuraka.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The installed chromium with a profile of its own. It waits for what it is asked for. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final List<Class<? extends WebDriverException>> PAGE_IS_CHANGING =
      List.of(
          NoSuchElementException.class,
          StaleElementReferenceException.class,
          JavascriptException.class);

  private final Path profile;
  private final ChromeDriver driver;
  private final Thread atExit = new Thread(this::quit, "browser-stop");
  private String base;
  private String language = "en";

  private Browser(Path profile) {
    this.profile = profile;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en",
        "--user-data-dir=" + profile);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().window().setSize(new Dimension(1280, 900));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Skips the test where no chromium is installed. */
  static Browser start() {
    for (Path needed : List.of(CHROMIUM, DRIVER)) {
      assumeTrue(Files.isExecutable(needed), "Browser tests need " + needed + ".");
    }
    try {
      return new Browser(Files.createTempDirectory("shuraka-browser"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody new sits down: nobody is signed in, and the sign-in page is in that language. */
  SignInPage visit(URL server, String asked) {
    base = server.toString().replaceAll("/$", "");
    driver.manage().deleteAllCookies();
    driver.get(base + "/sign-in");
    switchTo(asked);
    return new SignInPage(this);
  }

  /** Every page from now on is expected in that language. */
  void switchTo(String asked) {
    language = asked;
    By button = By.cssSelector(".languages button[value='%s']".formatted(asked));
    if (has(button)) {
      follow(button);
    }
  }

  String language() {
    return language;
  }

  WebDriver driver() {
    return driver;
  }

  void open(String pathAndQuery) {
    driver.get(base + pathAndQuery);
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** In a window beside this one, which is closed afterwards. */
  void inAnotherWindow(Runnable doings) {
    String here = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    doings.run();
    driver.close();
    driver.switchTo().window(here);
  }

  /** The line is cut, or there again. */
  void line(boolean open) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !open, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Nothing that was loaded before is kept. */
  void forgetFiles() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  String path() {
    return URI.create(driver.getCurrentUrl()).getPath();
  }

  String parameter(String name) {
    return Stream.of(URI.create(driver.getCurrentUrl()).getQuery().split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> p.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Of the answer that brought this page. */
  long status() {
    return (Long)
        driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
  }

  /** Waits until the condition answers neither null nor false. */
  <T> T await(Function<WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
        .ignoreAll(PAGE_IS_CHANGING)
        .until(condition);
  }

  WebElement find(By by) {
    return await(ExpectedConditions.visibilityOfElementLocated(by));
  }

  String text(By by) {
    return find(by).getText();
  }

  List<WebElement> all(By by) {
    return driver.findElements(by);
  }

  boolean has(By by) {
    return !all(by).isEmpty();
  }

  void type(By by, String text) {
    WebElement field = find(by);
    field.clear();
    field.sendKeys(text);
  }

  /** As pasted or picked: tabs and days cannot be typed key by key. */
  void put(By by, String text) {
    driver.executeScript("arguments[0].value = arguments[1]", find(by), text);
  }

  void choose(By by, String value) {
    new Select(find(by)).selectByValue(value);
  }

  /** Of what is shown, the choice that ends so. */
  void chooseEnding(By by, String text) {
    new Select(find(by))
        .getOptions().stream()
            .filter(o -> o.getText().endsWith(text))
            .findFirst()
            .orElseThrow()
            .click();
  }

  /** Clicks what may stand behind a bar at the edge of the window, in the middle of it. */
  void press(By by) {
    WebElement button = find(by);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
  }

  /** Clicks what leads to another page, and waits until this one is gone. */
  void follow(By by) {
    driver.executeScript("window.here = true");
    find(by).click();
    await(
        anyPage ->
            (Boolean)
                driver.executeScript("return !window.here && document.readyState === 'complete'"));
  }

  /** Whether the page waits for no partial update. */
  boolean isIdle() {
    return (Boolean)
        driver.executeScript("return !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
  }

  /** Bytes of the answer that brought this page, as they travelled. */
  long weight() {
    return (Long)
        driver.executeScript(
            "return performance.getEntriesByType('navigation')[0].encodedBodySize");
  }

  /** Bytes of the last partial update, as they travelled. */
  long updateWeight() {
    return (Long)
        driver.executeScript(
            "return performance.getEntriesByType('resource')"
                + ".filter(e => e.initiatorType === 'xmlhttprequest').at(-1).encodedBodySize");
  }

  /** As the {@code Cookie} header of a request that continues this session. */
  String cookies() {
    return driver.manage().getCookies().stream()
        .map(c -> c.getName() + "=" + c.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The session is over, as after a long break. */
  void loseSession() {
    driver.manage().getCookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.contains("JSESSIONID"))
        .forEach(name -> driver.manage().deleteCookieNamed(name));
  }

  /** Into the build folder, the whole page. */
  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Dimension window = driver.manage().window().getSize();
      long height =
          (Long) driver.executeScript("return document.documentElement.scrollHeight") + 150;
      driver
          .manage()
          .window()
          .setSize(new Dimension(window.getWidth(), (int) Math.min(Math.max(height, 600), 6000)));
      Files.write(
          SCREENSHOTS.resolve(name.replaceAll("[^\\w.-]+", "_") + ".png"),
          driver.getScreenshotAs(OutputType.BYTES));
      driver.manage().window().setSize(window);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    quit();
  }

  /** Also when the tests are broken off: chromium would stay. */
  private void quit() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
