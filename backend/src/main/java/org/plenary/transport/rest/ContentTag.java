package org.plenary.transport.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;

/// The entity tag of a small file that keeps its name over releases: a digest of its content. Its
/// age says nothing, since a release that is taken back brings older files. Weak, because the
/// server compresses.
final class ContentTag {

  private static final int BYTES = 12;

  private ContentTag() {}

  static String of(Resource file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
      return "W/\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
