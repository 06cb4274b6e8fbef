package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.protocol.ClientBreakoutCommand;
import org.plenary.protocol.ClientMessage;
import org.plenary.protocol.ClientPollCommand;
import org.plenary.protocol.Code;
import org.plenary.protocol.WireAnswer;

class DecoderTests {

  private static final String COMMAND =
      "{\"t\":\"cmd\",\"id\":\"command-1\",\"name\":\"%s\",\"args\":%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          poll.answer       | {"poll":"a","answer":1.9}                   | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":1.0}                   | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":1e2}                   | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":null}                  | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":true}                  | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":[1]}                   | frame.wrong-type   | answer
          poll.answer       | {"poll":"a","answer":"x","round":"1"}       | frame.wrong-type   | round
          poll.answer       | {"poll":"a","answer":"x","round":9999999999}| frame.out-of-range | round
          poll.answer       | {"poll":"a","answer":"x","role":"organizer"}| frame.unknown-field| role
          poll.answer       | {"poll":"A!","answer":"x"}                  | frame.wrong-type   | poll
          poll.answer       | {"poll":"a"}                                | frame.missing-field| answer
          breakout.extend   | {"minutes":"5"}                             | frame.wrong-type   | minutes
          breakout.message  | {"text":"  "}                               | frame.out-of-range | text
          session.open      | {"now":1}                                   | frame.unknown-field| now
          session.explode   | {}                                          | command.unknown    |
          chat.post         | {"room":"plenary","text":"hi"}              | command.unavailable|
          attendance.correct| {"person":"a","from":"yesterday","until":"2021-10-27T06:00:00Z","reason":"x"} | frame.wrong-type | from
          """)
  void refusesAWrongCommandWithItsIdAndField(String name, String args, String code, String field) {
    assertThat(Decoder.decode(COMMAND.formatted(name, args)))
        .isInstanceOfSatisfying(
            Decoded.RefusedCommand.class,
            refused -> {
              assertThat(refused.id()).isEqualTo("command-1");
              assertThat(refused.code().value()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo(field);
            });
  }

  @Test
  void refusesMoreOptionsThanAnyPollHas() {
    var options = "\"a\",".repeat(50) + "\"a\"";
    var frame = COMMAND.formatted("poll.answer", "{\"poll\":\"a\",\"answer\":[" + options + "]}");
    assertThat(code(frame)).isEqualTo(Code.FRAME_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\u0000b",
        "\\ud83d",
        "\\udc69x",
        "a\\u202eb",
        "a\\u2066b",
        "a\\u001bb",
        "a\\u0085b"
      })
  void refusesTextsThatHideOrBreakWhatIsAround(String text) {
    assertThat(code(COMMAND.formatted("breakout.message", "{\"text\":\"" + text + "\"}")))
        .isEqualTo(Code.FRAME_BAD_TEXT);
    assertThat(code("{\"t\":\"ping\",\"" + text + "\":1}")).isEqualTo(Code.FRAME_BAD_TEXT);
  }

  @Test
  void refusesAPileOfCombiningMarks() {
    var text = "a" + "\u0301".repeat(1_000);
    assertThat(code(COMMAND.formatted("breakout.message", "{\"text\":\"" + text + "\"}")))
        .isEqualTo(Code.FRAME_BAD_TEXT);
  }

  @Test
  void composesWhatPeopleWrite() {
    var frame =
        COMMAND.formatted(
            "breakout.message", "{\"text\":\"cafe\u0301 \ud83d\udc69\u200d\ud83d\udcbb\"}");
    assertThat(Decoder.decode(frame))
        .isInstanceOfSatisfying(
            Decoded.Taken.class,
            taken -> {
              var command = ((ClientMessage.Command) taken.message()).command();
              assertThat(((ClientBreakoutCommand.MessageGroups) command).text())
                  .isEqualTo("caf\u00e9 \ud83d\udc69\u200d\ud83d\udcbb");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1",
        "{\"t\":\"ping\",\"at\":11111111111111111111111111111111111111111111111111}",
        "{\"t\":\"ping\" \"at\":1}"
      })
  void refusesBombsBeforeTheyGrow(String text) {
    assertThat(code(text)).isEqualTo(Code.FRAME_NOT_JSON);
  }

  @Test
  void refusesTooManyParts() {
    assertThat(code("{\"t\":\"want\",\"topics\":[" + "1,".repeat(3_000) + "1]}"))
        .isEqualTo(Code.FRAME_NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\u202e"})
  void answersACommandWithABadTextUnderItsId(String bad) {
    var args = "{\"text\":\"a" + bad + "b\"}";
    assertThat(Decoder.decode(COMMAND.formatted("breakout.message", args)))
        .isEqualTo(new Decoded.RefusedCommand("command-1", Code.FRAME_BAD_TEXT, null));
  }

  @Test
  void givesTheSameDigestHoweverACommandIsSpelled() {
    var one = command("{\"poll\":\"a\",\"answer\":[\"x\",\"y\"],\"round\":1}");
    var same = command("{ \"round\" : 1, \"answer\":[\"\\u0078\",\"y\"], \"poll\":\"a\" }");
    var other = command("{\"poll\":\"a\",\"answer\":[\"y\",\"x\"],\"round\":1}");
    var digests = new Digests(new SecretKeySpec(new byte[32], "HmacSHA256"));
    assertThat(digests.of(one)).isEqualTo(digests.of(same)).isNotEqualTo(digests.of(other));
  }

  @Test
  void givesADigestThatNobodyWithoutTheKeyCanTryOut() {
    var command = command("{\"poll\":\"a\",\"answer\":4}");
    assertThat(new Digests(new SecretKeySpec(new byte[32], "HmacSHA256")).of(command))
        .isNotEqualTo(new Digests(new SecretKeySpec(new byte[] {1}, "HmacSHA256")).of(command));
  }

  @Test
  void readsAnswersByTheirForm() {
    assertThat(
            ((ClientPollCommand.AnswerPoll) command("{\"poll\":\"a\",\"answer\":4}").command())
                .answer())
        .isEqualTo(new WireAnswer.Value(4));
  }

  @Test
  void neverThrowsWhateverComes() {
    var seed = System.nanoTime();
    System.out.println("decoder seed " + seed);
    var random = new Random(seed);
    var valid = COMMAND.formatted("poll.answer", "{\"poll\":\"a\",\"answer\":[\"x\"],\"round\":1}");
    var spice = "{}[]\",:\\u0d8tnul1.9e-\u0000\ud800\u202e";
    for (var round = 0; round < 200_000; round++) {
      var text = new StringBuilder(valid);
      for (var i = 1 + random.nextInt(4); i > 0; i--) {
        var at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
          default -> text.setCharAt(at, spice.charAt(random.nextInt(spice.length())));
        }
      }
      assertThat(Decoder.decode(text.toString())).isNotNull();
    }
  }

  private static ClientMessage.Command command(String args) {
    return (ClientMessage.Command)
        ((Decoded.Taken) Decoder.decode(COMMAND.formatted("poll.answer", args))).message();
  }

  private static Code code(String text) {
    return switch (Decoder.decode(text)) {
      case Decoded.Refused(var code, _) -> code;
      case Decoded.RefusedCommand(_, var code, _) -> code;
      case Decoded.Taken(var message) -> throw new AssertionError("took " + message);
    };
  }
}
