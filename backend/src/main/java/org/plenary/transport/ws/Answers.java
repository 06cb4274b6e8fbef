package org.plenary.transport.ws;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;
import org.plenary.protocol.Code;
import org.plenary.protocol.ServerMessage;
import org.plenary.protocol.ServerMessage.Failure;
import org.plenary.protocol.ServerMessage.No;
import org.plenary.protocol.ServerMessage.Ok;
import org.plenary.session.Outcome;

/// What a connection says to frames of its client.
final class Answers {

  private final Outbox outbox;
  private final Meters meters;

  Answers(Outbox outbox, Meters meters) {
    this.outbox = outbox;
    this.meters = meters;
  }

  void say(ServerMessage message) {
    outbox.reply(Reply.to(message));
  }

  /// A frame is refused that is no command.
  void error(Code code, @Nullable String field) {
    meters.refused(code.value());
    say(new Failure(code, field));
  }

  /// How a command ended.
  void outcome(String id, @Nullable Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(var seq, var result) ->
          outbox.reply(Reply.toCommand(new Ok(id, seq.value(), result), seq));
      case Outcome.Refused(var refusal) ->
          no(new No(id, refusal.code(), refusal.sentence(), refusal.retry(), null));
      case null -> no(no(id, Code.INTERNAL, null));
    }
  }

  /// A command is refused before the session sees it.
  void refuse(String id, Code code, @Nullable String field) throws InterruptedException {
    refuse(no(id, code, field));
  }

  void refuse(No no) throws InterruptedException {
    outbox.admitCommand();
    no(no);
  }

  private void no(No no) {
    meters.refused(no.code());
    outbox.reply(Reply.toCommand(no, Seq.NONE));
  }

  private static No no(String id, Code code, @Nullable String field) {
    return new No(id, code.value(), code.sentence(), code.retry(), field);
  }
}
