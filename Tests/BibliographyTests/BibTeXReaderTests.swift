import Bibliography
import Diagnostics
import Testing

@Suite struct BibTeXReaderTests {
}
