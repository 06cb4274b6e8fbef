package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// How browsers may keep the page, its files and the worker that keeps them for them.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIntegrationTests {

  private static final Pattern ASSET = Pattern.compile("/assets/[\\w.-]+");

  private final RestServer server = RestServer.start();
  private final RestClient browser = server.client().with("Accept", "text/html,*/*;q=0.8");

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void servesAWorkerForAllPages() {
    var worker = browser.get("/sw.js");

    assertThat(worker.status()).isEqualTo(200);
    assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(worker.header("Content-Security-Policy"))
        .contains("worker-src 'self'", "connect-src 'self'");
  }

  @Test
  void hasEveryFileThatTheWorkerKeepsAndThePageBeginsWith() {
    var kept = assetsIn(browser.get("/sw.js").text());

    assertThat(kept).hasSizeGreaterThan(10).containsAll(assetsIn(browser.get("/").text()));
    assertThat(kept)
        .allSatisfy(path -> {
          var asset = browser.get(path);
          assertThat(asset.status()).isEqualTo(200);
          assertThat(asset.header("Cache-Control")).contains("immutable", "max-age=31536000");
        });
  }

  /// A release that is taken back has older files than the one that browsers know.
  @Test
  void goesByTheContentOfAPageAndNotByItsAge() {
    var inTheFuture = browser.with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");

    for (var path : List.of("/", "/w/some-workshop", "/sw.js", "/icon.svg")) {
      var tag = browser.get(path).header("ETag");
      assertThat(inTheFuture.get(path).status()).as(path).isEqualTo(200);
      assertThat(browser.with("If-None-Match", tag).get(path).status()).as(path).isEqualTo(304);
      assertThat(browser.with("If-None-Match", "W/\"other\"").get(path).status()).isEqualTo(200);
    }
  }

  private static List<String> assetsIn(String text) {
    return ASSET.matcher(text).results().map(found -> found.group()).distinct().toList();
  }
}
