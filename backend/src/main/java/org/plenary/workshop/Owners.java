package org.plenary.workshop;

import java.util.List;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts to which workshops belong. A workshop always has one.
public final class Owners {

  private final Workshops workshops;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Owners(Workshops workshops, Audit audit, JdbcClient jdbc, TransactionTemplate transaction) {
    this.workshops = workshops;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  public List<AccountId> of(Workshop workshop) {
    return jdbc.sql(
            "SELECT account_id FROM workshop_owner WHERE workshop_id = ? ORDER BY account_id")
        .param(workshop.id().value())
        .query((row, _) -> new AccountId(row.getString("account_id")))
        .list();
  }

  /// Makes an account an owner too.
  public void add(Workshop workshop, AccountId account, By by) {
    transaction.executeWithoutResult(_ -> {
      workshops.lock(jdbc, workshop.key());
      int added =
          jdbc.sql(
                  """
                  INSERT INTO workshop_owner (workshop_id, account_id) VALUES (?, ?)
                  ON CONFLICT DO NOTHING
                  """)
              .params(workshop.id().value(), account.value())
              .update();
      stand(workshop, account, "gone", "here");
      if (added > 0) {
        audit.record(workshop.id(), by, Kind.OWNER_ADDED, About.account(account));
      }
    });
  }

  /// Takes a workshop from an account, whose organizer leaves its sessions.
  ///
  /// @return false where it is the last owner
  public boolean remove(Workshop workshop, AccountId account, By by) {
    return transaction.execute(_ -> {
      workshops.lock(jdbc, workshop.key());
      var owners = of(workshop);
      if (!owners.contains(account)) {
        return true;
      }
      if (owners.size() == 1) {
        return false;
      }
      jdbc.sql("DELETE FROM workshop_owner WHERE workshop_id = ? AND account_id = ?")
          .params(workshop.id().value(), account.value())
          .update();
      stand(workshop, account, "here", "gone");
      audit.record(workshop.id(), by, Kind.OWNER_REMOVED, About.account(account));
      return true;
    });
  }

  /// Takes all workshops from an account that has others beside it.
  ///
  /// @return false where a workshop would belong to nobody; then nothing is taken
  public boolean removeEverywhere(AccountId account, By by) {
    return transaction.execute(status -> {
      for (var workshop : workshops.allOf(account)) {
        if (!remove(workshop, account, by)) {
          status.setRollbackOnly();
          return false;
        }
      }
      return true;
    });
  }

  private void stand(Workshop workshop, AccountId account, String from, String to) {
    int changed =
        jdbc.sql(
                """
                UPDATE person SET standing = ?
                WHERE workshop_id = ? AND account_id = ? AND standing = ?
                """)
            .params(to, workshop.id().value(), account.value(), from)
            .update();
    if (changed > 0) {
      Workshops.raise(jdbc, workshop.id());
    }
  }
}
