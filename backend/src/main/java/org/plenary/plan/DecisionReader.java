package org.plenary.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the `decisions` of sessions, which are numbered through the workshop.
final class DecisionReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key",
          "number",
          "text",
          "accept",
          "base",
          "threshold",
          "voters",
          "quorum",
          "objectionMinutes",
          "secret");

  /// How a decision is adopted.
  private enum Accept implements Words {
    CONSENSUS,
    UNANIMOUS,
    MAJORITY
  }

  private int count;

  Decision read(Value value) {
    count++;
    Fields fields = value.fields(FIELDS);
    Decision.@Nullable Quorum quorum =
        fields.find("quorum").map(DecisionReader::quorum).orElse(null);
    return new Decision(
        fields.require("key").definedKey(Names.Kind.DECISION),
        fields.find("number").map(DecisionReader::number).orElse(Integer.toString(count)),
        fields.require("text").text(),
        acceptance(fields),
        fields.find("voters").map(DecisionReader::voters).orElse(Voters.MEMBERS),
        quorum,
        fields.integer("objectionMinutes", 1, PlanLimits.MINUTES),
        fields.flag("secret", false));
  }

  private static String number(Value value) {
    Optional<String> number = value.number();
    return number.isPresent() ? number.get() : value.line(PlanLimits.LINE);
  }

  private static Acceptance acceptance(Fields fields) {
    Value accept = fields.require("accept");
    int errors = accept.reading().errors().count();
    Accept word = accept.word(Accept.class);
    if (!fields.has("accept") || accept.reading().errors().count() > errors) {
      return new Acceptance.Consensus();
    }
    return switch (word) {
      case CONSENSUS -> {
        fields.refuse("accept", word, "base", "threshold");
        yield new Acceptance.Consensus();
      }
      case UNANIMOUS -> {
        fields.refuse("accept", word, "base", "threshold");
        yield new Acceptance.Unanimous();
      }
      case MAJORITY ->
          new Acceptance.Majority(
              fields.word("base", Base.CAST),
              fields.find("threshold").map(Formats::threshold).orElse(Threshold.MORE_THAN_HALF));
    };
  }

  private static Voters voters(Value value) {
    if (value.isScalar()) {
      Optional<String> word = value.string();
      if (word.isPresent() && !word.get().equals("people")) {
        value.wrongFormat(Expected.VOTERS);
      }
      return new Voters.People();
    }
    if (value.isListOf("people")) {
      return new Voters.People();
    }
    int most = DelegationKind.values().length;
    return new Voters.Delegations(value.distinct(1, most, kind -> kind.word(DelegationKind.class)));
  }

  private static Decision.Quorum quorum(Value value) {
    Fields fields = value.fields("of", "atLeast");
    Fraction atLeast = Formats.fraction(fields.require("atLeast"));
    if (atLeast.equals(Fraction.ZERO)) {
      fields.require("atLeast").wrongFormat(Expected.SHARE_ABOVE_ZERO);
    }
    return new Decision.Quorum(fields.require("of").word(DelegationKind.class), atLeast);
  }
}
