package org.plenary.compendium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Workshop;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// A compendium for programs, with where each card comes from.
///
/// @param format always `plenary-compendium`
/// @param formatVersion raised when a field changes its meaning
/// @param edition raised by every change of the compendium
/// @param drafts whether cards that were not cleared are in it, too
/// @param unread sessions whose cards are missing, since their journals cannot be read; null for
///   none
public record JsonBook(
    String format,
    int formatVersion,
    Of workshop,
    long edition,
    Instant generatedAt,
    boolean drafts,
    @Nullable List<Of> unread,
    List<JsonCard> cards) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /// Something that has a key and a title by language.
  public record Of(String key, Map<String, String> title) {}

  /// @param number its place, from 1
  /// @param standing draft, asked or cleared
  /// @param version of the wording that is given here; 0 where only the worksheet has it
  public record JsonCard(
      String id,
      int number,
      String standing,
      Of worksheet,
      Of session,
      String day,
      @Nullable Of delegation,
      List<String> tags,
      int version,
      List<JsonCell> cells,
      @Nullable Clearance clearance) {}

  /// @param text left out where it was erased
  public record JsonCell(
      String column, Map<String, String> title, String type, @Nullable String text) {}

  /// @param as person for somebody who was signed in, link for somebody who came by the link
  /// @param name as it is known now
  public record Clearance(Instant at, String as, @Nullable String name) {}

  static void write(
      Workshop workshop,
      Compendium.Edition edition,
      BookMaker maker,
      boolean drafts,
      Instant at,
      OutputStream out)
      throws IOException {
    JSON.writeValue(out, of(workshop, edition, maker, drafts, at));
  }

  private static JsonBook of(
      Workshop workshop, Compendium.Edition edition, BookMaker maker, boolean drafts, Instant at) {
    var cards = BookMaker.published(edition.cards(), drafts);
    var written = new java.util.ArrayList<JsonCard>();
    cards.forEach(card -> written.add(card(workshop, card, maker, written.size() + 1)));
    return new JsonBook(
        "plenary-compendium",
        1,
        new Of(workshop.key().value(), workshop.plan().workshop().title().byLanguage()),
        edition.number(),
        at,
        drafts,
        edition.unread().isEmpty() ? null : unread(edition, maker),
        written);
  }

  private static List<Of> unread(Compendium.Edition edition, BookMaker maker) {
    return edition.unread().stream()
        .map(session -> new Of(session.value(), maker.title(session).byLanguage()))
        .toList();
  }

  private static JsonCard card(Workshop workshop, Card card, BookMaker maker, int number) {
    var cleared = card.cleared();
    var place = card.place();
    return new JsonCard(
        card.id().value(),
        number,
        cleared == null ? card.standing().word() : Standing.CLEARED.word(),
        new Of(place.sheet().value(), place.sheetTitle().byLanguage()),
        new Of(place.session().value(), place.sessionTitle().byLanguage()),
        place.day().toString(),
        delegation(workshop, card),
        card.tags(),
        cleared == null ? card.version() : cleared.version(),
        (cleared == null ? card.cells() : cleared.cells())
            .stream()
                .map(cell ->
                    new JsonCell(
                        cell.column(), cell.title().byLanguage(), cell.type(), cell.text()))
                .toList(),
        clearance(cleared, maker));
  }

  private static @Nullable Of delegation(Workshop workshop, Card card) {
    var key = card.delegation();
    return key == null
        ? null
        : workshop.plan().delegations().stream()
            .filter(delegation -> delegation.key().equals(key.value()))
            .findFirst()
            .map(delegation -> new Of(delegation.key(), delegation.name().byLanguage()))
            .orElseGet(() -> new Of(key.value(), Map.of()));
  }

  private static @Nullable Clearance clearance(@Nullable Wording cleared, BookMaker maker) {
    var given = cleared == null ? null : cleared.clearance();
    return given == null
        ? null
        : new Clearance(given.at(), given.by().kind().word(), maker.name(given.by()));
  }
}
