package org.plenary.transport.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Edited;
import org.springframework.http.HttpStatus;

/// What a change of people came to.
///
/// @param key of the person or delegation; null where there are several
/// @param change by which it can be undone; null where there is nothing to undo
/// @param kept what stayed as it was, because somebody changed it since
record EditReply(@Nullable String key, @Nullable Long change, List<KeptView> kept) {

  static EditReply of(Edited edited) {
    return switch (edited) {
      case Edited.Done(var key, var change, var kept) ->
          new EditReply(key, change, KeptView.all(kept));
      case Edited.Wrong(var faults) -> throw Refused.wrongFields(faults);
      case Edited.Outdated() ->
          throw Refused.because(
              HttpStatus.CONFLICT,
              "register.changed",
              "Somebody else changed this meanwhile. Look at it as it is now, then change it.");
      case Edited.Unknown() -> throw Refused.notFound();
      case Edited.Conflicting(var errors) -> throw Refused.conflictingPlan(errors);
      case Edited.Refused(var code, var sentence) ->
          throw Refused.because(HttpStatus.CONFLICT, code, sentence);
    };
  }
}
