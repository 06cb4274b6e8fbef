package org.plenary.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// The hash chain: each entry's hash covers the former hash and all bytes of the entry.
final class Chain {

  private Chain() {}

  /// What stands for the hash before the first entry.
  static byte[] origin() {
    return new byte[32];
  }

  static byte[] link(
      byte[] previous, SessionId session, Seq seq, Instant at, Draft draft, String wordDigests) {
    return sha256(out -> {
      out.write(previous);
      text(out, session.value());
      out.writeLong(seq.value());
      out.writeLong(micros(at));
      text(out, draft.author().value());
      text(out, draft.id().value());
      bytes(out, draft.digest());
      out.writeInt(draft.version());
      text(out, draft.body());
      text(out, wordDigests);
    });
  }

  static byte[] wordDigest(byte[] salt, Words words) {
    return sha256(out -> {
      bytes(out, salt);
      text(out, words.about());
      text(out, words.text());
    });
  }

  static byte[] sha256(Content content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytesOf(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytesOf(Content content) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether PostgreSQL stores exactly this text: the driver would turn a lone surrogate into a
  /// question mark.
  static boolean storable(String text) {
    if (text.indexOf('\0') >= 0) {
      return false;
    }
    try {
      ByteBuffer _ =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// Writes what is hashed or signed; every part of varying length has its length before it.
  @FunctionalInterface
  interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }
}
