package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.startup.CannotStart;

/// The folder that holds all that embedded engines keep. While it is open this process alone has
/// it: the lock is the operating system's and dies with the process.
final class DataFolder implements AutoCloseable {

  /// How long a copy that is about to end may take to let go.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder open(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      Private.folder(absolute);
      return new DataFolder(absolute.toRealPath(), locked(absolute));
    } catch (IOException failure) {
      throw new CannotStart(
          "The data folder %s cannot be used (%s): choose another with PLENARY_DATA_DIR."
              .formatted(absolute, failure),
          failure);
    }
  }

  private static FileChannel locked(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve("plenary.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (tryLock(channel) == null) {
      if (System.nanoTime() - end > 0 || !pause()) {
        channel.close();
        throw new CannotStart(
            ("Plenary is already running on the data folder %s: stop that copy first, or give this"
                    + " one a folder of its own with PLENARY_DATA_DIR.")
                .formatted(path));
      }
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Path path() {
    return path;
  }

  /// A private folder inside this one, made if need be.
  Path folder(String name) {
    try {
      var folder = Files.createDirectories(path.resolve(name));
      Private.folder(folder);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
