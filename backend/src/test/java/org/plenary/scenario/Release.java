package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A build of Plenary that nodes of a cluster run.
///
/// @param changed classes that this build has instead of today's; null for none
record Release(String version, @Nullable Path changed) {

  /// The event that only the next release knows; it means that the session pauses.
  static final String FUTURE_EVENT = "{\"events\":[{\"t\":\"future.paused\",\"d\":{}}]}";

  static Release today() {
    return new Release("1.0.0", null);
  }

  /// Today's sources with one more type of event.
  static Release next() {
    try {
      var source = Files.readString(Path.of("src/main/java/org/plenary/session/EventNames.java"));
      var known = "TYPES.get(name)";
      if (!source.contains(known)) {
        throw new IllegalStateException("EventNames is not as this test knows it");
      }
      var folder = Files.createTempDirectory("plenary-next-release");
      var changed = Files.createDirectories(folder.resolve("source")).resolve("EventNames.java");
      Files.writeString(
          changed,
          source.replace(known, "TYPES.get(name.replace(\"future.paused\", \"session.paused\"))"));
      var classes = Files.createDirectories(folder.resolve("classes"));
      var result =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-proc:none",
                  "-nowarn",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-d",
                  classes.toString(),
                  changed.toString());
      if (result != 0) {
        throw new IllegalStateException("the next release does not compile");
      }
      return new Release("1.1.0", classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Path> classPath() {
    return changed == null ? List.of() : List.of(changed);
  }

  /// Names the build, so that nodes of the same one trust each other's marks.
  Map<String, String> environment() {
    try {
      var file = Files.createTempFile("plenary-build", ".properties");
      Files.writeString(
          file, "build.version=%s\nbuild.time=2026-01-01T00:00:00Z\n".formatted(version));
      URI location = file.toUri();
      return Map.of("SPRING_INFO_BUILD_LOCATION", location.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
