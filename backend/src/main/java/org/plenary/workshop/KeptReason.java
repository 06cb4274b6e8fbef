package org.plenary.workshop;

/// Why an import left a part of the old plan as it was.
public enum KeptReason {
  TIMES("times", "Sessions are open or over: their times stay."),
  LANGUAGES("languages", "Sessions are open or over: their languages stay."),
  SESSION_OPEN("session-open", "This session is open: title and time stay."),
  SESSION_OVER("session-over", "This session is over and stays as it was."),
  BEGUN("begun", "It is open or over and stays as it was opened."),
  BEGUN_AND_MISSING("begun-and-missing", "It is open or over and cannot be taken out."),
  ITEM_SHOWN("item-shown", "This session is open: no item of it goes away."),
  ON_THE_SPOT("on-the-spot", "It was made on the spot and stays."),
  NAMED("named", "What is open or over names this person."),
  BELONGED_TO("belonged-to", "People who stay belong to it."),
  CHANGED_BY_HAND(
      "changed-by-hand", "Changed by hand since the last import: what was changed stays."),
  OUT_BY_HAND("out-by-hand", "It was taken out by hand and stays out."),
  CHANGED_SINCE("changed-since", "Changed again since: what came later stays.");

  private final String word;
  private final String sentence;

  KeptReason(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /// Such as `kept.session-open`; stays the same in later releases.
  public String code() {
    return "kept." + word;
  }

  public String sentence() {
    return sentence;
  }
}
