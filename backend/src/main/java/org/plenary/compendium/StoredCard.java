package org.plenary.compendium;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;

/// What is kept of a card.
///
/// @param version 0 where no wording is kept
/// @param sheetDigest of what the worksheet said; null where nothing is known of it
/// @param rank null for one that was never put anywhere
record StoredCard(
    CardId id,
    Place place,
    @Nullable DelegationKey delegation,
    @Nullable PersonId contributor,
    Standing standing,
    Card.@Nullable Decided decided,
    int version,
    @Nullable Integer clearedVersion,
    @Nullable Integer formerVersion,
    @Nullable String sheetDigest,
    List<String> tags,
    @Nullable Integer rank) {

  /// What a card is before anything is kept of it.
  static StoredCard none(SheetCard card) {
    return new StoredCard(
        card.id(),
        card.place(),
        card.delegation(),
        card.contributor(),
        Standing.DRAFT,
        null,
        0,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /// Whether the worksheet says something else than when a wording was last held against it.
  boolean isMoved(@Nullable SheetCard sheet) {
    return sheet != null && sheetDigest != null && !sheetDigest.equals(sheet.digest());
  }

  boolean isOf(DelegationKey other) {
    return other.equals(delegation);
  }

  /// The card that follows from this, what its worksheet has, and the wordings that matter.
  ///
  /// @param newest null where none is kept
  /// @param gone whether its worksheet has it no more
  Card card(
      @Nullable SheetCard sheet,
      @Nullable Wording newest,
      @Nullable Wording cleared,
      boolean gone) {
    return new Card(
        id,
        place,
        delegation,
        contributor,
        standing,
        decided,
        version,
        newest != null ? newest.cells() : sheet == null ? List.of() : sheet.cells(),
        cleared,
        isMoved(sheet),
        gone,
        tags);
  }
}
