package org.plenary.compendium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Text;
import tools.jackson.databind.json.JsonMapper;

/// How places and cells stand in the database.
final class CardJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CardJson() {}

  private record StoredPlace(
      String session,
      Map<String, String> sessionTitle,
      String day,
      String sheet,
      Map<String, String> sheetTitle,
      String copy,
      String row) {}

  private record StoredCell(
      String column,
      Map<String, String> title,
      String type,
      @Nullable String text,
      @Nullable String by) {}

  static String write(Place place) {
    return JSON.writeValueAsString(
        new StoredPlace(
            place.session().value(),
            map(place.sessionTitle()),
            place.day().toString(),
            place.sheet().value(),
            map(place.sheetTitle()),
            place.copy(),
            place.row()));
  }

  static Place place(String json) {
    var stored = JSON.readValue(json, StoredPlace.class);
    return new Place(
        new SessionKey(stored.session()),
        new Text(stored.sessionTitle()),
        LocalDate.parse(stored.day()),
        new WorksheetKey(stored.sheet()),
        new Text(stored.sheetTitle()),
        stored.copy(),
        stored.row());
  }

  static String write(List<Cell> cells) {
    return JSON.writeValueAsString(
        cells.stream()
            .map(cell ->
                new StoredCell(
                    cell.column(),
                    map(cell.title()),
                    cell.type(),
                    cell.text(),
                    cell.by() == null ? null : cell.by().value()))
            .toList());
  }

  static List<Cell> cells(String json) {
    return List.of(JSON.readValue(json, StoredCell[].class)).stream()
        .map(stored ->
            new Cell(
                stored.column(),
                new Text(stored.title()),
                stored.type(),
                stored.text(),
                stored.by() == null ? null : new PersonId(stored.by())))
        .toList();
  }

  private static Map<String, String> map(Text text) {
    return text.byLanguage();
  }
}
