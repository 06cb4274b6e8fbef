package org.plenary.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.springframework.util.DigestUtils;

/// What the JVM remembers of a former start of the same build, in a file that it reads by itself.
/// The stamp beside it says of which build: the JVM silently ignores the memory of another.
///
/// @param file what `-XX:AOTCache` names
record StartCache(Path file) {

  boolean isCurrent() throws IOException {
    return Files.exists(file) && Files.exists(stamp()) && Files.readString(stamp()).equals(build());
  }

  /// Where the next one is written before it takes its place.
  Path draft() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  Path log() {
    return file.resolveSibling(file.getFileName() + ".log");
  }

  /// The draft becomes the cache. A JVM that has the former one mapped keeps it.
  ///
  /// @param build of which the draft is the memory
  void replace(String build) throws IOException {
    Files.deleteIfExists(stamp());
    Files.move(draft(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(stamp(), build);
  }

  /// Names the JVM and every jar on the class path as the JVM compares them.
  static String build() throws IOException {
    var text = new StringBuilder(Runtime.version().toString());
    for (var entry : Arrays.asList(classPath().split(File.pathSeparator, -1))) {
      var attributes = Files.readAttributes(Path.of(entry), BasicFileAttributes.class);
      text.append('\n').append(entry).append(' ').append(attributes.size());
      text.append(' ').append(attributes.lastModifiedTime());
    }
    return DigestUtils.md5DigestAsHex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String classPath() {
    return ManagementFactory.getRuntimeMXBean().getClassPath();
  }

  private Path stamp() {
    return file.resolveSibling(file.getFileName() + ".stamp");
  }
}
