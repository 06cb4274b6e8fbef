package org.plenary.poll;

import java.util.Optional;
import org.plenary.rules.Member;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Refusal;
import org.plenary.topics.Document;

/// The polls as one person meets them.
final class MyPolls {

  private MyPolls() {}

  static Document document(Polls polls, Member member, PersonCards cards) {
    var document = Document.with();
    for (var poll : polls.all()) {
      var given = given(poll, member);
      if (poll.isOpen() || given.isPresent()) {
        document.put(poll.definition().key().value(), one(poll, member, given, cards));
      }
    }
    return document.build();
  }

  /// The answer that this person gave, else the one that was given for them or their delegation.
  private static Optional<Given> given(PollState poll, Member member) {
    return Entitlement.voterOf(poll, member)
        .flatMap(voter -> poll.stances().find(voter))
        .flatMap(stance -> stance.voiceOf(member.id()).or(stance::outcome));
  }

  private static Document one(
      PollState poll, Member member, Optional<Given> given, PersonCards cards) {
    var document = Document.with().put("round", poll.round());
    given.ifPresent(answer -> {
      put(document, answer.answer());
      if (poll.byDelegation() || answer.entered()) {
        document.put("by", cards.card(answer.by()).name());
      }
      document.put("at", answer.at());
    });
    var refusal =
        poll.isOpen() ? Entitlement.refusal(poll, member) : Optional.of(PollRefusals.CLOSED);
    return document
        .put("mayAnswer", refusal.isEmpty())
        .put("reason", refusal.map(Refusal::code).orElse(null))
        .build();
  }

  private static void put(Document.Builder document, Answer answer) {
    switch (answer) {
      case Answer.One(var option) -> document.put("answer", option);
      case Answer.Many(var options) -> document.put("answer", options);
      case Answer.Value(var number) -> document.put("answer", number);
    }
  }
}
