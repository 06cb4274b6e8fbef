package org.plenary.compendium;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A compendium as it is printed: what each form of it writes in its own way.
///
/// @param language of everything that people did not write
/// @param about lines of the cover under the title
/// @param note said where cards are in it that were not cleared, or are missing; else null
record Book(
    String language,
    String title,
    List<String> about,
    @Nullable String note,
    BookWords words,
    List<Chapter> chapters) {

  Book {
    about = List.copyOf(about);
    chapters = List.copyOf(chapters);
  }

  /// The cards of one worksheet.
  record Chapter(String title, List<Leaf> leaves) {
    Chapter {
      leaves = List.copyOf(leaves);
    }
  }

  /// One card.
  ///
  /// @param number counted through the whole book
  /// @param mark what it is if it is not cleared
  /// @param provenance where it comes from and who cleared it
  record Leaf(
      int number,
      String heading,
      @Nullable String mark,
      @Nullable String delegation,
      List<Line> lines,
      List<String> tags,
      List<Line> provenance) {
    Leaf {
      lines = List.copyOf(lines);
      tags = List.copyOf(tags);
      provenance = List.copyOf(provenance);
    }

    /// Where contents lead to.
    String anchor() {
      return "card-" + number;
    }
  }

  /// @param link whether the text is an address that may be followed
  record Line(String label, String text, boolean link) {
    Line(String label, String text) {
      this(label, text, false);
    }
  }

  /// Whether a text is read from right to left: its first letter tells.
  static boolean isRightToLeft(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      switch (Character.getDirectionality(text.codePointAt(at))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
