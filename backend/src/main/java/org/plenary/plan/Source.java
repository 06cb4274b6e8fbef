package org.plenary.plan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The characters of a plan file.
final class Source {

  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  private Source() {}

  /// The text of a file, or empty where its bytes are no text that a plan may be.
  static Optional<String> decode(byte[] utf8, Errors errors) {
    if (utf8.length > PlanLimits.BYTES) {
      errors.add(Spot.START, new Mistake.FileTooLarge(PlanLimits.BYTES, utf8.length));
      return Optional.empty();
    }
    CharBuffer chars = CharBuffer.allocate(utf8.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8), chars, true);
    chars.flip();
    String text = withoutByteOrderMark(chars.toString());
    Source source = new Source();
    text.codePoints().forEach(c -> source.pass(c, errors));
    if (result.isError()) {
      errors.add(source.spot(), new Mistake.NotUtf8());
    }
    return errors.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void pass(int c, Errors errors) {
    if (Characters.isForbidden(c)) {
      errors.add(spot(), new Mistake.ForbiddenCharacter(Characters.name(c)));
    }
    boolean endsReturn = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (endsReturn) {
      return;
    }
    if (c == '\n' || c == '\r') {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  private Spot spot() {
    return new Spot(line, column, "");
  }
}
