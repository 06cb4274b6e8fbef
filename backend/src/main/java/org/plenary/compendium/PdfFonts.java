package org.plenary.compendium;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/// The fonts that are embedded in PDFs: DejaVu, which has Latin with all its accents, Greek,
/// Cyrillic and Arabic, then those that an installation adds for other scripts.
final class PdfFonts {

  static final Color LINE = new Color(0xC8CDD6);
  private static final Color TEXT = new Color(0x151A23);
  private static final Color MUTED = new Color(0x525B6B);
  private static final Color ACCENT = new Color(0x1F4FB0);
  private static final Color WARN = new Color(0x7C4A00);

  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

  /// How a text looks.
  enum Look {
    TITLE(30, true, PdfFonts.ACCENT),
    ABOUT(14, false, PdfFonts.MUTED),
    CHAPTER(20, true, PdfFonts.TEXT),
    HEADING(14, true, PdfFonts.ACCENT),
    LABEL(10, true, PdfFonts.TEXT),
    TEXT(10.5f, false, PdfFonts.TEXT),
    LINK(10.5f, false, PdfFonts.ACCENT),
    QUIET(10, false, PdfFonts.MUTED),
    MARK(10, true, PdfFonts.WARN),
    SMALL(8.5f, false, PdfFonts.MUTED);

    private final float size;
    private final boolean bold;
    private final Color color;

    Look(float size, boolean bold, Color color) {
      this.size = size;
      this.bold = bold;
      this.color = color;
    }
  }

  private final List<BaseFont> plain;
  private final List<BaseFont> bold;
  private final Map<Look, FontSelector> selectors = new EnumMap<>(Look.class);

  /// @param more files of fonts
  PdfFonts(List<Path> more) {
    var others = more.stream().map(PdfFonts::file).toList();
    plain = with(ours("DejaVuSans.ttf"), others);
    bold = with(ours("DejaVuSans-Bold.ttf"), others);
    for (var look : Look.values()) {
      selectors.put(look, selector(look));
    }
  }

  /// A text in the first fonts that have its signs; one that none has is a box.
  Phrase phrase(Look look, String text) {
    var selector = selectors.get(look);
    return selector == null ? new Phrase(text) : selector.process(shown(text));
  }

  private String shown(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(sign ->
            shown.appendCodePoint(
                Character.isISOControl(sign) || hasSign(sign) || isFormat(sign) ? sign : '\u25A1'));
    return shown.toString();
  }

  private boolean hasSign(int sign) {
    return plain.stream().anyMatch(font -> font.charExists(sign));
  }

  private static boolean isFormat(int sign) {
    return Character.getType(sign) == Character.FORMAT;
  }

  private FontSelector selector(Look look) {
    var selector = new FontSelector();
    for (var font : look.bold ? bold : plain) {
      selector.addFont(new Font(font, look.size, Font.NORMAL, look.color));
    }
    return selector;
  }

  private static List<BaseFont> with(BaseFont first, List<BaseFont> others) {
    var fonts = new ArrayList<BaseFont>();
    fonts.add(first);
    fonts.addAll(others);
    return List.copyOf(fonts);
  }

  private static BaseFont ours(String name) {
    try (InputStream file =
        Objects.requireNonNull(PdfFonts.class.getResourceAsStream(DEJAVU + name), name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BaseFont file(Path path) {
    try {
      return BaseFont.createFont(path.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    } catch (IOException failure) {
      throw new UncheckedIOException("plenary.compendium.fonts: " + path, failure);
    }
  }
}
