import HelperPrograms
import Testing

@Suite struct HelperProgramTests {
  @Test func givesInputAndTakesOutput() {
    let input = [UInt8](repeating: 7, count: 300_000)
    let result = HelperProgram("cat", [], input: input).run()
    #expect(result?.status == 0)
    #expect(result?.output == input)
  }

  @Test func tellsExitCodesAndComplaints() {
    let result = HelperProgram("sh", ["-c", "echo no >&2; exit 3"]).run()
    #expect(result?.status == 3)
    #expect(result?.complaint == Array("no\n".utf8))
    #expect(HelperProgram("sh", ["-c", "kill -9 $$"]).run()?.status == 137)
  }

  @Test func setsVariables() {
    let result = HelperProgram("sh", ["-c", "echo $TZ"], environment: ["TZ": "Here"]).run()
    #expect(result?.output == Array("Here\n".utf8))
  }

  @Test func aMissingProgramIsNoFault() {
    #expect(HelperProgram("no-such-program-here", []).run() == nil)
    #expect(HelperProgram.path(of: "no-such-program-here") == nil)
  }
}
