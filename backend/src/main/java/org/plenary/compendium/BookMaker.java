package org.plenary.compendium;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Delegation;
import org.plenary.rules.Text;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshop;

/// Makes a book of the cards that may be in it.
final class BookMaker {

  private static final int HEADING = 90;

  private final Workshop workshop;
  private final BookWords words;
  private final String language;
  private final ZoneId zone;
  private final Map<PersonId, String> people;
  private final Map<String, String> delegations;
  private int number;

  /// @param language of texts that the plan has in several
  BookMaker(Workshop workshop, List<Person> people, String language) {
    this.workshop = workshop;
    this.language = language;
    this.words = BookWords.in(language);
    this.zone = workshop.plan().workshop().timezone();
    this.people =
        people.stream().collect(Collectors.toMap(Person::id, Person::name, (one, _) -> one));
    this.delegations =
        workshop.plan().delegations().stream()
            .collect(Collectors.toMap(Delegation::key, it -> it.name().in(language)));
  }

  /// What is published of a card: the wording that was cleared; with drafts, the newest one of
  /// those that were not. What was withheld or withdrawn is never in it.
  static List<Card> published(List<Card> cards, boolean drafts) {
    return cards.stream()
        .filter(card ->
            card.cleared() != null
                || (drafts
                    && (card.standing() == Standing.DRAFT || card.standing() == Standing.ASKED)))
        .toList();
  }

  Book book(Compendium.Edition edition, boolean drafts, Instant at) {
    var chapters = new LinkedHashMap<String, List<Card>>();
    var cards = published(edition.cards(), drafts);
    cards.forEach(card ->
        chapters.computeIfAbsent(card.place().sheet().value(), _ -> new ArrayList<>()).add(card));
    var made = new ArrayList<Book.Chapter>();
    chapters.values().forEach(of -> made.add(chapter(of)));
    return new Book(
        words.language(),
        words.of("title"),
        cover(edition, cards.size(), at),
        note(cards, edition.unread()),
        words,
        made);
  }

  private @Nullable String note(List<Card> cards, List<SessionKey> unread) {
    var notes = new ArrayList<String>();
    if (cards.stream().anyMatch(card -> card.cleared() == null)) {
      notes.add(words.of("drafts"));
    }
    unread.forEach(session -> notes.add(words.of("unread", title(session).in(language))));
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /// As the plan has it.
  org.plenary.plan.Text title(SessionKey session) {
    return workshop.plan().programme().stream()
        .flatMap(day -> day.sessions().stream())
        .filter(planned -> planned.key().equals(session.value()))
        .map(org.plenary.plan.Session::title)
        .findFirst()
        .orElseGet(() -> org.plenary.plan.Text.of(language, session.value()));
  }

  private List<String> cover(Compendium.Edition edition, int count, Instant at) {
    var plan = workshop.plan();
    var lines = new ArrayList<String>();
    lines.add(plan.workshop().title().in(language));
    var days = plan.programme();
    if (!days.isEmpty()) {
      var first = words.date(days.getFirst().day());
      var last = words.date(days.getLast().day());
      lines.add(first.equals(last) ? first : first + " – " + last);
    }
    var venue = plan.workshop().venue();
    if (venue != null) {
      lines.add(venue.in(language));
    }
    lines.add(count == 1 ? words.of("count.one") : words.of("count", count));
    lines.add(words.of("edition", edition.number(), words.date(at, zone)));
    return lines;
  }

  private Book.Chapter chapter(List<Card> cards) {
    return new Book.Chapter(
        text(cards.getFirst().place().sheetTitle()), cards.stream().map(this::leaf).toList());
  }

  private Book.Leaf leaf(Card card) {
    var cleared = card.cleared();
    var cells = cleared == null ? card.cells() : cleared.cells();
    var said = cells.stream().filter(cell -> cell.text() != null && !cell.says("")).toList();
    var first = said.isEmpty() ? "–" : said.getFirst().text();
    var heading = heading(first == null ? "" : first);
    var lines = said.stream().skip(heading.equals(first) ? 1 : 0).map(cell -> line(cell)).toList();
    return new Book.Leaf(
        ++number,
        heading,
        cleared == null ? words.of("standing." + card.standing().word()) : null,
        delegation(card),
        lines,
        card.tags(),
        provenance(card, cleared));
  }

  private Book.Line line(Cell cell) {
    var text = cell.text() == null ? "" : cell.text();
    return new Book.Line(
        text(cell.title()), text, Cell.LINK.equals(cell.type()) && Rewording.isLink(text));
  }

  private List<Book.Line> provenance(Card card, @Nullable Wording cleared) {
    var lines = new ArrayList<Book.Line>();
    var delegation = delegation(card);
    if (delegation != null) {
      lines.add(new Book.Line(words.of("delegation"), delegation));
    }
    lines.add(
        new Book.Line(
            words.of("session"),
            text(card.place().sessionTitle()) + ", " + words.date(card.place().day())));
    var clearance = cleared == null ? null : cleared.clearance();
    if (cleared != null && clearance != null) {
      var name = name(clearance.by());
      var on = words.date(clearance.at(), zone);
      lines.add(new Book.Line(words.of("cleared"), name == null ? on : name + ", " + on));
    }
    lines.add(
        new Book.Line(
            words.of("wording"),
            words.of(
                "version", cleared == null ? Math.max(1, card.version()) : cleared.version())));
    return lines;
  }

  @Nullable String name(Hand hand) {
    var person = hand.person();
    return person == null ? hand.name() : people.get(person);
  }

  @Nullable String delegation(Card card) {
    var key = card.delegation();
    return key == null ? null : delegations.getOrDefault(key.value(), key.value());
  }

  /// The first line, cut between words where it is long.
  static String heading(String text) {
    var line = text.strip().replaceFirst("(?s)\\n.*", "").strip();
    if (line.length() <= HEADING) {
      return line;
    }
    var cut =
        line.substring(
            0,
            line.offsetByCodePoints(0, Math.min(HEADING, line.codePointCount(0, line.length()))));
    int space = cut.lastIndexOf(' ');
    return (space > HEADING / 2 ? cut.substring(0, space) : cut).strip() + "…";
  }

  private String text(Text text) {
    var first = text.byLanguage().values().stream().findFirst().orElse("");
    return text.byLanguage().getOrDefault(language, first);
  }
}
