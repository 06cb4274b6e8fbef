package org.plenary.roster;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// An encoding that texts without a mark come in, and that cannot be told from their bytes alone.
public enum Encoding {
  WESTERN("windows-1252", "Windows-1252"),
  CENTRAL_EUROPEAN("windows-1250", "Windows-1250"),
  CYRILLIC("windows-1251", "Windows-1251"),
  ARABIC("windows-1256", "Windows-1256"),
  JAPANESE("windows-31j", "Shift_JIS"),
  CHINESE("GB18030", "GB18030"),
  KOREAN("x-windows-949", "EUC-KR");

  private final Charset charset;
  private final String label;

  Encoding(String charset, String label) {
    this.charset = Charset.forName(charset);
    this.label = label;
  }

  Charset charset() {
    return charset;
  }

  /// What it is usually called.
  public String label() {
    return label;
  }

  public static Optional<Encoding> parse(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
  }
}
