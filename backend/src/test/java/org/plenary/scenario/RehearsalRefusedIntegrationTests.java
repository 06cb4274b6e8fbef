package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.scenario.Hall.ok;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The command that rehearses says in a sentence, and by its exit code, why it does not.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RehearsalRefusedIntegrationTests {

  private static final Path CLIENT = Path.of("..", "web-client").toAbsolutePath().normalize();
  private static final int REFUSED = 2;

  @TempDir private Path folder;

  private final Cluster cluster = new Cluster();
  private URI node;
  private Organizer organizer;

  @BeforeEach
  void start() throws IOException {
    var process = cluster.node();
    node = process.awaitReady();
    organizer = cluster.organizer(process);
    var plan = Votes.plan("over", 2);
    Files.writeString(folder.resolve("plan.yaml"), plan);
    organizer.importPlan(plan);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void aSessionThatIsClosedIsNotRehearsed() throws Exception {
    closeTheSession();

    refuses(
        "The session \"vote\" is closed. Rehearse one that is still to come.", "--session=vote");
    refuses("All sessions of this workshop are closed: nothing is left to rehearse.");
    refuses("The plan has no session \"lunch\".\nIt has vote.", "--session=lunch");
    assertThat(organizer.get("/api/workshops").toString())
        .contains("\"over\"")
        .doesNotContain("rehearsal");
  }

  private void closeTheSession() {
    var lead = new Client("over", Votes.SESSION, organizer.enter("over", "lead"), "tab-of-lead");
    lead.connect(node).join();
    ok(lead.send("open-session", "session.open", Map.of()));
    ok(lead.send("start-item", "item.start", Map.of("item", "item")));
    ok(lead.send("close-session", "session.close", Map.of()));
    lead.leave();
  }

  /// Nothing goes where a script would read a report.
  private void refuses(String sentence, String... more) throws Exception {
    var report = folder.resolve("report.json");
    var output = folder.resolve("output");
    var command =
        new ArrayList<>(
            List.of(
                "npm",
                "--silent",
                "--prefix",
                CLIENT.toString(),
                "run",
                "rehearse",
                "--",
                "--url=" + node,
                "--email=" + Cluster.EMAIL,
                "--password=" + Cluster.PASSWORD,
                "--plan=" + folder.resolve("plan.yaml"),
                "--json=" + report));
    command.addAll(List.of(more));
    var rehearsal = new ProcessBuilder(command).redirectOutput(output.toFile()).start();
    var said = new String(rehearsal.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(rehearsal.waitFor()).as(said).isEqualTo(REFUSED);
    assertThat(said.strip()).isEqualTo(sentence);
    assertThat(output).isEmptyFile();
    assertThat(report).doesNotExist();
  }
}
