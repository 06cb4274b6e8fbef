package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Browser;
import org.plenary.testing.PlenaryProcess;

/// Runs the browser stories of `web-client/e2e` against a server of its own.
///
/// They find its address in `PLENARY_URL`, the browser in `PLENARY_BROWSER`, and an account in
/// `PLENARY_ADMIN_EMAIL` and `PLENARY_ADMIN_PASSWORD`. They keep pictures of a failing step in
/// `PLENARY_PICTURES`.
@Timeout(900)
class BrowserStoryIntegrationTests {

  private static final Path CLIENT = Path.of("..", "web-client").toAbsolutePath().normalize();
  private static final Path PICTURES = Path.of("target", "story").toAbsolutePath();
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "PLENARY_ADMIN_EMAIL", "organizer@example.org",
          "PLENARY_ADMIN_PASSWORD", "a quiet harbour at dawn");

  @TempDir Path folder;

  @AfterEach
  void leaveNothingRunning() {
    PlenaryProcess.sweep(folder);
  }

  @Test
  void peopleGetThroughAWorkshopInRealBrowsers() throws Exception {
    var browser = Browser.program();
    try (var plenary = PlenaryProcess.start(folder.resolve("data"), ACCOUNT)) {
      var stories = stories();
      stories.environment().put("PLENARY_URL", plenary.awaitReady().toString());
      stories.environment().put("PLENARY_BROWSER", browser.toString());

      assertThat(exitCodeOf(stories.start())).as("exit code of the stories").isZero();
    }
  }

  private static ProcessBuilder stories() {
    var stories =
        new ProcessBuilder(
                "node", "node_modules/vitest/vitest.mjs", "run", "--config", "e2e/vitest.config.ts")
            .directory(CLIENT.toFile())
            .redirectErrorStream(true);
    stories.environment().putAll(ACCOUNT);
    stories.environment().put("PLENARY_PICTURES", PICTURES.toString());
    stories.environment().put("NO_COLOR", "1");
    return stories;
  }

  /// Their output is passed on line by line, since Failsafe may own the output of this process.
  private static int exitCodeOf(Process stories) throws Exception {
    try (var lines = stories.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(System.out::println);
      return stories.waitFor();
    } finally {
      stories.descendants().forEach(ProcessHandle::destroyForcibly);
      stories.destroyForcibly();
    }
  }
}
