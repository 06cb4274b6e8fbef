package org.plenary.session;

import java.util.Optional;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Document;

/// The document `me`: what one person alone sees of themselves.
final class MeDocument {

  private static final String GUEST = "guest";

  private MeDocument() {}

  static Document render(SessionState state, PersonId id) {
    return state
        .roster()
        .person(id)
        .map(person -> person.waiting() ? waiting(state, person) : admitted(state, person))
        .orElse(Document.EMPTY);
  }

  /// The same fields as of those admitted, so that clients need not ask which they have.
  private static Document waiting(SessionState state, RegisteredPerson person) {
    var document =
        card(person, GUEST)
            .put("head", false)
            .put("room", RoomKey.PLENARY)
            .put("attends", attends(state, person))
            .put("polls", Document.EMPTY)
            .put("sheets", Document.EMPTY)
            .put("waiting", true);
    var knock = person.knock();
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
    var place = state.breakouts().placeOf(member);
    var document =
        card(person, person.role().word())
            .put("delegation", delegation(state, person))
            .put("head", person.head())
            .put("room", member.room())
            .put("attends", attends(state, person))
            .put("polls", state.polls().mine(member, new Cards(state)))
            .put("group", place.group())
            .put("seat", place.seat())
            .put("sheets", state.worksheets().mine(member, new SheetSetting(state)));
    return (place.declined() ? document.put("declined", true) : document).build();
  }

  private static String attends(SessionState state, RegisteredPerson person) {
    return state.connected().attends(person.id()).orElse(person.attends()).word();
  }

  private static Document.Builder card(RegisteredPerson person, String role) {
    return Document.with()
        .put("id", person.id())
        .put("key", person.key())
        .put("name", person.name())
        .put("role", role);
  }

  private static Optional<Document> delegation(SessionState state, RegisteredPerson person) {
    return Optional.ofNullable(person.delegation())
        .flatMap(state.roster()::delegation)
        .map(delegation ->
            Document.with().put("key", delegation.key()).put("name", delegation.name()).build());
  }
}
