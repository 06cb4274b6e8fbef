package org.plenary.compendium;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// A book as pages. They are laid out twice: the first time tells on which page each card is, the
/// second has that in its contents.
final class PdfBook {

  private static final float SIDE = 56;
  private static final float TOP = 62;
  private static final float BOTTOM = 68;
  private static final float CARD_PADDING = 12;

  /// Room before a table is left out at the top of a page; that of a cell is not.
  private static final float DOWN_THE_COVER = 180;

  private final Book book;
  private final PdfFonts fonts;
  private final Map<String, Integer> pages;
  private final Map<String, Integer> seen = new HashMap<>();

  private PdfBook(Book book, PdfFonts fonts, Map<String, Integer> pages) {
    this.book = book;
    this.fonts = fonts;
    this.pages = pages;
  }

  /// Leaves the stream open.
  static void write(Book book, PdfFonts fonts, OutputStream stream) throws IOException {
    var first = new PdfBook(book, fonts, Map.of());
    first.lay(OutputStream.nullOutputStream());
    new PdfBook(book, fonts, first.seen).lay(stream);
  }

  private void lay(OutputStream stream) {
    var document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
    var writer = PdfWriter.getInstance(document, stream);
    writer.setCloseStream(false);
    writer.setPageEvent(new Pages());
    document.addTitle(book.title());
    document.addSubject(book.about().getFirst());
    document.setDocumentLanguage(book.language());
    document.open();
    cover(document);
    document.newPage();
    contents(document);
    for (var chapter : book.chapters()) {
      document.newPage();
      document.add(block(PdfFonts.Look.CHAPTER, chapter.title(), 14));
      chapter.leaves().forEach(leaf -> document.add(leaf(leaf)));
    }
    document.close();
  }

  private void cover(Document document) {
    var title = cell(PdfFonts.Look.TITLE, book.title(), _ -> {});
    title.setPaddingTop(DOWN_THE_COVER);
    var first = table();
    first.setSpacingAfter(24);
    first.addCell(title);
    document.add(first);
    book.about().forEach(line -> document.add(block(PdfFonts.Look.ABOUT, line, 6)));
    if (book.note() != null) {
      document.add(block(PdfFonts.Look.MARK, book.note(), 6));
    }
  }

  private void contents(Document document) {
    document.add(block(PdfFonts.Look.CHAPTER, book.words().of("contents"), 14));
    if (book.chapters().isEmpty()) {
      document.add(block(PdfFonts.Look.TEXT, book.words().of("none"), 6));
    }
    for (var chapter : book.chapters()) {
      document.add(block(PdfFonts.Look.LABEL, chapter.title(), 4));
      var table = new PdfPTable(new float[] {8, 84, 8});
      table.setWidthPercentage(100);
      table.setSpacingAfter(10);
      for (var leaf : chapter.leaves()) {
        table.addCell(listed(leaf, leaf.number() + ".", Element.ALIGN_LEFT));
        table.addCell(listed(leaf, leaf.heading(), Element.ALIGN_LEFT));
        var page = pages.get(leaf.anchor());
        table.addCell(listed(leaf, page == null ? "000" : page.toString(), Element.ALIGN_RIGHT));
      }
      document.add(table);
    }
  }

  private PdfPCell listed(Book.Leaf leaf, String text, int side) {
    var cell = cell(PdfFonts.Look.TEXT, text, chunk -> chunk.setLocalGoto(leaf.anchor()));
    cell.setPaddingBottom(4);
    if (side == Element.ALIGN_RIGHT) {
      cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    }
    return cell;
  }

