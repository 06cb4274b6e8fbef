package org.plenary.embedded;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Engines that outlived the process that started them.
///
/// A process id in a file proves nothing, since systems use ids again. A process is ours if the
/// program that it runs lies in our data folder; and while we hold that folder and have started
/// nothing, it is an orphan.
final class Orphans {

  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Orphans() {}

  /// Asks them to stop and then insists; returns when they are gone.
  static void stopAll(DataFolder folder) {
    var orphans = ProcessHandle.allProcesses().filter(process -> isOurs(process, folder)).toList();
    if (orphans.isEmpty()) {
      return;
    }
    LOG.info("Stopping {} processes that an earlier run left behind", orphans.size());
    orphans.stream().filter(orphan -> isRoot(orphan, orphans)).forEach(Orphans::ask);
    if (!areGone(orphans)) {
      orphans.forEach(ProcessHandle::destroyForcibly);
      areGone(orphans);
    }
  }

  private static boolean isOurs(ProcessHandle process, DataFolder folder) {
    return process
        .info()
        .command()
        .filter(program -> program.startsWith(folder.path() + File.separator))
        .isPresent();
  }

  /// PostgreSQL's children are the business of their parent while it lives.
  private static boolean isRoot(ProcessHandle process, List<ProcessHandle> orphans) {
    return process.parent().filter(orphans::contains).isEmpty();
  }

  /// An interrupt ends both engines in an orderly way without waiting for clients; a termination
  /// would make PostgreSQL wait for them.
  private static void ask(ProcessHandle process) {
    if (!Program.run(List.of("kill", "-INT", Long.toString(process.pid()))).isSuccess()) {
      process.destroy();
    }
  }

  private static boolean areGone(List<ProcessHandle> orphans) {
    var exits = orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
