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
    Optional<String> word = accept.string();
    return switch (word.orElse("")) {
      case "consensus" -> {
        fields.refuse("belongs to decisions by majority", "base", "threshold");
        yield new Acceptance.Consensus();
      }
      case "unanimous" -> {
        fields.refuse("belongs to decisions by majority", "base", "threshold");
        yield new Acceptance.Unanimous();
      }
      case "majority" ->
          new Acceptance.Majority(
              fields.word("base", Base.CAST),
              fields.find("threshold").map(Formats::threshold).orElse(Threshold.MORE_THAN_HALF));
      default -> {
        if (word.isPresent()) {
          accept.expected("one of consensus, unanimous, majority");
        }
        yield new Acceptance.Consensus();
      }
    };
  }

  private static Voters voters(Value value) {
    if (value.isScalar()) {
      Optional<String> word = value.string();
      if (word.isPresent() && !word.get().equals("people")) {
        value.expected("people, or a list of kinds of delegations");
      }
      return new Voters.People();
    }
    if (value.isListOf("people")) {
      return new Voters.People();
    }
    int most = DelegationKind.values().length;
    return new Voters.Delegations(
        value.distinct(1, most, "kind", kind -> kind.word(DelegationKind.class)));
  }

  private static Decision.Quorum quorum(Value value) {
    Fields fields = value.fields("of", "atLeast");
    Fraction atLeast = Formats.fraction(fields.require("atLeast"));
    if (atLeast.equals(Fraction.ZERO)) {
      fields.require("atLeast").wrong("Expected a share above 0.");
    }
    return new Decision.Quorum(fields.require("of").word(DelegationKind.class), atLeast);
  }
}
