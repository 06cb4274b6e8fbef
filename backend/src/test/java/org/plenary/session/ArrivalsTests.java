package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BootId;
import org.plenary.ids.CommandId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;

class ArrivalsTests {

  private static final SessionId SESSION = new SessionId("session-1");
  private static final PersonId ANA = new PersonId("person-ana");
  private static final TabId TAB = new TabId("tab-of-ana");

  private final Scheduler scheduler = new Scheduler();
  private final House house = new House();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final Arrivals arrivals =
      new Arrivals(
          Duration.ZERO,
          house,
          InstantSource.system(),
          scheduler,
          new RandomIds(new SecureRandom()),
          house);

  @AfterEach
  void stop() {
    scheduler.close();
  }

  @Test
  void writesDownTheRunOfTheNodeToWhichAConnectionBelongs() {
    arrive();
    assertThat(house.orders)
        .singleElement()
        .isInstanceOfSatisfying(
            SystemOrder.Arrive.class,
            order -> assertThat(order.node()).isEqualTo(new BootId("boot-of-it")));
  }

  @Test
  void letsNoEndOvertakeAnArrivalThatWaitsForTheDatabase() {
    var connection = arrive();
    arrivals.depart(connection, "left", false);
    await().until(() -> house.closed.contains(connection));
    assertThat(house.orders).hasSize(1);
    house.settled.complete(null);
    assertThat(house.orders).hasSize(2).last().isInstanceOf(SystemOrder.Leave.class);
  }

  @Test
  void endsAnArrivalThatWaitedWhileTheNodeWasTakenForDead() {
    arrive();
    arrivals.fenceAll();
    house.settled.complete(null);
    assertThat(house.orders).hasSize(2).last().isInstanceOf(SystemOrder.Leave.class);
  }

  @Test
  void leavesTheEndOfWrittenArrivalsToThoseWhoTookTheNodeForDead() {
    arrive();
    house.settled.complete(null);
    arrivals.fenceAll();
    assertThat(house.orders).hasSize(1);
  }