  private PdfPTable leaf(Book.Leaf leaf) {
    var table = table();
    table.setSpacingAfter(14);
    table.setKeepTogether(true);
    table.setSplitLate(false);
    if (leaf.mark() != null) {
      inFrame(table, cell(PdfFonts.Look.MARK, leaf.mark(), _ -> {}));
    }
    inFrame(table, heading(leaf));
    if (leaf.delegation() != null) {
      inFrame(table, cell(PdfFonts.Look.QUIET, leaf.delegation(), _ -> {}));
    }
    for (var line : leaf.lines()) {
      inFrame(table, cell(PdfFonts.Look.LABEL, line.label(), _ -> {}));
      if (line.link()) {
        inFrame(
            table, cell(PdfFonts.Look.LINK, line.text(), chunk -> chunk.setAnchor(line.text())));
      } else {
        lines(table, line.text());
      }
    }
    if (!leaf.tags().isEmpty()) {
      inFrame(table, cell(PdfFonts.Look.QUIET, String.join(" · ", leaf.tags()), _ -> {}));
    }
    leaf.provenance()
        .forEach(line ->
            inFrame(table, cell(PdfFonts.Look.SMALL, line.label() + ": " + line.text(), _ -> {})));
    frame(table);
    return table;
  }

  /// Each line on its own, since each runs in the direction of its script.
  private void lines(PdfPTable table, String text) {
    for (var line : text.split("\n", -1)) {
      inFrame(table, cell(PdfFonts.Look.TEXT, line.isEmpty() ? " " : line, _ -> {}));
    }
  }

  private PdfPCell heading(Book.Leaf leaf) {
    return cell(
        PdfFonts.Look.HEADING,
        leaf.number() + ". " + leaf.heading(),
        chunk -> {
          chunk.setLocalDestination(leaf.anchor());
          chunk.setGenericTag(leaf.anchor());
        });
  }

  private static void inFrame(PdfPTable table, PdfPCell cell) {
    cell.setPaddingLeft(CARD_PADDING);
    cell.setPaddingRight(CARD_PADDING);
    cell.setPaddingTop(3);
    cell.setPaddingBottom(3);
    table.addCell(cell);
  }

  /// Lines at the sides, above the first cell and below the last.
  private static void frame(PdfPTable table) {
    int last = table.getRows().size() - 1;
    for (int at = 0; at <= last; at++) {
      var cell = table.getRow(at).getCells()[0];
      int sides = Rectangle.LEFT | Rectangle.RIGHT;
      cell.setBorder(sides | (at == 0 ? Rectangle.TOP : 0) | (at == last ? Rectangle.BOTTOM : 0));
      cell.setBorderColor(PdfFonts.LINE);
      cell.setPaddingTop(at == 0 ? CARD_PADDING : 3);
      cell.setPaddingBottom(at == last ? CARD_PADDING : 3);
    }
  }

  private PdfPTable block(PdfFonts.Look look, String text, float after) {
    var table = table();
    table.setSpacingAfter(after);
    table.addCell(cell(look, text, _ -> {}));
    return table;
  }

  private static PdfPTable table() {
    var table = new PdfPTable(1);
    table.setWidthPercentage(100);
    return table;
  }

  /// Only cells are laid out by the rules of scripts that run from right to left.
  private PdfPCell cell(PdfFonts.Look look, String text, Consumer<Chunk> each) {
    var phrase = fonts.phrase(look, text);
    chunks(phrase, each);
    var cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setLeading(0, 1.35f);
    cell.setRunDirection(
        Book.isRightToLeft(text) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
    return cell;
  }

  private static void chunks(Phrase phrase, Consumer<Chunk> each) {
    for (var part : phrase.getChunks()) {
      if (part instanceof Chunk chunk) {
        each.accept(chunk);
      }
    }
  }

  /// Numbers the pages after the cover, and notes on which each card begins.
  private final class Pages extends PdfPageEventHelper {

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      if (writer.getPageNumber() > 1) {
        ColumnText.showTextAligned(
            writer.getDirectContent(),
            Element.ALIGN_CENTER,
            fonts.phrase(PdfFonts.Look.SMALL, Integer.toString(writer.getPageNumber())),
            document.getPageSize().getWidth() / 2,
            BOTTOM / 2,
            0);
      }
    }

    @Override
    public void onGenericTag(PdfWriter writer, Document document, Rectangle place, String anchor) {
      seen.putIfAbsent(anchor, writer.getPageNumber());
    }
  }
}
