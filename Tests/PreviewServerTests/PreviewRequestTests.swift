import PreviewServer
import Testing

@Suite struct PreviewRequestTests {
  private func read(_ text: String) throws(PreviewRequest.Fault) -> PreviewRequest {
    try PreviewRequest.read(Array(text.utf8), hosts: ["localhost", "[::1]"]).request
  }

  @Test(arguments: [
    ("/", ""), ("/catalysts/fe-n-c/", "catalysts/fe-n-c/"), ("/a%20b?q=1#x", "a b"),
    ("/caf%C3%A9", "café"), ("/a.b/c..d", "a.b/c..d"),
  ])
  func readsThePath(_ target: String, _ path: String) throws {
    #expect(try read("GET \(target) HTTP/1.1\r\nHost: localhost:8080\r\n\r\n").path == path)
  }

  @Test(arguments: [
    "a", "/../x", "/%2e%2e/x", "/a//b", "/./x", "/%0a", "/%", "/%f", "/a\\b", "/%c3",
  ])
  func refusesWhatIsNoPath(_ target: String) {
    #expect(throws: PreviewRequest.Fault.malformed) {
      try read("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
  }

  @Test func waitsForTheEmptyLine() throws {
    #expect(throws: PreviewRequest.Fault.unfinished) { try read("GET / HTTP/1.1\r\nHost: loc") }
    let two = Array(
      "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    let (first, length) = try PreviewRequest.read(two, hosts: [])
    #expect(first.path == "a")
    #expect(try PreviewRequest.read(Array(two[length...]), hosts: []).request.path == "b")
  }

  @Test func knowsWhoIsAsked() throws {
    #expect(throws: PreviewRequest.Fault.strangeHost) {
      try read("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n")
    }
    #expect(try read("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n").path == "")
    #expect(try read("GET / HTTP/1.1\r\nHOST: LOCALHOST\r\n\r\n").path == "")
  }

  @Test(arguments: [
    "", "Host: localhost\r\nHost: evil.example\r\n", "Host: localhost\r\nHOST: localhost\r\n",
    "Host: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n",
  ])
  func refusesFieldsThatCanBeReadInTwoWays(fields: String) {
    #expect(throws: PreviewRequest.Fault.malformed) { try read("GET / HTTP/1.1\r\n\(fields)\r\n") }
  }

  @Test func keepsTheConnectionAsTheBrowserAsks() throws {
    #expect(try read("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").keepsConnection)
    #expect(
      try !read("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").keepsConnection)
    #expect(try !read("GET / HTTP/1.0\r\n\r\n").keepsConnection)
    #expect(try read("HEAD / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").keepsConnection)
  }
}
