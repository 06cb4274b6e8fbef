package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A random mark that a browser keeps, by which its next visit is known to come from the same
/// device. It says nothing about the device, and whoever deletes their cookies is a stranger again.
public record DeviceMark(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public static Optional<DeviceMark> parse(String kept) {
    return SHAPE.matcher(kept).matches() ? Optional.of(new DeviceMark(kept)) : Optional.empty();
  }

  public static DeviceMark random(RandomGenerator random) {
    return new DeviceMark("%016x%016x".formatted(random.nextLong(), random.nextLong()));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "DeviceMark[hidden]";
  }
}
