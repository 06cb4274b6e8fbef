package org.plenary.compendium;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plenary.workshop.People;
import org.plenary.workshop.Workshop;

/// The compendium of a workshop as documents. Two are made at once on a node; who comes meanwhile
/// waits a little, and is then told to come again.
public final class Books {

  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Compendium compendium;
  private final People people;
  private final InstantSource clock;
  private final List<Path> fonts;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Books(Compendium compendium, People people, InstantSource clock, List<Path> fonts) {
    this.compendium = compendium;
    this.people = people;
    this.clock = clock;
    this.fonts = fonts;
  }

  /// What a document can be.
  public enum Form {
    HTML,
    DOCX,
    PDF,
    JSON
  }

  /// @param language of headings, and of texts that the plan has in several
  /// @param drafts whether cards that were not cleared are in it too, and marked
  public record Wish(Form form, String language, boolean drafts) {}

  /// @return empty where too many are made at this moment
  public Optional<byte[]> make(Workshop workshop, Wish wish) {
    try {
      if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(made(workshop, wish));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      turns.release();
    }
  }

  private byte[] made(Workshop workshop, Wish wish) throws IOException {
    var edition = compendium.of(workshop.id());
    var at = clock.instant();
    var maker = new BookMaker(workshop, people.of(workshop.id()), wish.language());
    var bytes = new ByteArrayOutputStream();
    switch (wish.form()) {
      case HTML -> HtmlBook.write(maker.book(edition, wish.drafts(), at), bytes);
      case DOCX -> DocxBook.write(maker.book(edition, wish.drafts(), at), bytes);
      case PDF -> PdfBook.write(maker.book(edition, wish.drafts(), at), new PdfFonts(fonts), bytes);
      case JSON -> JsonBook.write(workshop, edition, maker, wish.drafts(), at, bytes);
    }
    return bytes.toByteArray();
  }
}
