package org.plenary.breakout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Word;

/// What is said between groups and those who lead.
///
/// @param calls groups that called for help
/// @param messages the newest messages to each group, oldest first
/// @param sent the newest messages of the round, oldest first, with who saw them
record Talk(
    PersistentMap<RoomKey, Call> calls,
    PersistentMap<RoomKey, List<Message>> messages,
    List<Sent> sent) {

  static final Talk NONE = new Talk(PersistentMap.empty(), PersistentMap.empty(), List.of());

  /// So many messages of a group are shown, to keep its document small.
  private static final int OF_GROUP = 10;

  /// Of so many messages it is known who saw them.
  private static final int OF_ROUND = 20;

  /// A group's call for help.
  record Call(PersonId by, Instant since) {}

  /// What a leader said to a group.
  record Message(Seq seq, PersonId from, Word text, Instant at) {

    /// Its name in documents.
    String key() {
      return seq.toString();
    }
  }

  /// A message on its way.
  ///
  /// @param seen who saw it, and in which group
  record Sent(Message message, List<RoomKey> groups, PersistentMap<PersonId, RoomKey> seen) {}

  Talk asked(RoomKey group, Call call) {
    return new Talk(calls.put(group, call), messages, sent);
  }

  Talk ended(RoomKey group) {
    return new Talk(calls.remove(group), messages, sent);
  }

  Talk withoutCalls() {
    return new Talk(PersistentMap.empty(), messages, sent);
  }

  Talk with(BreakoutEvent.GroupsMessaged event, Instant at, Seq seq) {
    var message = new Message(seq, event.from(), event.text(), at);
    var changed = messages;
    for (var group : event.groups()) {
      var all = changed.getOrDefault(group, List.of());
      changed = changed.put(group, newest(all, message, OF_GROUP));
    }
    var fresh = new Sent(message, event.groups(), PersistentMap.empty());
    return new Talk(calls, changed, newest(sent, fresh, OF_ROUND));
  }

  Talk seen(BreakoutEvent.MessageSeen event) {
    return new Talk(
        calls,
        messages,
        sent.stream()
            .map(each ->
                each.message().seq().equals(event.message())
                    ? new Sent(
                        each.message(), each.groups(), each.seen().put(event.by(), event.group()))
                    : each)
            .toList());
  }

  Optional<Sent> sent(Seq message) {
    return sent.stream().filter(each -> each.message().seq().equals(message)).findAny();
  }

  /// The newest message that each of these groups got.
  Optional<Message> newestTo(List<Group> groups) {
    var keys = groups.stream().map(Group::key).toList();
    return sent.reversed().stream()
        .filter(each -> each.groups().containsAll(keys))
        .map(Sent::message)
        .findFirst();
  }

  /// What was said in all messages that are kept.
  Stream<Word> words() {
    return Stream.concat(messages.values().flatMap(List::stream), sent.stream().map(Sent::message))
        .map(Message::text);
  }

  private static <T> List<T> newest(List<T> all, T last, int most) {
    var list = new ArrayList<>(all);
    list.add(last);
    return List.copyOf(list.subList(Math.max(0, list.size() - most), list.size()));
  }
}
