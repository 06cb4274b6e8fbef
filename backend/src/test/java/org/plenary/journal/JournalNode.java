package org.plenary.journal;

/// The journal as one node of a test has it, for tests outside this room.
public final class JournalNode implements AutoCloseable {

  private final TestJournal journal;

  private JournalNode(TestJournal journal) {
    this.journal = journal;
  }

  public static JournalNode on(String url) {
    return new JournalNode(TestJournal.on(url));
  }

  public Journal journal() {
    return journal.journal();
  }

  @Override
  public void close() {
    journal.close();
  }
}
