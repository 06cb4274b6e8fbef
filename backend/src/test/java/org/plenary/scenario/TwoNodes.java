package org.plenary.scenario;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestPostgres;
import org.plenary.testing.TestRedis;

/// Two nodes behind a balancer on engines of their own, for all tests of a JVM that leave the nodes
/// alive.
final class TwoNodes {

  final TestPostgres postgres = Engines.separatePostgres();
  TestRedis redis = Engines.separateRedis();
  final Balancer balancer = new Balancer();
  final Cluster cluster = new Cluster(postgres.database(), redis.uri(), Map.of());
  final List<PlenaryProcess> nodes = List.of(cluster.node(), cluster.node());
  final Organizer organizer;

  private TwoNodes() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    nodes.forEach(node -> balancer.add(node.awaitReady()));
    organizer = cluster.organizer(nodes.getFirst());
  }

  static TwoNodes instance() {
    return Holder.INSTANCE;
  }

  /// A session of its own, whose facilitator is connected.
  Hall hall(String workshop, int people) {
    return Hall.open(postgres.database(), organizer, workshop, people, balancer.address());
  }

  /// Whatever a test did to the engines: they run, and both nodes are ready.
  void mend() {
    redis.thaw();
    postgres.startAgain();
    redis = redis.again();
    balancer.refuse(false);
    await().until(() -> balancer.ready() == nodes.size());
  }

  private void close() {
    balancer.close();
    cluster.close();
    redis.close();
    postgres.close();
  }

  private static final class Holder {
    static final TwoNodes INSTANCE = new TwoNodes();
  }
}
