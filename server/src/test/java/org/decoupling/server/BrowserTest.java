package org.decoupling.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages as a browser shows them: a real Chromium, without script, as the pages have none. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER), "chromium and chromium-driver are not installed");
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options());
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1600", "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    @AfterEach
    void close() {
        if (browser != null)
            browser.quit();
    }

    @Test
    void the_start_page_lists_the_article_and_speaks_both_languages() {
        visit("/?lang=en");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Decoupling Graph");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("谷物与港口");
        picture("home-en");
        browser.findElement(By.linkText("中文")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("脱钩图谱");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("zh-Hans");
        picture("home-zh");
        nothingBlocked();
    }

    @Test
    void from_a_work_one_walks_to_the_article_that_cites_it() {
        visit("/id/work/a1b2c3d4e5f60718?lang=zh");
        assertThat(browser.getTitle()).startsWith("Ports and Grain");
        picture("work-zh");
        WebElement citation = browser.findElement(By.cssSelector("a[href*='/citation/']"));
        citation.click();
        picture("citation-zh");
        browser.findElement(By.linkText("谷物与港口")).click();
        assertThat(browser.getTitle()).startsWith("谷物与港口");
        assertThat(browser.getCurrentUrl()).endsWith("/id/article/" + Sample.ARTICLE + "?lang=zh");
        picture("article-zh");
        nothingBlocked();
    }

    @Test
    void a_question_is_asked_by_its_form() {
        visit("/docs?lang=en#notes");
        picture("docs-en");
        WebElement form = browser.findElement(By.cssSelector("#notes form"));
        form.findElement(By.name("article")).sendKeys(Sample.ARTICLE);
        form.findElement(By.tagName("button")).click();
        assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSize(1);
        assertThat(browser.findElement(By.cssSelector("tbody tr")).getText()).contains("①");
        picture("answer-en");
        String csv = browser.findElement(By.linkText("csv")).getDomProperty("href");
        assertThat(Form.EMBEDDED.client().get(csv.replaceFirst("^http://[^/]+", "")).text()).startsWith("article,page,mark");
        nothingBlocked();
    }

    @Test
    void a_query_is_run_by_the_sparql_form() {
        visit("/sparql?lang=zh");
        WebElement text = browser.findElement(By.name("query"));
        text.clear();
        text.sendKeys("SELECT ?title { ?a <http://purl.org/dc/terms/title> ?title } ORDER BY ?title");
        browser.findElement(By.cssSelector("main button")).click();
        assertThat(browser.findElement(By.tagName("table")).getText()).contains("港口之变");
        assertThat(browser.findElement(By.name("query")).getText()).contains("SELECT ?title");
        picture("sparql-zh");
        visit("/sparql?lang=zh&format=html&query=SELECT");
        picture("problem-zh");
        visit("/ontology?lang=zh");
        picture("ontology-zh");
    }

    @Test
    void on_a_narrow_screen_nothing_is_wider_than_the_screen() {
        browser.manage().window().setSize(new org.openqa.selenium.Dimension(500, 900));
        for (String path : List.of("/", "/docs", "/sparql", "/ontology", "/id/article/" + Sample.ARTICLE, "/api/v1/references.html")) {
            visit(path);
            WebElement html = browser.findElement(By.tagName("html"));
            assertThat(Integer.parseInt(html.getDomProperty("scrollWidth"))).as(path).isLessThanOrEqualTo(Integer.parseInt(html.getDomProperty("clientWidth")));
        }
        picture("narrow");
    }

    private void visit(String path) {
        browser.get("http://localhost:" + Form.EMBEDDED.server().port() + path);
    }

    /** The browser says on its console what the content security policy, or a missing file, kept from it. */
    private void nothingBlocked() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    /** For people to look at. */
    private void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pictures"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
