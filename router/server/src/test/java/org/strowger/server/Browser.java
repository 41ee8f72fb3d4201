package org.strowger.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.strowger.pages.Pages;

/**
 * A real Chromium, by the names Debian gives it. A test is skipped where there is none; CI puts one
 * there. What is looked for is waited for.
 */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path AXE = Path.of("../../clients/web/node_modules/axe-core/axe.min.js");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Chromium's numbers of what a site may. */
  private static final int ALLOWED = 1;

  private static final int BLOCKED = 2;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A window of its own, with nothing kept from any other. */
  public static Browser open() {
    return open(List.of());
  }

  /**
   * One with a camera and a microphone that show and sound a test signal, and that reaches another
   * window of this machine over loopback.
   */
  public static Browser withFakeDevices() {
    return open(
        List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--allow-loopback-in-peer-connection"));
  }

  /** As {@link #withFakeDevices}, but whoever sits there has refused the camera. */
  public static Browser withoutCamera() {
    return open(
        List.of("--use-fake-device-for-media-stream", "--allow-loopback-in-peer-connection"),
        Map.of(
            "profile.default_content_setting_values.media_stream_camera", BLOCKED,
            "profile.default_content_setting_values.media_stream_mic", ALLOWED));
  }

  /** One whose person has refused notifications. */
  public static Browser withoutNotifications() {
    return open(List.of(), Map.of("profile.default_content_setting_values.notifications", BLOCKED));
  }

  private static Browser open(List<String> more) {
    return open(more, Map.of());
  }

  private static Browser open(List<String> more, Map<String, Integer> settings) {
    assumeTrue(
        Files.isExecutable(CHROMIUM), "no browser: apt-get install chromium chromium-driver");
    assumeTrue(Files.isExecutable(DRIVER), "no driver: apt-get install chromium-driver");
    assumeTrue(
        Pages.ofDistribution().find("/desk.html") != null,
        "built without pages: Node 20.19 or newer and npm are needed");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        // Chromium's own sandbox does not start for root, who runs tests in a container.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--autoplay-policy=user-gesture-required",
        "--lang=en");
    options.addArguments(more);
    Map<String, Integer> prefs = new LinkedHashMap<>();
    prefs.put("profile.default_content_setting_values.notifications", ALLOWED);
    prefs.putAll(settings);
    options.setExperimentalOption("prefs", prefs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(1_280, 800));
    return new Browser(driver);
  }

  /**
   * A script that runs in each page opened from now on, before the page's own.
   *
   * @param script a file among the resources {@code pages} of the tests
   */
  void beforeEachPage(String script) {
    try (InputStream text = Browser.class.getResourceAsStream("/pages/" + script)) {
      String source =
          new String(Objects.requireNonNull(text, script).readAllBytes(), StandardCharsets.UTF_8);
      driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the page's main thread has worked since it was opened, in seconds of its processor. */
  double busySeconds() {
    driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    Object metrics = driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return ((List<?>) Objects.requireNonNull(metrics))
        .stream()
            .map(one -> (Map<?, ?>) one)
            .filter(one -> "TaskDuration".equals(one.get("name")))
            .mapToDouble(one -> ((Number) Objects.requireNonNull(one.get("value"))).doubleValue())
            .sum();
  }

  /** Moves the pointer there and leaves it. */
  public void pointAt(String css) {
    new Actions(driver).moveToElement(driver.findElement(By.cssSelector(css))).perform();
  }

  public void go(String address) {
    driver.get(address);
  }

  /**
   * Another tab of the same browser, in front; returns what to give {@link #toTab} to come back.
   */
  public String inNewTab(String address) {
    String before = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    go(address);
    return before;
  }

  public void toTab(String handle) {
    driver.switchTo().window(handle);
  }

  /**
   * From now on everything is looked for within the frame that a script in the page gives back,
   * once there is one; {@link #leaveFrame} ends that.
   */
  public void enterFrame(String script) {
    await("a frame")
        .atMost(PATIENCE)
        .until(() -> {
          Object found = ((JavascriptExecutor) driver).executeScript(script);
          if (found instanceof WebElement frame) {
            driver.switchTo().frame(frame);
            return true;
          }
          return false;
        });
  }

  /** Back to the whole page. */
  public void leaveFrame() {
    driver.switchTo().defaultContent();
  }

  public void reload() {
    driver.navigate().refresh();
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  public String title() {
    return driver.getTitle();
  }

  /** The text of the page as a reader sees it. */
  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  public void awaitText(String text) {
    try {
      await().atMost(PATIENCE).until(() -> text().contains(text));
    } catch (ConditionTimeoutException never) {
      throw new AssertionError(
          "the page does not say: " + text + "\nbut:\n" + text() + "\n" + complaints(), never);
    }
  }

  public void awaitNoText(String text) {
    await("the page no longer says: " + text).atMost(PATIENCE).until(() -> !text().contains(text));
  }

  /** A field proposes that value. */
  public void awaitOption(String value) {
    By option = By.cssSelector("datalist option[value='" + value + "']");
    await("a field that proposes " + value)
        .atMost(PATIENCE)
        .until(() -> !driver.findElements(option).isEmpty());
  }

  /** Clicks what is labelled so once it is there and can be clicked. */
  public void click(String label) {
    By button = By.xpath("//button[normalize-space(.)=" + quoted(label) + "]");
    await("a button to click: " + label)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> {
          List<WebElement> found = driver.findElements(button);
          if (found.isEmpty() || !found.getFirst().isEnabled()) {
            return false;
          }
          found.getFirst().click();
          return true;
        });
  }

  private static String quoted(String text) {
    return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
  }

  public void clickOn(String css) {
    await("something to click on: " + css)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> {
          List<WebElement> found = driver.findElements(By.cssSelector(css));
          if (found.isEmpty()) {
            return false;
          }
          found.getFirst().click();
          return true;
        });
  }

  /** Types into a field in place of what stands there. */
  public void fill(String css, CharSequence text) {
    clickOn(css);
    pressWith(Keys.CONTROL, "a");
    press(text);
  }

  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  public void pressWith(Keys modifier, String key) {
    new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  /** From now on what pages give to keep lies in {@code folder}. */
  void keepIn(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", String.valueOf(folder.toAbsolutePath())));
  }

  /** Chooses a file of this machine in a field for files. */
  void choose(String css, Path file) {
    driver.findElement(By.cssSelector(css)).sendKeys(String.valueOf(file.toAbsolutePath()));
  }

  /** What a script in the page gives back. */
  public String run(String script) {
    return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
  }

  /** What axe-core finds serious or worse, in the state that the page is in; empty = nothing. */
  public String barriers() {
    try {
      ((JavascriptExecutor) driver).executeScript(Files.readString(AXE));
    } catch (IOException none) {
      throw new UncheckedIOException(
          "axe-core is not installed: './strowger mvn -pl clients/web generate-resources'", none);
    }
    return String.valueOf(
        ((JavascriptExecutor) driver)
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run().then((result) => done(result.violations
                    .filter((one) => one.impact === "serious" || one.impact === "critical")
                    .map((one) => one.id + ": " + one.nodes[0].html).join("\\n")));
                """));
  }

  /** Whether the page is wider than its window, at that zoom, but for what scrolls by itself. */
  public boolean isTooWide(int zoomPercent) {
    run("document.documentElement.style.zoom = '" + zoomPercent + "%'");
    boolean tooWide =
        Boolean.parseBoolean(
            run(
                "const page = document.documentElement;"
                    + "return page.scrollWidth > page.clientWidth + 1"));
    run("document.documentElement.style.zoom = ''");
    return tooWide;
  }

  /** Keeps a picture of the page for its document, if asked to: {@code -Dpages.pictures=FOLDER}. */
  public void picture(String name) {
    String folder = System.getProperty("pages.pictures");
    if (folder == null) {
      return;
    }
    try {
      Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What the browser itself complained of: scripts that failed, rules of the page that were broken.
   */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
