package org.plenary.compendium;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Session;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Text;
import org.plenary.session.Phase;
import org.plenary.session.Sessions;
import org.plenary.session.UnreadableEntry;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.WorksheetDefinition.Choice;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;

/// The cards that the journals of a workshop's sessions hold.
final class JournalCards implements SheetCards {

  /// The part of a card that is the title of its row, for rows of the plan.
  private static final String ROW = "row";

  private final Sessions sessions;
  private final Schedule schedule;
  private final Workshops workshops;

  JournalCards(Sessions sessions, Schedule schedule, Workshops workshops) {
    this.sessions = sessions;
    this.schedule = schedule;
    this.workshops = workshops;
  }

  @Override
  public Held of(WorkshopId id) {
    return workshops.find(id).map(this::of).orElseGet(() -> new Held(List.of(), List.of()));
  }

  /// A session that never opened holds nothing, and is not loaded for it.
  private Held of(Workshop workshop) {
    var titles = titles(workshop);
    var cards = new ArrayList<SheetCard>();
    var unread = new ArrayList<SessionKey>();
    for (var session : schedule.of(workshop.id())) {
      if (session.phase() != Phase.PLANNED) {
        try {
          cards.addAll(of(session, workshop, titles));
        } catch (CompletionException failure) {
          if (!UnreadableEntry.isBehind(failure)) {
            throw failure;
          }
          unread.add(session.key());
        }
      }
    }
    return new Held(cards, unread);
  }

  private List<SheetCard> of(
      ScheduledSession session, Workshop workshop, Map<String, Text> titles) {
    var held = sessions.cards(session.id());
    if (held.isEmpty()) {
      return List.of();
    }
    var people = sessions.people(session.id());
    var zone = workshop.plan().workshop().timezone();
    var title = titles.getOrDefault(session.key().value(), Text.of("en", session.key().value()));
    return held.stream().map(card -> card(card, session, title, zone, people)).toList();
  }

  private static SheetCard card(
      org.plenary.session.SheetCard card,
      ScheduledSession session,
      Text title,
      ZoneId zone,
      PersonCards people) {
    var place =
        new Place(
            session.key(),
            title,
            session.startsAt().atZone(zone).toLocalDate(),
            card.sheet(),
            card.sheetTitle(),
            card.copy().value(),
            card.row().value());
    return new SheetCard(place, card.by(), delegation(card, people), cells(card, people));
  }

  private static @Nullable DelegationKey delegation(
      org.plenary.session.SheetCard card, PersonCards people) {
    var own = card.delegation();
    return own == null ? people.card(card.by()).delegation() : own;
  }

  private static List<Cell> cells(org.plenary.session.SheetCard card, PersonCards people) {
    var cells = new ArrayList<Cell>();
    var title = card.title();
    if (title != null && card.columns().stream().noneMatch(it -> it.key().value().equals(ROW))) {
      cells.add(new Cell(ROW, card.sheetTitle(), "text", own(title), null));
    }
    for (var column : card.columns()) {
      var version = card.cells().get(column.key());
      if (version != null) {
        cells.add(
            new Cell(
                column.key().value(),
                column.title(),
                column.type().name().toLowerCase(Locale.ROOT),
                text(version.value(), column, people).orElse(null),
                version.by()));
      }
    }
    return cells;
  }

  /// As people read it; empty for what was erased.
  private static Optional<String> text(CellValue value, Column column, PersonCards people) {
    return switch (value) {
      case CellValue.Empty _ -> Optional.of("");
      case CellValue.Prose(var word) -> Optional.ofNullable(word.text());
      case CellValue.Link(var word) -> Optional.ofNullable(word.text());
      case CellValue.Option(var option) ->
          Optional.of(
              column.options().stream()
                  .filter(choice -> choice.key().equals(option))
                  .map(Choice::label)
                  .findFirst()
                  .map(JournalCards::own)
                  .orElseGet(option::value));
      case CellValue.Whole(var number) -> Optional.of(Long.toString(number));
      case CellValue.Flag(var yes) -> Optional.of(yes ? "✓" : "–");
      case CellValue.Person(var person) -> Optional.of(people.card(person).name());
      case CellValue.Day(var day) -> Optional.of(day);
    };
  }

  /// In the workshop's own language.
  private static String own(Text text) {
    return text.byLanguage().values().stream().findFirst().orElse("");
  }

  private static Map<String, Text> titles(Workshop workshop) {
    return workshop.plan().programme().stream()
        .flatMap(day -> day.sessions().stream())
        .collect(
            Collectors.toMap(
                Session::key, session -> new Text(session.title().byLanguage()), (one, _) -> one));
  }
}
