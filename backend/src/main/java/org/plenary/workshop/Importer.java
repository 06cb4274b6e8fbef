package org.plenary.workshop;

import org.plenary.ids.AccountId;
import org.plenary.ids.WorkshopId;

/// Who imports a plan.
public sealed interface Importer {

  /// An account: it may make workshops and change those that it owns.
  record OfAccount(AccountId account) implements Importer {}

  /// An organizer of one workshop, who may change that one.
  record OfOrganizer(WorkshopId workshop) implements Importer {}

  /// The installation itself, which makes a first workshop that nobody owns yet.
  record Installation() implements Importer {}
}
