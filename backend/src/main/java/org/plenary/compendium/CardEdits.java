package org.plenary.compendium;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.WorkshopId;
import org.springframework.transaction.support.TransactionTemplate;

/// What organizers do with cards.
public final class CardEdits {

  private static final int MOST_TAGS = 12;
  private static final int LONGEST_TAG = 60;

  private final CardTurn turn;
  private final CardRows rows;
  private final Compendium compendium;
  private final TransactionTemplate transaction;

  CardEdits(CardTurn turn, CardRows rows, Compendium compendium, TransactionTemplate transaction) {
    this.turn = turn;
    this.rows = rows;
    this.compendium = compendium;
    this.transaction = transaction;
  }

  /// Asks the delegations of these cards to clear them. What is cleared and unchanged, withdrawn or
  /// nobody's is left out.
  ///
  /// @return the cards that are asked for now
  public List<CardId> ask(WorkshopId workshop, List<CardId> cards, Hand by) {
    return turn.each(workshop, cards, held -> asked(held, by));
  }

  private @Nullable Outcome asked(CardTurn.Held held, Hand by) {
    var card = held.card();
    if (card.standing() == Standing.WITHDRAWN || card.delegation() == null) {
      return new Outcome.NotNow();
    }
    int version = turn.freeze(held);
    boolean same = version == card.version();
    boolean settled =
        card.standing() == Standing.CLEARED && Objects.equals(card.clearedVersion(), version);
    if (same && (settled || card.standing() == Standing.ASKED)) {
      return new Outcome.NotNow();
    }
    rows.stand(held.workshop(), card.id(), Standing.ASKED, by, null);
    rows.publish(held.workshop(), card.id(), card.clearedVersion(), card.clearedVersion());
    return null;
  }

  /// @param base the version that was read
  public Outcome reword(WorkshopId workshop, CardId id, int base, Rewording rewording, Hand by) {
    return turn.on(workshop, id, held -> reworded(held, base, rewording, by));
  }

  @Nullable Outcome reworded(CardTurn.Held held, int base, Rewording rewording, Hand by) {
    var card = held.card();
    if (card.version() != base) {
      return new Outcome.Outdated();
    }
    if (card.version() >= CardTurn.MOST_VERSIONS) {
      return new Outcome.Wrong(Outcome.Fault.VERSIONS);
    }
    int newest = card.version() == 0 ? turn.freeze(held) : card.version();
    var cells = rows.wording(held.workshop(), card.id(), newest).orElseThrow().cells();
    var fault = rewording.fault(cells);
    if (fault != null) {
      return new Outcome.Wrong(fault);
    }
    var said = rewording.said(cells, by.person());
    if (!said.equals(cells)) {
      rows.add(held.workshop(), card.id(), newest + 1, by, said, null);
    }
    return null;
  }

  /// Takes over what the worksheet says now.
  public Outcome take(WorkshopId workshop, CardId id, int base) {
    return turn.on(
        workshop,
        id,
        held -> {
          var card = held.card();
          var sheet = held.sheet();
          if (card.version() != base) {
            return new Outcome.Outdated();
          }
          if (sheet == null || card.version() == 0) {
            return new Outcome.NotNow();
          }
          if (card.version() >= CardTurn.MOST_VERSIONS) {
            return new Outcome.Wrong(Outcome.Fault.VERSIONS);
          }
          rows.add(workshop, id, card.version() + 1, Hand.SHEET, sheet.cells(), sheet.digest());
          return null;
        });
  }

  public Outcome tag(WorkshopId workshop, CardId id, List<String> tags) {
    var plain = new LinkedHashSet<String>();
    tags.forEach(tag -> plain.add(Rewording.plain(tag).replaceAll("\\s+", " ")));
    plain.remove("");
    if (plain.size() > MOST_TAGS || plain.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
      return new Outcome.Wrong(Outcome.Fault.TAGS);
    }
    return turn.on(
        workshop,
        id,
        _ -> {
          rows.tag(workshop, id, List.copyOf(plain));
          return null;
        });
  }

  /// Gives a card that is nobody's to a delegation.
  public Outcome give(WorkshopId workshop, CardId id, DelegationKey delegation) {
    return turn.on(
        workshop,
        id,
        held -> {
          if (held.card().delegation() != null) {
            return new Outcome.NotNow();
          }
          rows.give(workshop, id, delegation);
          return null;
        });
  }

  /// Takes a card out of the compendium; its wordings stay. What its delegation withheld is out of
  /// it already, and stays withheld: otherwise the way back would forget the delegation's word.
  public Outcome withdraw(WorkshopId workshop, CardId id, Hand by) {
    return turn.on(
        workshop,
        id,
        held -> {
          var standing = held.card().standing();
          if (standing == Standing.WITHDRAWN || standing == Standing.WITHHELD) {
            return new Outcome.NotNow();
          }
          turn.freeze(held);
          rows.stand(workshop, id, Standing.WITHDRAWN, by, null);
          rows.publish(workshop, id, null, held.card().clearedVersion());
          return null;
        });
  }

  /// Takes a withdrawal back: a card that was cleared is so again.
  public Outcome restore(WorkshopId workshop, CardId id, Hand by) {
    return turn.on(
        workshop,
        id,
        held -> {
          var card = held.card();
          if (card.standing() != Standing.WITHDRAWN) {
            return new Outcome.NotNow();
          }
          var former = card.formerVersion();
          rows.stand(workshop, id, former == null ? Standing.DRAFT : Standing.CLEARED, by, null);
          rows.publish(workshop, id, former, former);
          return null;
        });
  }

  /// Puts cards in an order; those that are not named come after it.
  public void order(WorkshopId workshop, List<CardId> cards) {
    var sheets = compendium.sheets(workshop);
    transaction.executeWithoutResult(_ -> {
      Set<CardId> wanted = new LinkedHashSet<>(cards);
      wanted.stream()
          .map(sheets::get)
          .filter(Objects::nonNull)
          .forEach(sheet -> rows.begin(workshop, StoredCard.none(sheet)));
      rows.order(workshop, List.copyOf(wanted));
      rows.raise(workshop);
    });
  }
}
