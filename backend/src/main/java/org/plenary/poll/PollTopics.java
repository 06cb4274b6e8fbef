package org.plenary.poll;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.ids.Id;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.poll.PollState.Stage;
import org.plenary.rules.Moment;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// What clients see of polls.
final class PollTopics {

  private static final Topic RUN = new Topic("run");

  private PollTopics() {}

  private static Topic question(PollKey poll) {
    return new Topic("poll/" + poll.value());
  }

  private static Topic results(PollKey poll) {
    return new Topic("poll/" + poll.value() + "/results");
  }

  private static Topic answered(PollKey poll) {
    return new Topic("poll/" + poll.value() + "/answered");
  }

  /// The topics of one poll. Their counts move with every answer, faster than anybody reads, so
  /// they are calm as soon as somebody has answered, until the poll closes.
  static List<Shown> shown(PollState poll) {
    var key = poll.definition().key();
    var pace = poll.isOpen() && !poll.stances().isEmpty() ? Pace.CALM : Pace.PROMPT;
    var audience = poll.published() ? Audience.everyone() : Audience.leaders();
    return List.of(
        new Shown(question(key), Audience.everyone(), pace, false),
        new Shown(results(key), audience, pace, false),
        new Shown(answered(key), Audience.leaders(), pace, false));
  }

  static Collection<Topic> touches(PollEvent event, Moment after) {
    var key = event.poll();
    var topics = new LinkedHashSet<>(List.of(question(key), results(key), answered(key)));
    switch (event) {
      case PollEvent.Opened _, PollEvent.Closed _ -> {
        topics.add(RUN);
        after.people().forEach(member -> topics.add(Topic.me(member.id())));
      }
      case PollEvent.Answered answered -> topics.addAll(ownTopics(answered.voter(), after));
      case PollEvent.Published _ -> topics.add(RUN);
      case PollEvent.EntitlementChanged _ -> topics.remove(results(key));
    }
    return topics;
  }

  private static List<Topic> ownTopics(Voter voter, Moment after) {
    return switch (voter) {
      case Voter.OfPerson(var person) -> List.of(Topic.me(person));
      case Voter.OfSeat(var delegation) ->
          after.people().stream()
              .filter(member -> delegation.equals(member.delegation()))
              .map(member -> Topic.me(member.id()))
              .toList();
    };
  }

  static Collection<Topic> naming(Polls polls, PersonId person, Moment after) {
    return polls
        .byKey()
        .values()
        .flatMap(poll ->
            poll.answeredBy(person)
                .flatMap(voter ->
                    Stream.concat(
                        Stream.of(answered(poll.definition().key())),
                        ownTopics(voter, after).stream())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Document render(Polls polls, Topic topic, PersonCards cards) {
    var parts = topic.name().split("/", -1);
    var poll =
        parts.length < 2 || !parts[0].equals("poll")
            ? null
            : PollKey.parse(parts[1]).flatMap(polls::find).orElse(null);
    if (poll == null) {
      throw new IllegalArgumentException("no such topic: " + topic);
    }
    return switch (parts.length == 2 ? "" : parts[2]) {
      case "results" -> results(poll);
      case "answered" -> answered(poll, cards);
      default -> question(poll);
    };
  }

  private static Document question(PollState poll) {
    var definition = poll.definition();
    var document =
        Document.with()
            .put("key", definition.key())
            .put("rank", definition.rank())
            .put("question", definition.question())
            .put("type", definition.type());
    if (definition.type().equals("scale")) {
      document.put("min", Counting.lowest(definition)).put("max", Counting.highest(definition));
    } else {
      document.put("options", options(definition));
    }
    var maxChoices = definition.maxChoices();
    if (maxChoices != null) {
      document.put("maxChoices", maxChoices);
    }
    document
        .put("by", word(definition.by()))
        .put("answers", word(definition.answers()))
        .put("results", word(definition.results()))
        .put("state", poll.isOpen() ? "open" : "closed")
        .put("published", poll.published())
        .put("round", poll.round())
        .put("openedAt", poll.openedAt());
    if (poll.stage() instanceof Stage.Over over) {
      document.put("closedAt", over.at());
    }
    return document
        .put("answered", poll.stances().size())
        .put("entitled", poll.entitled().size())
        .build();
  }

  private static Document options(PollDefinition definition) {
    var options = Document.with();
    var rank = 0;
    for (var option : definition.options()) {
      options.put(
          option.key().value(),
          Document.with().put("rank", rank++).put("label", option.label()).build());
    }
    return options.build();
  }

  /// The word of the plan file.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Document results(PollState poll) {
    var tally = poll.tally();
    var counts = Document.with();
    tally.counts().forEach((option, count) -> counts.put(option.value(), count));
    return Document.with().put("answers", tally.answers()).put("tally", counts.build()).build();
  }

  private static Document answered(PollState poll, PersonCards cards) {
    Function<Voter, Id> key =
        voter ->
            switch (voter) {
              case Voter.OfPerson(var person) -> cards.card(person).key();
              case Voter.OfSeat(var delegation) -> delegation;
            };
    var answered = Document.with();
    poll.stances().stream()
        .map(entry -> Map.entry(key.apply(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(entry -> entry.getKey().value()))
        .forEach(entry -> answered.put(entry.getKey().value(), receipt(entry.getValue(), cards)));
    var waiting =
        poll.entitled().stream()
            .filter(voter -> !poll.stances().containsKey(voter))
            .map(key)
            .toList();
    return Document.with()
        .put("by", word(poll.definition().by()))
        .put("answered", answered.build())
        .put("waiting", waiting)
        .build();
  }

  private static Document receipt(Stance stance, PersonCards cards) {
    var given = stance.outcome().orElseGet(() -> stance.voices().getLast());
    var receipt = Document.with().put("at", given.at()).put("name", cards.card(given.by()).name());
    return given.entered() ? receipt.put("entered", true).build() : receipt.build();
  }
}
