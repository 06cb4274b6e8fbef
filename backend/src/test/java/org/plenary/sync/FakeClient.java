package org.plenary.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A client that keeps rules 4.1 to 4.6 of the protocol, and complains where the server does not.
public final class FakeClient {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Topic> topics = new HashMap<>();
  private @Nullable String mark;
  private long seq;
  private int frames;
  private long bytes;

  record Topic(long version, @Nullable Object document) {}

  @SuppressWarnings("unchecked")
  public void take(String text) {
    var frame = (Map<String, Object>) JSON.readValue(text, Object.class);
    frames++;
    bytes += Json.bytes(text);
    assertThat(frame.get("t")).isEqualTo("sync");
    if (Boolean.TRUE.equals(frame.get("all"))) {
      topics.clear();
    }
    ((Map<String, Object>) frame.get("topics"))
        .forEach((name, change) -> change(name, (Map<String, Object>) change));
    mark = (String) frame.get("mark");
    if (!Boolean.TRUE.equals(frame.get("more"))) {
      seq = ((Number) frame.get("seq")).longValue();
    }
  }

  private void change(String name, Map<String, Object> change) {
    if (Boolean.TRUE.equals(change.get("gone"))) {
      topics.remove(name);
      return;
    }
    var version = ((Number) change.get("v")).longValue();
    if (change.containsKey("doc")) {
      topics.put(name, new Topic(version, change.get("doc")));
      return;
    }
    var held = topics.get(name);
    assertThat(held).as("a patch for %s", name).isNotNull();
    assertThat(change.get("from")).isEqualTo((int) held.version());
    topics.put(name, new Topic(version, Merge.apply(held.document(), change.get("patch"))));
  }

  /// What it says when it comes back.
  public Claim claim() {
    var have = new HashMap<String, Long>();
    topics.forEach((name, topic) -> {
      if (topic.version() > 0) {
        have.put(name, topic.version());
      }
    });
    return new Claim(mark, have, null);
  }

  public Map<String, Object> documents() {
    var documents = new TreeMap<String, Object>();
    topics.forEach((name, topic) -> documents.put(name, topic.document()));
    return documents;
  }

  public long version(String name) {
    return topics.get(name).version();
  }

  public boolean holds(String name) {
    return topics.containsKey(name);
  }

  public long seq() {
    return seq;
  }

  public int frames() {
    return frames;
  }

  public long bytes() {
    return bytes;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> plain(org.plenary.topics.Document document) {
    return new LinkedHashMap<>(
        (Map<String, Object>) JSON.readValue(Json.text(document.members()), Map.class));
  }
}
