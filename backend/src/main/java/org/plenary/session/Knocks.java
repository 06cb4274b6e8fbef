package org.plenary.session;

import java.util.Optional;
import org.plenary.session.Register.Knock;
import org.plenary.topics.Document;

/// Parts of documents that tell of the door and of those before it.
final class Knocks {

  private Knocks() {}

  static Document door(Door door) {
    return Document.with()
        .put("policy", door.policy().word())
        .put("admits", door.admits().word())
        .put("becomes", door.becomes().word())
        .put("minutes", door.minutes())
        .build();
  }

  static Document unled(Unled unled) {
    return Document.with().put("minutes", unled.minutes()).put("pause", unled.pause()).build();
  }

  /// What somebody who was turned away is told, and those who lead see.
  static Document refused(Knock knock) {
    return Document.with().put("again", knock.again()).put("reason", knock.reason()).build();
  }

  /// For whom somebody could be taken.
  static Optional<Document> resembled(Knock knock, SessionState state) {
    var people = Document.with();
    for (var id : knock.resembles()) {
      state
          .roster()
          .person(id)
          .ifPresent(other ->
              people.put(
                  id.value(),
                  Document.with()
                      .put("key", other.key())
                      .put("name", other.name())
                      .put("role", other.waiting() ? "guest" : other.role().word())
                      .build()));
    }
    var document = people.build();
    return document.members().isEmpty() ? Optional.empty() : Optional.of(document);
  }
}
