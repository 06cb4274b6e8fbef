package org.plenary.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser that browser tests drive: an installed Chromium or Chrome, else, as root or under
/// CI, Debian's.
public final class Browser {

  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome-stable",
          "google-chrome",
          "chrome",
          "microsoft-edge-stable",
          "msedge");

  private static final List<Path> PLACES =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
          Path.of("C:/Program Files (x86)/Google/Chrome/Application/chrome.exe"),
          Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));

  private Browser() {}

  /// The program, installed if need be and possible.
  public static Path program() {
    return installed()
        .or(Browser::install)
        .orElseThrow(() ->
            new AssertionError(
                "Browser tests need Chromium or Chrome: install one, or name its program in"
                    + " PLENARY_BROWSER."));
  }

  private static Optional<Path> installed() {
    var named = Optional.ofNullable(System.getenv("PLENARY_BROWSER")).map(Path::of).stream();
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1);
    var onPath =
        NAMES.stream().flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name)));
    return Stream.of(named, onPath, PLACES.stream())
        .flatMap(places -> places)
        .filter(Files::isExecutable)
        .filter(Browser::answers)
        .findFirst();
  }

  /// A name on the path may be a stub that only tells how to install the browser.
  private static boolean answers(Path program) {
    return program.toString().startsWith("/Applications")
        || program.toString().endsWith(".exe")
        || Debian.run(List.of(program.toString(), "--version")) == 0;
  }

  private static Optional<Path> install() {
    return Debian.install("chromium") ? installed() : Optional.empty();
  }
}
