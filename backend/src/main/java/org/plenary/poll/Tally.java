package org.plenary.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.ids.OptionKey;

/// What the answers of a round add up to.
///
/// @param answers how many voters have an answer that counts
/// @param counts how often each option was chosen, 0 included, in the order of the poll; the
///   options of a scale are its numbers
public record Tally(int answers, Map<OptionKey, Integer> counts) {

  public Tally {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
