package org.plenary.compendium;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;

/// Another wording of a card, as somebody gave it.
///
/// @param texts the new texts by column; other cells stay
public record Rewording(Map<String, String> texts) {

  private static final int LONGEST = 4000;

  public Rewording {
    texts = Map.copyOf(texts);
  }

  /// @return null where it can be taken
  Outcome.@Nullable Fault fault(List<Cell> cells) {
    var known = cells.stream().collect(Collectors.toMap(Cell::column, Cell::type, (a, _) -> a));
    if (!known.keySet().containsAll(Set.copyOf(texts.keySet()))) {
      return Outcome.Fault.COLUMN;
    }
    for (var text : texts.entrySet()) {
      var written = plain(text.getValue());
      if (written.length() > LONGEST) {
        return Outcome.Fault.TEXT_TOO_LONG;
      }
      if (Cell.LINK.equals(known.get(text.getKey())) && !written.isEmpty() && !isLink(written)) {
        return Outcome.Fault.LINK;
      }
    }
    var said = said(cells, null);
    if (said.stream().allMatch(Rewording::isBlank)) {
      return Outcome.Fault.EMPTY;
    }
    return isBlank(said.getFirst()) && !isBlank(cells.getFirst())
        ? Outcome.Fault.TITLE_EMPTY
        : null;
  }

  private static boolean isBlank(Cell cell) {
    return cell.text() == null || cell.says("");
  }

  /// The cells as they are from now on; what somebody else worded keeps its author.
  List<Cell> said(List<Cell> cells, @Nullable PersonId by) {
    var said = new ArrayList<Cell>();
    for (var cell : cells) {
      var text = texts.get(cell.column());
      var written = text == null ? null : plain(text);
      said.add(written == null || cell.says(written) ? cell : cell.saying(written, by));
    }
    return said;
  }

  /// Without control characters, and composed, so that equal texts are equal.
  static String plain(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .strip();
  }

  /// Whether it is an address that may be shown as a link.
  static boolean isLink(String text) {
    try {
      var uri = new URI(text);
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
