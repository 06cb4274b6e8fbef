package org.plenary.transport.rest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Choices;
import org.plenary.plan.Option;
import org.plenary.plan.Poll;
import org.plenary.plan.PollAnswers;
import org.plenary.plan.PollBy;
import org.plenary.plan.PollForm;
import org.plenary.plan.PollResults;
import org.plenary.plan.PollType;
import org.plenary.plan.Text;

/// A poll that a facilitator makes on the spot; texts by language, as in a plan.
///
/// @param options what there is to choose from; their keys follow from what they say
/// @param item the item under which it stands
record PollDraft(
    @Nullable Map<String, String> question,
    @Nullable String type,
    @Nullable List<Map<String, String>> options,
    @Nullable Integer min,
    @Nullable Integer max,
    @Nullable Integer maxChoices,
    @Nullable String by,
    @Nullable String answers,
    @Nullable String results,
    @Nullable String item) {

  private static final int LONGEST_KEY = 40;

  static PollDraft of(Poll poll, @Nullable String item) {
    Integer min = null;
    Integer max = null;
    Integer maxChoices = null;
    List<Map<String, String>> options = null;
    switch (poll.form()) {
      case PollForm.Single(Choices.Listed(var listed)) -> options = labels(listed);
      case PollForm.Multi(Choices.Listed(var listed), var most) -> {
        options = labels(listed);
        maxChoices = most;
      }
      case PollForm.Scale(int least, int most) -> {
        min = least;
        max = most;
      }
      case PollForm.Single _,
          PollForm.Multi _,
          PollForm.WholeNumber _,
          PollForm.Ranking _,
          PollForm.Points _,
          PollForm.OpenText _,
          PollForm.WordCloud _,
          PollForm.Quiz _ -> {}
    }
    return new PollDraft(
        poll.question().byLanguage(),
        poll.type().word(),
        options,
        min,
        max,
        maxChoices,
        poll.by().word(),
        poll.answers().word(),
        poll.results().word(),
        item);
  }

  Poll under(String key) {
    var kind = DraftFields.word(PollType.class, Present.field(type, "type"), "type");
    return new Poll(
        key,
        DraftFields.text(question, "question"),
        form(kind),
        by == null ? PollBy.PERSON : DraftFields.word(PollBy.class, by, "by"),
        answers == null
            ? PollAnswers.FIRST
            : DraftFields.word(PollAnswers.class, answers, "answers"),
        results == null
            ? PollResults.AFTER_CLOSE
            : DraftFields.word(PollResults.class, results, "results"),
        false,
        false,
        false,
        null);
  }

  private PollForm form(PollType kind) {
    return switch (kind) {
      case SINGLE -> new PollForm.Single(choices());
      case MULTI -> new PollForm.Multi(choices(), maxChoices);
      case SCALE -> new PollForm.Scale(min == null ? 1 : min, max == null ? 5 : max);
      case NUMBER, RANKING, POINTS, OPEN_TEXT, WORD_CLOUD, QUIZ ->
          throw Refused.because(
              org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT,
              "poll.type-unavailable",
              "Polls of this type cannot be run yet.");
    };
  }

  private Choices choices() {
    var made = new ArrayList<Option>();
    var taken = new HashSet<String>();
    for (var label : options == null ? List.<Map<String, String>>of() : options) {
      var text = DraftFields.text(label, "options[" + made.size() + "]");
      made.add(new Option(key(text, taken), text));
    }
    return new Choices.Listed(made);
  }

  /// What the option says, as far as a key can: it is read in exports.
  private static String key(Text label, HashSet<String> taken) {
    var plain =
        Normalizer.normalize(label.byLanguage().values().iterator().next(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var stem =
        plain.isEmpty() ? "option" : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    var key = stem;
    for (int number = 2; !taken.add(key); number++) {
      key = stem + "-" + number;
    }
    return key;
  }

  private static List<Map<String, String>> labels(List<Option> options) {
    return options.stream().map(option -> option.label().byLanguage()).toList();
  }
}
