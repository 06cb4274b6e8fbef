package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.compendium.Books;
import org.plenary.identity.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The compendium as a file: a page to print, a document to work on, a PDF, or JSON for programs.
@RestController
final class CompendiumExportController {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String EXPORT = CompendiumController.COMPENDIUM + "/export";

  private final Books books;
  private final Audit audit;

  CompendiumExportController(Books books, Audit audit) {
    this.books = books;
    this.audit = audit;
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = EXPORT, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> html(
      Caller caller, @RequestParam @Nullable String lang, @RequestParam @Nullable String drafts) {
    return file(caller, Books.Form.HTML, lang, drafts, "text/html;charset=UTF-8", "html");
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = EXPORT, produces = DOCX)
  ResponseEntity<byte[]> docx(
      Caller caller, @RequestParam @Nullable String lang, @RequestParam @Nullable String drafts) {
    return file(caller, Books.Form.DOCX, lang, drafts, DOCX, "docx");
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = EXPORT, produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      Caller caller, @RequestParam @Nullable String lang, @RequestParam @Nullable String drafts) {
    return file(caller, Books.Form.PDF, lang, drafts, MediaType.APPLICATION_PDF_VALUE, "pdf");
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = EXPORT, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> json(
      Caller caller, @RequestParam @Nullable String lang, @RequestParam @Nullable String drafts) {
    return file(caller, Books.Form.JSON, lang, drafts, MediaType.APPLICATION_JSON_VALUE, "json");
  }

  /// The name of the file is fixed: nothing that people wrote gets into a header.
  private ResponseEntity<byte[]> file(
      Caller caller,
      Books.Form form,
      @Nullable String lang,
      @Nullable String drafts,
      String type,
      String ending) {
    var own = caller.workshop().plan().workshop().languages().getFirst();
    var wish = new Books.Wish(form, lang == null ? own : lang, "true".equals(drafts));
    var bytes = books.make(caller.workshop(), wish).orElseThrow(CompendiumExportController::busy);
    audit.record(caller.workshop().id(), caller.by(), Kind.COMPENDIUM_EXPORTED, About.word(ending));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"compendium." + ending + "\"")
        .body(bytes);
  }

  private static Refused busy() {
    return Refused.because(
        HttpStatus.TOO_MANY_REQUESTS,
        "compendium.busy",
        "Other documents are being made. Try again in a few seconds.");
  }
}
