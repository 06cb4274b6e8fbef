package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A plan that becomes the workshop `w`, by whoever may import it.
final class ImportedPlan {

  private ImportedPlan() {}

  static void of(
      String text, Workshops workshops, TestDatabase database, TransactionTemplate transaction) {
    var imports =
        new PlanImport(
            workshops,
            new ToldHappenings(),
            new JdbcTemplate(database.dataSource()),
            transaction,
            new Random(0));
    var plan =
        switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
          case PlanResult.Read(var it) -> it;
          case PlanResult.Wrong(var errors) -> throw new AssertionError(errors.toString());
        };
    var importer =
        workshops
            .find(new WorkshopKey("w"))
            .<Importer>map(it -> new Importer.OfOrganizer(it.id()))
            .orElseGet(Importer.Installation::new);
    assertThat(imports.run(plan, importer)).isInstanceOf(Imported.Done.class);
  }
}
