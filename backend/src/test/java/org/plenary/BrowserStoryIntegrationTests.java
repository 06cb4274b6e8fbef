package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
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
/// They find its address in `PLENARY_URL`, the browser in `PLENARY_BROWSER`, an account in
/// `PLENARY_ADMIN_EMAIL` and `PLENARY_ADMIN_PASSWORD`, and what the server printed in
/// `PLENARY_OUTPUT`.
@Timeout(900)
class BrowserStoryIntegrationTests {

  private static final Path CLIENT = Path.of("..", "web-client").toAbsolutePath().normalize();
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
    assumeThat(CLIENT.resolve("e2e/stories.mjs")).exists();
    var browser = Browser.program();
    try (var plenary = PlenaryProcess.start(folder.resolve("data"), ACCOUNT)) {
      var url = plenary.awaitReady();
      var output = Files.writeString(folder.resolve("output.txt"), plenary.output());
      var stories = new ProcessBuilder("node", "e2e/stories.mjs").directory(CLIENT.toFile());
      stories.environment().putAll(ACCOUNT);
      stories.environment().put("PLENARY_URL", url.toString());
      stories.environment().put("PLENARY_BROWSER", browser.toString());
      stories.environment().put("PLENARY_OUTPUT", output.toString());

      assertThat(stories.inheritIO().start().waitFor()).as("exit code of the stories").isZero();
    }
  }
}
