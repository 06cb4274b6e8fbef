package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Audit;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.plenary.workshop.DeviceMark;
import org.plenary.workshop.People;
import org.plenary.workshop.Workshops;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class SignInsIntegrationTests {

  private static final String OURS = "organizer@example.org";
  private static final String RIGHT = "a quiet harbour at dawn";
  private static final int QUICK_TO_HASH = 4;

  private final TestDatabase database = Engines.database();
  private final List<Duration> pauses = new ArrayList<>();
  private final DeviceMark laptop = DeviceMark.random(new Random(1));
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  private final Accounts accounts =
      new Accounts(
          database.jdbc(),
          transaction,
          new BCryptPasswordEncoder(QUICK_TO_HASH),
          new SecureRandom(),
          new Workshops(database.jdbc()));
  private final SignIns signIns = signIns();

  @BeforeEach
  void makeAnAccount() {
    accounts.create(EmailAddress.parse(OURS).orElseThrow(), Password.typed(RIGHT), "Organizer");
  }

  @Test
  void slowsDownWhoTriesEverOtherEmails() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("nobody" + i + "@example.org", "guess", stranger(i)))
          .isInstanceOf(SignIns.Result.Wrong.class);
    }

    assertThat(pauses).hasSize(7).endsWith(Duration.ofSeconds(8));
  }

  @Test
  void makesGuessesNoCheaperOnceTheOwnerHasSignedInThere() {
    assertThat(signIn(OURS, RIGHT, laptop)).isInstanceOf(SignIns.Result.Done.class);

    for (int i = 0; i < 10; i++) {
      var _ = signIn(OURS, "guess " + i, stranger(i));
    }

    assertThat(pauses).hasSize(7).endsWith(Duration.ofSeconds(8));
  }

  @Test
  void countsADeviceThatSignedInByItself() {
    assertThat(signIn(OURS, RIGHT, laptop)).isInstanceOf(SignIns.Result.Done.class);
    for (int i = 0; i < 10; i++) {
      var _ = signIn("nobody@example.org", "guess " + i, stranger(i));
    }
    pauses.clear();

    for (int i = 0; i < 3; i++) {
      var _ = signIn(OURS, "mistyped", laptop);
    }
    assertThat(pauses).isEmpty();

    var _ = signIn(OURS, "a guess on a device that was left", laptop);
    assertThat(pauses).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void countsWrongPasswordsOfWhoIsSignedIn() {
    var account = accounts.find(EmailAddress.parse(OURS).orElseThrow()).orElseThrow().id();

    for (int i = 0; i < 10; i++) {
      assertThat(signIns.prove(account, "guess " + i)).isEqualTo(SignIns.Proof.WRONG);
    }

    assertThat(pauses).hasSize(7);
    assertThat(signIns.prove(account, RIGHT)).isEqualTo(SignIns.Proof.RIGHT);
  }

  private SignIns.Result signIn(String email, String password, DeviceMark device) {
    return signIns.signIn(email, password, "hall", device);
  }

  private static DeviceMark stranger(int number) {
    return DeviceMark.random(new Random(100 + number));
  }

  private SignIns signIns() {
    var jdbc = database.jdbc();
    var clock = Clock.systemUTC();
    var access = new AccessTokens(new TokenKeys(new byte[32]), clock);
    var families = new Families(jdbc, clock, new SecureRandom());
    return new SignIns(
        accounts,
        new Tokens(access, families, new People(jdbc), transaction),
        new Attempts(clock, pauses::add, 2, Tries.NONE),
        new FailedSignIns(new Audit(jdbc), clock));
  }
}
