package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenary.plan.Delegation;

/// Short digests of what somebody read, by which a change tells that it is still so.
public final class Versions {

  private static final int BYTES = 8;

  private Versions() {}

  public static String of(Person person) {
    return digest(
        String.join(
            "\u0000",
            person.name(),
            person.role().word(),
            String.valueOf(person.delegation()),
            String.valueOf(person.head()),
            person.attends().word(),
            String.join(",", person.languages()),
            String.valueOf(person.email()),
            person.standing().word()));
  }

  public static String of(Delegation delegation) {
    return digest(delegation.toString());
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
