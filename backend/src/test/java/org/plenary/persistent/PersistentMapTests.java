package org.plenary.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTests {

  /// A key of which many share a hash.
  private record Clumsy(int number, int hashes) {
    @Override
    public int hashCode() {
      return number % hashes;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40, 1_000_000})
  void holdsWhatAMutableMapHolds(int hashes) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var expected = new HashMap<Clumsy, Integer>();
    var map = PersistentMap.<Clumsy, Integer>empty();
    for (var step = 0; step < 3_000; step++) {
      var key = new Clumsy(random.nextInt(300), hashes);
      if (random.nextInt(5) < 2) {
        expected.remove(key);
        map = map.remove(key);
      } else {
        expected.put(key, step);
        map = map.put(key, step);
      }
      assertThat(map.size()).as("seed %d", seed).isEqualTo(expected.size());
      assertThat(map.get(key)).as("seed %d", seed).isEqualTo(expected.get(key));
    }
    assertThat(map.asMap()).as("seed %d", seed).isEqualTo(expected);
    assertThat(map.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .as("seed %d", seed)
        .isEqualTo(expected);
    assertThat(map).isEqualTo(PersistentMap.copyOf(expected)).hasSameHashCodeAs(expected);
  }

  @Test
  void leavesTheFormerMapAsItWas() {
    var one = PersistentMap.<String, Integer>empty().put("a", 1);
    var two = one.put("b", 2).put("a", 3);
    var three = two.remove("b");

    assertThat(one.asMap()).isEqualTo(Map.of("a", 1));
    assertThat(two.asMap()).isEqualTo(Map.of("a", 3, "b", 2));
    assertThat(three.asMap()).isEqualTo(Map.of("a", 3));
  }

  @Test
  void answersItselfWhereNothingChanges() {
    var map = PersistentMap.<String, Integer>empty().put("a", 1);

    assertThat(map.put("a", 1)).isSameAs(map);
    assertThat(map.remove("b")).isSameAs(map);
    assertThat(map.change("b", v -> v + 1)).isSameAs(map);
    assertThat(map.remove("a")).isSameAs(PersistentMap.empty());
  }

  @Test
  void differsWhereOneValueDiffers() {
    var map = PersistentMap.copyOf(Map.of("a", 1, "b", 2));

    assertThat(map).isNotEqualTo(map.put("b", 3)).isNotEqualTo(map.remove("b"));
  }
}
