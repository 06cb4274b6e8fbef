package org.plenary.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Refusal;
import org.plenary.topics.Document;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// All polls of a session that were opened.
public record Polls(PersistentMap<PollKey, PollState> byKey) {

  /// Before any poll was opened.
  public static final Polls NONE = new Polls(PersistentMap.empty());

  private static final Set<String> TYPES = Set.of("single", "multi", "scale");

  /// Why a poll of the plan cannot be run yet; empty when it can.
  public static Optional<Refusal> unavailable(PollDefinition definition) {
    if (!TYPES.contains(definition.type())) {
      return Optional.of(PollRefusals.TYPE_UNAVAILABLE);
    }
    if (definition.anonymous() || definition.secret()) {
      return Optional.of(PollRefusals.SECRECY_UNAVAILABLE);
    }
    return Counting.options(definition).isEmpty()
        ? Optional.of(PollRefusals.NO_OPTIONS)
        : Optional.empty();
  }

  /// The polls in the order of the plan.
  public List<PollState> all() {
    return byKey
        .values()
        .sorted(Comparator.comparingInt(poll -> poll.definition().rank()))
        .toList();
  }

  public Optional<PollState> find(PollKey poll) {
    return byKey.find(poll);
  }

  /// What follows from a command.
  public Decided<PollEvent> decide(PollCommand command, Moment moment) {
    return new PollDecision(this, moment).decide(command);
  }

  /// What follows for open polls when people of the workshop came, went or changed roles.
  public List<PollEvent> peopleChanged(Moment moment) {
    return all().stream()
        .filter(PollState::isOpen)
        .filter(poll -> !Set.copyOf(Entitlement.now(poll, moment)).equals(poll.entitled()))
        .<PollEvent>map(poll ->
            new PollEvent.EntitlementChanged(
                poll.definition().key(), Entitlement.now(poll, moment)))
        .toList();
  }

  /// The polls after an event.
  ///
  /// @param seq the entry that the event is part of
  public Polls apply(PollEvent event, Instant at, Seq seq) {
    return switch (event) {
      case PollEvent.Opened opened -> {
        var former = find(opened.poll()).map(PollState::rounds).orElse(List.of());
        yield new Polls(byKey.put(opened.poll(), PollState.opened(opened, at, former)));
      }
      case PollEvent.EntitlementChanged(var poll, var entitled) ->
          new Polls(byKey.change(poll, state -> state.entitling(entitled)));
      case PollEvent.Answered answered ->
          new Polls(byKey.change(answered.poll(), state -> state.answered(answered, at)));
      case PollEvent.Closed closed ->
          new Polls(byKey.change(closed.poll(), state -> state.closed(closed, at)));
      case PollEvent.Published(var poll, _) -> new Polls(byKey.change(poll, PollState::releasing));
    };
  }

  /// The topics whose documents or audiences an event changes.
  ///
  /// @param after the moment after the entry of the event
  public Collection<Topic> touches(PollEvent event, Moment after) {
    return PollTopics.touches(event, after);
  }

  /// The topics that show this person's name, found without looking at what others answered.
  public Collection<Topic> naming(PersonId person, Moment after) {
    return PollTopics.naming(this, person, after);
  }

  /// The topics of all polls that were opened.
  public Collection<Shown> shown() {
    return all().stream().flatMap(poll -> PollTopics.shown(poll).stream()).toList();
  }

  /// The document of one of the topics that are shown.
  public Document render(Topic topic, PersonCards cards) {
    return PollTopics.render(this, topic, cards);
  }

  /// The `polls` of a person's own topic: what is open, and what they or their delegation answered.
  /// Whether the session is live and not paused is left to the reader.
  public Document mine(Member member, PersonCards cards) {
    return MyPolls.document(this, member, cards);
  }
}