  @Test
  void endsWhatItHoldsAndWhatOnlyARestoredJournalKnows() {
    var held = arrivals.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("held"));
    house.settled.complete(null);
    var ghost = new ConnectionId("connection-of-then");
    var state = SessionState.initial();
    var connected =
        state
            .connected()
            .with(connection(held, "boot-of-it"))
            .with(connection(ghost, "boot-of-it"))
            .with(connection(new ConnectionId("connection-of-others"), "boot-of-others"));
    arrivals.replaced(SESSION, state.with(connected));
    assertThat(house.orders.stream().filter(SystemOrder.Leave.class::isInstance))
        .extracting(order -> ((SystemOrder.Leave) order).connection())
        .containsExactly(held, ghost);
    assertThat(closed).containsExactly("held fenced");
    assertThat(house.closed).containsExactly(held);
  }

  @Test
  void leavesASessionThatItCannotReadToOthers() {
    arrivals.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("here"));
    arrivals.arrive(new SessionId("session-2"), ANA, TAB, Attends.REMOTE, socket("elsewhere"));
    house.settled.complete(null);
    arrivals.unserved(SESSION);
    assertThat(closed).containsExactly("here fenced");
    assertThat(house.abandoned).containsExactly(SESSION);
    assertThat(house.orders).hasSize(2);
  }

  @Test
  void closesASocketWhoseTabCameAnewByAnotherNode() {
    var held = arrivals.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("here"));
    var before = with(SessionState.initial(), connection(held, "boot-of-it"));
    var newer =
        new Connected.Connection(
            new ConnectionId("connection-newer"),
            ANA,
            TAB,
            Attends.REMOTE,
            new BootId("boot-of-others"),
            Instant.MAX);
    var after = with(before, newer);

    arrivals.changed(SESSION, before, after);

    assertThat(closed).containsExactly("here replaced");
  }

  @Test
  void keepsASocketThatIsNewerThanTheOneElsewhere() {
    var elsewhere = connection(new ConnectionId("connection-older"), "boot-of-others");
    var held = arrivals.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("here"));
    var before = SessionState.initial();
    var between = with(before, elsewhere);

    arrivals.changed(SESSION, before, between);
    arrivals.changed(SESSION, between, with(between, connection(held, "boot-of-it")));

    assertThat(closed).isEmpty();
  }

  private static SessionState with(SessionState state, Connected.Connection connection) {
    return state.with(state.connected().with(connection));
  }

  private Arrivals.Socket socket(String name) {
    return new Arrivals.Socket() {
      @Override
      public void fenced() {
        closed.add(name + " fenced");
      }

      @Override
      public void replaced() {
        closed.add(name + " replaced");
      }
    };
  }

  @Test
  void aTabThatReturnsFromAnotherNodeIsANewConnection() {
    house.settled.complete(null);
    var patient = patient();
    var first = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    patient.depart(first, "lost", true);
    comeElsewhere(patient, first);
    var second = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));

    assertThat(second).isNotEqualTo(first);
    assertThat(house.orders)
        .hasSize(3)
        .last()
        .isInstanceOfSatisfying(
            SystemOrder.Arrive.class, it -> assertThat(it.connection()).isEqualTo(second));
    assertThat(house.orders.get(1))
        .isInstanceOfSatisfying(
            SystemOrder.Leave.class,
            left -> {
              assertThat(left.connection()).isEqualTo(first);
              assertThat(left.abrupt()).isTrue();
            });
  }

  @Test
  void aTabThatReturnsBeforeItsOldLineClosedIsANewConnection() {
    house.settled.complete(null);
    var patient = patient();
    var first = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    comeElsewhere(patient, first, Instant.MAX);
    var second = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    patient.depart(first, "replaced", false);

    assertThat(second).isNotEqualTo(first);
    assertThat(house.closed).containsExactly(first);
    assertThat(house.orders).hasSize(3);
  }

  @Test
  void aTabThatWasBackBeforeTheOtherNodesWordOfItGoesOnAsANewConnection() {
    house.settled.complete(null);
    var patient = patient();
    var first = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    patient.depart(first, "lost", true);
    patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("socket"));
    comeElsewhere(patient, first);

    assertThat(closed).isEmpty();
    assertThat(house.orders).hasSize(3).last().isInstanceOf(SystemOrder.Leave.class);
    comeElsewhere(patient, ((SystemOrder.Arrive) house.orders.get(1)).connection());
    assertThat(house.orders).hasSize(5);
    var second = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    assertThat(second).isNotEqualTo(first);
    patient.depart(first, "left", false);
    assertThat(house.silent).isEmpty();
    patient.depart(second, "left", false);
    assertThat(house.silent).containsExactly(second);
  }

  @Test
  void aReloadIsTheSameConnectionAndHeardAgain() {
    var patient = patient();
    var first = patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
    patient.depart(first, "left", false);
    assertThat(house.silent).containsExactly(first);

    assertThat(patient.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"))).isEqualTo(first);
    assertThat(house.silent).isEmpty();
    assertThat(house.orders).hasSize(1);
  }

  /// A node that waits for tabs.
  private Arrivals patient() {
    return new Arrivals(
        Duration.ofHours(1),
        house,
        InstantSource.system(),
        scheduler,
        new RandomIds(new SecureRandom()),
        house);
  }

  private static void comeElsewhere(Arrivals arrivals, ConnectionId here) {
    comeElsewhere(arrivals, here, Instant.EPOCH);
  }

  private static void comeElsewhere(Arrivals arrivals, ConnectionId here, Instant since) {
    var before = SessionState.initial();
    var one = before.with(before.connected().with(connection(here, "boot-of-it")));
    var other = new ConnectionId("connection-of-others");
    var elsewhere =
        new Connected.Connection(
            other, ANA, TAB, Attends.REMOTE, new BootId("boot-of-others"), since);
    var two = one.with(one.connected().with(elsewhere));
    arrivals.changed(SESSION, before, one);
    arrivals.changed(SESSION, one, two);
  }

  private static Connected.Connection connection(ConnectionId id, String boot) {
    return new Connected.Connection(id, ANA, TAB, Attends.REMOTE, new BootId(boot), Instant.EPOCH);
  }

  private ConnectionId arrive() {
    return arrivals.arrive(SESSION, ANA, TAB, Attends.REMOTE, socket("it"));
  }

  /// Takes orders, and settles the first when a test says so.
  private static final class House implements Arrivals.Alive, Arrivals.Orders {

    final List<SystemOrder> orders = new CopyOnWriteArrayList<>();
    final List<ConnectionId> closed = new CopyOnWriteArrayList<>();
    final List<ConnectionId> silent = new CopyOnWriteArrayList<>();
    final List<SessionId> abandoned = new CopyOnWriteArrayList<>();
    final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    @Override
    public BootId opened(SessionId session, ConnectionId connection) {
      return new BootId("boot-of-it");
    }

    @Override
    public void heard(ConnectionId connection) {
      silent.remove(connection);
    }

    @Override
    public void silent(ConnectionId connection) {
      silent.add(connection);
    }

    @Override
    public boolean isOwn(BootId boot) {
      return boot.equals(new BootId("boot-of-it"));
    }

    @Override
    public void abandon(SessionId session) {
      abandoned.add(session);
    }

    @Override
    public void closed(SessionId session, ConnectionId connection) {
      closed.add(connection);
    }

    @Override
    public CompletableFuture<@Nullable Void> give(
        SessionId session, CommandId id, SystemOrder order) {
      orders.add(order);
      return settled;
    }
  }
}
