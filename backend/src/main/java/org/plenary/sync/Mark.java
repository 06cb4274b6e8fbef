package org.plenary.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.ids.Seq;
import org.plenary.topics.Viewer;

/// What a client has to share with the server for its versions to mean anything: the release that
/// rendered its documents, who sees them, and the history up to an entry.
record Mark(String release, String variant, Seq seq, String hash) {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{8})\\.([0-9a-f]{12})\\.([0-9]{1,18})\\.([0-9a-f]{8})");

  static Optional<Mark> parse(String text) {
    var matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Mark(
                matcher.group(1),
                matcher.group(2),
                new Seq(Long.parseLong(matcher.group(3))),
                matcher.group(4)))
        : Optional.empty();
  }

  /// A short name for a release of the projection.
  static String release(String build) {
    return digest(build).substring(0, 8);
  }

  /// A short name for whom documents are made; the room is not in it, because what it decides is
  /// which topics are visible, and `have` names those.
  static String variant(Viewer viewer) {
    var delegation = viewer.delegation();
    return digest(
            viewer.person() + "|" + viewer.role() + "|" + (delegation == null ? "" : delegation))
        .substring(0, 12);
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return release + "." + variant + "." + seq + "." + hash;
  }
}
