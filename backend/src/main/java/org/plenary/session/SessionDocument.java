package org.plenary.session;

import org.plenary.topics.Document;

/// The documents `session` and `lobby`: where the session is and what is on.
final class SessionDocument {

  private SessionDocument() {}

  static Document render(SessionState state) {
    var roster = state.roster();
    var programme = roster.programme();
    var document =
        header(state)
            .put("day", programme.day().toString())
            .put("starts", programme.starts().toString())
            .put("minutes", programme.minutes())
            .put("call", programme.call())
            .put("items", items(state))
            .put("round", state.breakouts().roundDocument(new Cards(state)))
            .put("presenting", state.worksheets().presenting())
            .put("leaders", leaders(state));
    var item = state.run().item();
    if (item != null) {
      document.put(
          "now", Document.with().put("item", item).put("since", state.run().itemSince()).build());
    }
    var next = roster.next();
    if (next != null) {
      document.put("next", next(next));
    }
    var alone = state.alone();
    if (alone.told()) {
      document.put("unled", Document.with().put("since", alone.since()).build());
    }
    if (alone.paused() != null) {
      document.put("pausedUnled", Document.with().put("since", alone.paused()).build());
    }
    return document.build();
  }

  /// What a guest who waits may know.
  static Document lobby(SessionState state) {
    return Document.with()
        .put("workshop", workshop(state))
        .put(
            "session",
            Document.with()
                .put("key", state.roster().programme().key())
                .put("title", state.roster().programme().title())
                .put("state", state.run().phase().word())
                .put("startsAt", state.roster().programme().startsAt())
                .build())
        .put("door", doorSeenFromOutside(state))
        .put("led", state.isLed())
        .build();
  }

  /// Who leads, and whether they are here.
  private static Document leaders(SessionState state) {
    var leaders = Document.with();
    for (var leader : state.roster().leaders()) {
      leaders.put(
          leader.id().value(),
          Document.with()
              .put("key", leader.key())
              .put("name", leader.name())
              .put("rank", leader.rank())
              .put("role", leader.role().word())
              .put("online", state.connected().isOnline(leader.id()))
              .build());
    }
    return leaders.build();
  }

  private static Document doorSeenFromOutside(SessionState state) {
    var door = state.roster().workshop().doorOrAsking();
    var document = Document.with().put("policy", door.policy().word());
    if (door.policy() == Door.Policy.SCHEDULED) {
      document.put("minutes", door.minutes()).put("becomes", door.becomes().word());
    }
    return document.build();
  }

  private static Document.Builder header(SessionState state) {
    var programme = state.roster().programme();
    return Document.with()
        .put("key", programme.key())
        .put("title", programme.title())
        .put("workshop", workshop(state))
        .put("state", state.run().phase().word())
        .put("startsAt", programme.startsAt());
  }

  private static Document workshop(SessionState state) {
    var workshop = state.roster().workshop();
    return Document.with()
        .put("key", workshop.key())
        .put("title", workshop.title())
        .put("kind", workshop.kind())
        .put("timezone", workshop.timezone())
        .put("languages", workshop.languages())
        .put("mode", workshop.mode())
        .put("call", workshop.call())
        .build();
  }

  private static Document items(SessionState state) {
    var items = Document.with();
    for (var item : state.roster().programme().items()) {
      var document =
          Document.with()
              .put("rank", item.rank())
              .put("title", item.title())
              .put("minutes", item.minutes())
              .put("kind", item.kind())
              .put("speakers", item.speakers().stream().map(new Cards(state)::name).toList());
      if (state.run().begun().contains(item.key())) {
        document.put("begun", true);
      }
      items.put(item.key().value(), document.build());
    }
    return items.build();
  }

  private static Document next(Register.NextSession next) {
    return Document.with()
        .put("key", next.key())
        .put("title", next.title())
        .put("day", next.day().toString())
        .put("starts", next.starts().toString())
        .put("startsAt", next.startsAt())
        .put("state", next.state())
        .build();
  }
}
