package org.plenary.compendium;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.WorkshopId;

/// What somebody of a delegation does with its cards, whether signed in or by its link. Cards of
/// other delegations, and those that were not asked for, are as if they were not there.
public final class Clearing {

  private final CardTurn turn;
  private final CardRows rows;
  private final CardEdits edits;

  Clearing(CardTurn turn, CardRows rows, CardEdits edits) {
    this.turn = turn;
    this.rows = rows;
    this.edits = edits;
  }

  /// Whose card somebody acts on, and as whom.
  public record Actor(WorkshopId workshop, DelegationKey delegation, Hand hand) {}

  /// Clears the wording that was read.
  public Outcome clear(Actor actor, CardId id, int version) {
    return on(
        actor,
        id,
        held -> {
          var card = held.card();
          if (card.version() != version) {
            return new Outcome.Outdated();
          }
          if (card.standing() == Standing.CLEARED
              && Objects.equals(card.clearedVersion(), version)) {
            return new Outcome.NotNow();
          }
          rows.stand(actor.workshop(), id, Standing.CLEARED, actor.hand(), null);
          rows.clear(actor.workshop(), id, version, actor.hand());
          rows.publish(actor.workshop(), id, version, card.clearedVersion());
          return null;
        });
  }

  /// @param reason what the organizers are told
  public Outcome withhold(Actor actor, CardId id, String reason) {
    return on(
        actor,
        id,
        held -> {
          if (held.card().standing() == Standing.WITHHELD) {
            return new Outcome.NotNow();
          }
          rows.stand(actor.workshop(), id, Standing.WITHHELD, actor.hand(), reason);
          rows.publish(actor.workshop(), id, null, held.card().clearedVersion());
          return null;
        });
  }

  /// Takes the last decision back: what was cleared before is so again, and the question is open.
  public Outcome undo(Actor actor, CardId id) {
    return on(
        actor,
        id,
        held -> {
          var card = held.card();
          if (card.standing() == Standing.ASKED) {
            return new Outcome.NotNow();
          }
          rows.stand(actor.workshop(), id, Standing.ASKED, actor.hand(), null);
          rows.publish(actor.workshop(), id, card.formerVersion(), card.formerVersion());
          return null;
        });
  }

  public Outcome reword(Actor actor, CardId id, int base, Rewording rewording) {
    return on(actor, id, held -> edits.reworded(held, base, rewording, actor.hand()));
  }

  private Outcome on(Actor actor, CardId id, Function<CardTurn.Held, @Nullable Outcome> change) {
    return turn.on(
        actor.workshop(),
        id,
        held ->
            held.card().isOf(actor.delegation()) && held.card().standing().isShown()
                ? change.apply(held)
                : new Outcome.Unknown());
  }
}
