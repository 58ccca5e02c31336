package kanshiki.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * PDFBox's parser with its reads and its streams counted.
 *
 * <p>Its own streams decode without any bound: a cross reference or object stream of a few
 * kilobytes could fill the memory before anything is asked of it. The empty password is tried, as
 * every viewer does.
 */
final class MeteredParser extends COSParser {
  MeteredParser(byte[] bytes, Fuel fuel) throws IOException {
    super(new MeteredSource(bytes, fuel));
    document = new Document(this, fuel);
  }

  /** Lays the file open as far as its trailer; objects are read when they are asked for. */
  COSDocument open() throws IOException {
    COSDictionary trailer = retrieveTrailer();
    if (trailer.getCOSDictionary(COSName.ROOT) == null) {
      throw new IOException("no root object");
    }
    document.setDecrypted();
    initialParseDone = true;
    return document;
  }

  private static final class Document extends COSDocument {
    private final MeteredParser parser;
    private final Fuel fuel;

    Document(MeteredParser parser, Fuel fuel) {
      super(null, parser);
      this.parser = parser;
      this.fuel = fuel;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream = new Stream(parser.createRandomAccessReadView(start, length), fuel);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** Decodes within bounds when PDFBox's own parsers ask for it. */
  private static final class Stream extends COSStream {
    private final Fuel fuel;

    Stream(RandomAccessReadView view, Fuel fuel) throws IOException {
      super(null, view);
      this.fuel = fuel;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      byte[] bytes = Streams.decode(this, Streams.MAX_DECODED, fuel).bytes();
      return new MeteredSource(bytes, fuel);
    }
  }
}
