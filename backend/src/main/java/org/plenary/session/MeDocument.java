package org.plenary.session;

import java.util.Optional;
import org.plenary.ids.PersonId;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Document;

/// The document `me`: what one person alone sees of themselves.
final class MeDocument {

  private MeDocument() {}

  static Document render(SessionState state, PersonId id) {
    return state
        .roster()
        .person(id)
        .map(person -> person.waiting() ? waiting(person) : admitted(state, person))
        .orElse(Document.EMPTY);
  }

  private static Document waiting(RegisteredPerson person) {
    var knock = person.knock();
    var document = card(person).put("waiting", true);
    if (knock != null) {
      document.put("since", knock.since());
      if (person.refused()) {
        document.put("refused", Knocks.refused(knock));
      }
    }
    return document.build();
  }

  private static Document admitted(SessionState state, RegisteredPerson person) {
    var member = StateMoment.member(state, person);
    return card(person)
        .put("delegation", delegation(state, person))
        .put("head", person.head())
        .put("room", member.room())
        .put("attends", state.connected().attends(person.id()).orElse(person.attends()).word())
        .put("polls", state.polls().mine(member, new Cards(state)))
        .put("group", state.breakouts().groupOf(person.id()))
        .build();
  }

  private static Document.Builder card(RegisteredPerson person) {
    return Document.with()
        .put("id", person.id())
        .put("key", person.key())
        .put("name", person.name())
        .put("role", person.role().word());
  }

  private static Optional<Document> delegation(SessionState state, RegisteredPerson person) {
    return Optional.ofNullable(person.delegation())
        .flatMap(state.roster()::delegation)
        .map(delegation ->
            Document.with().put("key", delegation.key()).put("name", delegation.name()).build());
  }
}
