import Foundation
import Testing

@testable import SiteWriter

@Suite struct SiteWriterErrorTests {
  @Test func tellsAFaultOfTheDiskFromAFaultOfThePlace() {
    #expect(SiteWriterError.diskFull("a").isDiskFault)
    #expect(SiteWriterError.cannotWrite("a", errno: EIO).isDiskFault)
    #expect(!SiteWriterError.cannotWrite("a", errno: EACCES).isDiskFault)
    #expect(!SiteWriterError.cannotCreate("a", errno: EROFS).isDiskFault)
    #expect(!SiteWriterError.foreignFileInTheWay("a").isDiskFault)
  }

  @Test func callsAFullDiskFull() {
    #expect(SystemFault.ofWriting("a", ENOSPC) == .diskFull("a"))
    #expect(SystemFault.ofCreating("a", EDQUOT) == .diskFull("a"))
    #expect(SystemFault.ofCreating("a", EACCES) == .cannotCreate("a", errno: EACCES))
    #expect(SystemFault.ofWriting("a", EIO) == .cannotWrite("a", errno: EIO))
  }

  @Test func saysWhatTheSystemSaid() {
    #expect(
      SiteWriterError.cannotCreate("Site", errno: EACCES).description
        == "cannot create “Site”: Permission denied")
  }

  @Test func saysWhatToDoAboutAForeignFile() {
    #expect(
      SiteWriterError.foreignFileInTheWay("index.html").description
        == "would overwrite “index.html”, which Tafel did not write; move it away or choose "
        + "another folder")
  }
}
