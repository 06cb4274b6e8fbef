package org.plenary.session;

import java.util.Map;
import org.plenary.ids.Seq;
import org.plenary.rules.Refusal;

/// How a command ended.
public sealed interface Outcome {

  /// It is durable.
  ///
  /// @param seq a client that has synced this far has seen what it did
  record Done(Seq seq, Map<String, Object> result) implements Outcome {}

  /// It left no trace.
  record Refused(Refusal refusal) implements Outcome {}
}
