package org.plenary.transport.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.compendium.Card;
import org.plenary.compendium.Cell;
import org.plenary.compendium.Hand;
import org.plenary.compendium.Wording;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Standing;
import org.springframework.stereotype.Component;

/// Cards as they are shown, with the names that are known today.
@Component
final class CardViews {

  private final People people;
  private final Accounts accounts;

  CardViews(People people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  /// @param contributor the name of who wrote it first
  /// @param version the newest wording; 0 where only the worksheet has it
  /// @param changed whether something else is said than what was cleared
  /// @param moved whether the worksheet says something else than the newest wording was held
  ///   against
  /// @param gone whether the worksheet has it no more
  record CardView(
      String id,
      String session,
      Map<String, String> sessionTitle,
      String day,
      String sheet,
      Map<String, String> sheetTitle,
      String copy,
      @Nullable String delegation,
      @Nullable String contributor,
      String standing,
      @Nullable DecisionView decided,
      int version,
      List<CellView> cells,
      @Nullable ClearedView cleared,
      boolean changed,
      boolean moved,
      boolean gone,
      List<String> tags) {}

  /// @param text left out where it was erased
  record CellView(String column, Map<String, String> title, String type, @Nullable String text) {}

  /// @param as sheet, account, person or link
  record DecisionView(Instant at, String as, @Nullable String by, @Nullable String reason) {}

  /// What is published.
  record ClearedView(
      int version, Instant at, String as, @Nullable String by, List<CellView> cells) {}

  record WordingView(
      int version,
      Instant at,
      String as,
      @Nullable String by,
      List<CellView> cells,
      @Nullable DecisionView cleared) {}

  /// Looks each name up once.
  Shown shown() {
    return new Shown();
  }

  static List<CellView> cells(List<Cell> cells) {
    return cells.stream()
        .map(cell ->
            new CellView(cell.column(), cell.title().byLanguage(), cell.type(), cell.text()))
        .toList();
  }

  /// The views of one reply.
  final class Shown {

    private final Map<PersonId, Optional<String>> byPerson = new HashMap<>();
    private final Map<AccountId, Optional<String>> byAccount = new HashMap<>();

    CardView card(Card card) {
      var place = card.place();
      var delegation = card.delegation();
      var contributor = card.contributor();
      return new CardView(
          card.id().value(),
          place.session().value(),
          place.sessionTitle().byLanguage(),
          place.day().toString(),
          place.sheet().value(),
          place.sheetTitle().byLanguage(),
          place.copy(),
          delegation == null ? null : delegation.value(),
          contributor == null ? null : person(contributor),
          card.standing().word(),
          decided(card),
          card.version(),
          cells(card.cells()),
          cleared(card.cleared()),
          card.changed(),
          card.moved(),
          card.gone(),
          card.tags());
    }

    @Nullable DecisionView decided(Card card) {
      var decided = card.decided();
      return decided == null
          ? null
          : new DecisionView(
              decided.at(), decided.by().kind().word(), name(decided.by()), decided.reason());
    }

    WordingView wording(Wording wording) {
      var given = wording.clearance();
      return new WordingView(
          wording.version(),
          wording.at(),
          wording.by().kind().word(),
          name(wording.by()),
          cells(wording.cells()),
          given == null
              ? null
              : new DecisionView(given.at(), given.by().kind().word(), name(given.by()), null));
    }

    private @Nullable ClearedView cleared(@Nullable Wording wording) {
      var given = wording == null ? null : wording.clearance();
      return wording == null || given == null
          ? null
          : new ClearedView(
              wording.version(),
              given.at(),
              given.by().kind().word(),
              name(given.by()),
              cells(wording.cells()));
    }

    @Nullable String name(Hand hand) {
      var id = hand.id();
      return switch (hand.kind()) {
        case SHEET -> null;
        case LINK -> hand.name();
        case PERSON -> id == null ? null : person(new PersonId(id));
        case ACCOUNT -> id == null ? null : account(new AccountId(id));
      };
    }

    private @Nullable String person(PersonId id) {
      return byPerson
          .computeIfAbsent(
              id,
              _ ->
                  people
                      .find(id)
                      .filter(found -> found.standing() != Standing.ERASED)
                      .map(Person::name))
          .orElse(null);
    }

    private @Nullable String account(AccountId id) {
      return byAccount.computeIfAbsent(id, _ -> accounts.find(id).map(Account::name)).orElse(null);
    }
  }
}
