import Testing
@Suite struct ReaderHarnessTests {}
