package org.plenary.transport.ws;

import org.jspecify.annotations.Nullable;
import org.plenary.protocol.Code;

/// Ends the decoding of a frame; it never leaves the decoder.
final class BadFrame extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final @Nullable String field;

  BadFrame(Code code) {
    this(code, null);
  }

  /// A frame that is wrong because of one field.
  ///
  /// @param field null where none is to blame
  BadFrame(Code code, @Nullable String field) {
    super(code.value(), null, false, false);
    this.code = code;
    this.field = field;
  }

  Code code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }
}
