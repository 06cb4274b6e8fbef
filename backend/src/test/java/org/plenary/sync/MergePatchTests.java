package org.plenary.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.topics.Document;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":"b"}             | {"a":"c"}                   | {"a":"c"}
          {"a":"b"}             | {"b":"c"}                   | {"a":"b","b":"c"}
          {"a":"b"}             | {"a":null}                  | {}
          {"a":"b","b":"c"}     | {"a":null}                  | {"b":"c"}
          {"a":["b"]}           | {"a":"c"}                   | {"a":"c"}
          {"a":"c"}             | {"a":["b"]}                 | {"a":["b"]}
          {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}    | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]}     | {"a":[1]}                   | {"a":[1]}
          ["a","b"]             | ["c","d"]                   | ["c","d"]
          {"a":"b"}             | ["c"]                       | ["c"]
          {"a":"foo"}           | null                        | null
          {"a":"foo"}           | "bar"                       | "bar"
          {"e":null}            | {"a":1}                     | {"e":null,"a":1}
          [1,2]                 | {"a":"b","c":null}          | {"a":"b"}
          {}                    | {"a":{"bb":{"ccc":null}}}   | {"a":{"bb":{}}}
          """)
  void appliesTheExamplesOfTheStandard(String target, String patch, String result) {
    assertThat(Merge.apply(read(target), read(patch))).isEqualTo(read(result));
  }

  @Test
  void sendsOnlyWhatDiffers() {
    var from = document(new Random(1), 3);
    var to = Document.with().put("only", "this").build();
    assertThat(MergePatch.diff(from, from)).isEmpty();
    assertThat(MergePatch.diff(Document.EMPTY, to)).isEqualTo(Map.of("only", "this"));
    assertThat(MergePatch.diff(to, Document.EMPTY)).isEqualTo(Map.of("only", MergePatch.REMOVED));
  }

  @Test
  void leadsFromAnyDocumentToAnyOther() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 20_000; round++) {
      var from = document(random, 4);
      var to = random.nextBoolean() ? document(random, 4) : changed(random, from);
      var patch = read(Json.text(MergePatch.diff(from, to)));
      assertThat(Merge.apply(FakeClient.plain(from), patch))
          .as("seed %s", seed)
          .isEqualTo(FakeClient.plain(to));
    }
  }

  @Test
  void dividesIntoPartsThatComeToTheSame() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var document = document(random, 5);
      var limit = 20 + random.nextInt(400);
      Object built = Map.of("a", "an old value that stays or goes");
      var patch = MergePatch.diff(Document.with().put("a", "gone").build(), document);
      var whole = Merge.apply(built, read(Json.text(patch)));
      for (var part : Parts.of(patch, limit)) {
        built = Merge.apply(built, read(Json.text(part)));
      }
      assertThat(built).as("seed %s", seed).isEqualTo(whole);
    }
  }

  @Test
  void keepsPartsWithinTheLimitUnlessOneValueIsLarger() {
    var people = Document.with();
    for (var i = 0; i < 800; i++) {
      people.put("id" + i, Document.with().put("name", "Персона " + i).put("rank", i).build());
    }
    var document = Document.with().put("people", people.build()).build();
    var parts = Parts.of(document.members(), 5_000);
    assertThat(parts).hasSizeGreaterThan(5).allMatch(part -> Json.size(part) <= 5_000);
  }

  @Test
  void writesTextThatAnyReaderUnderstands() {
    var text = "a\"b\\c\n\t\u0001é€😀\u2028 lone:" + '\ud800';
    var document = Document.with().put("text", text).build();
    var json = Json.text(document.members());
    assertThat(read(json)).isEqualTo(Map.of("text", text.replace('\ud800', '\uFFFD')));
    assertThat(Json.bytes(json))
        .isEqualTo(json.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
  }

  private static Object read(String json) {
    return JSON.readValue(json, Object.class);
  }

  static Document document(Random random, int depth) {
    var document = Document.with();
    for (var i = random.nextInt(5); i > 0; i--) {
      put(random, depth, document, "abcdef".substring(i - 1, i));
    }
    return document.build();
  }

  static Document changed(Random random, Document document) {
    var changed = Document.with();
    document
        .members()
        .forEach((name, value) -> {
          var luck = random.nextInt(6);
          if (luck == 0) {
            put(random, 2, changed, name);
          } else if (value instanceof Document inner) {
            changed.put(name, changed(random, inner));
          } else if (luck > 1) {
            same(changed, name, value);
          }
        });
    return changed.build();
  }

  private static void same(Document.Builder into, String name, Object value) {
    switch (value) {
      case String text -> into.put(name, text);
      case Long number -> into.put(name, number.longValue());
      case Boolean flag -> into.put(name, flag.booleanValue());
      case java.util.List<?> list -> into.put(name, list);
      default -> throw new IllegalStateException();
    }
  }

  private static void put(Random random, int depth, Document.Builder into, String name) {
    switch (random.nextInt(depth > 0 ? 5 : 4)) {
      case 0 -> into.put(name, "text " + random.nextInt(3));
      case 1 -> into.put(name, random.nextInt(3));
      case 2 -> into.put(name, random.nextBoolean());
      case 3 -> into.put(name, java.util.List.of("x", random.nextInt(2)));
      default -> into.put(name, document(random, depth - 1));
    }
  }
}
