package org.plenary.plan;

/// Writes the decisions of sessions, in the order of the workshop.
final class DecisionWriter {

  private final String language;
  private int count;

  DecisionWriter(String language) {
    this.language = language;
  }

  Yaml decision(Decision decision) {
    count++;
    boolean usual = decision.number().equals(Integer.toString(count));
    Entries entries =
        new Entries(language)
            .string("key", decision.key())
            .string("number", usual ? null : decision.number())
            .text("text", decision.text());
    acceptance(entries, decision.accept());
    voters(entries, decision.voters());
    Decision.Quorum quorum = decision.quorum();
    if (quorum != null) {
      entries.put(
          "quorum",
          new Entries(language)
              .word("of", quorum.of())
              .string("atLeast", quorum.atLeast().toString())
              .yaml());
    }
    return entries
        .number("objectionMinutes", decision.objectionMinutes())
        .flag("secret", decision.secret(), false)
        .yaml();
  }

  private static void acceptance(Entries entries, Acceptance acceptance) {
    switch (acceptance) {
      case Acceptance.Consensus _ -> entries.string("accept", "consensus");
      case Acceptance.Unanimous _ -> entries.string("accept", "unanimous");
      case Acceptance.Majority(Base base, Threshold threshold) -> {
        entries.string("accept", "majority").word("base", base, Base.CAST);
        if (!threshold.equals(Threshold.MORE_THAN_HALF)) {
          entries.string("threshold", threshold.toString());
        }
      }
    }
  }

  private static void voters(Entries entries, Voters voters) {
    switch (voters) {
      case Voters.People _ -> entries.string("voters", "people");
      case Voters.Delegations delegations when delegations.equals(Voters.MEMBERS) -> {}
      case Voters.Delegations(var kinds) -> entries.words("voters", kinds);
    }
  }
}
