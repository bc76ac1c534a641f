import ArgumentParser
import ContentReader
import Diagnostics
import Glibc
import PageRenderer
import PreviewServer
import SiteBuilder

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser and keeps it up to date while you write.",
    discussion: """
      Nothing is written. Pages are made when the browser asks for them; after each save of the \
      content or the theme the browser shows the change, or what is wrong with it. Ctrl-C ends it.
      """)

  @OptionGroup var review: ReviewOptions

  @Option(help: "The port; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(
    help: "The address to listen at; any but 127.0.0.1 lets others on the network read the site.")
  var host = "127.0.0.1"

  @Option(help: "The theme, a folder of Themes/.")
  var theme = "default"

  func run() throws {
    try Output.run {
      let root = try review.reviewRoot()
      let themeFolder = Files.themeFolder(theme, root: root)
      guard Files.exists(themeFolder) else {
        throw CommandFailure(.inputMissing, "there is no theme “\(theme)”: \(themeFolder)")
      }
      let server = try listen(watching: [root + "/Content", themeFolder])
      let live = try LiveSite(
        root: root, themeFolder: themeFolder, baseURL: nil, toolVersion: Tafel.toolVersion)
      let preview = Preview(live: live, root: root)
      Output.say("http://\(host.contains(":") ? "[\(host)]" : host):\(server.port)/")
      if !review.quiet { preview.say() }
      server.run(
        respond: preview.response,
        refresh: { change in
          let news = preview.refresh(change)
          if news != nil, !review.quiet { preview.say() }
          return news
        })
      if !review.quiet { Output.say("ended") }
    }
  }

  private func listen(watching folders: [String]) throws -> PreviewServer {
    var options = PreviewServer.Options()
    options.host = host
    options.port = port
    options.folders = folders
    do throws(PreviewServerFault) {
      return try PreviewServer(options)
    } catch .portTaken {
      throw CommandFailure(
        .cannotCreate,
        "port \(port) is taken, perhaps by another “tafel serve”; name one with --port \(port + 1),"
          + " or --port 0 for any that is free")
    } catch .badHost {
      throw CommandFailure(
        .usage, "\(host) is no address of this machine; leave --host out, or write 0.0.0.0 for all")
    } catch .noSocket(let reason) {
      throw CommandFailure(.cannotCreate, "can't listen at \(host):\(port): \(reason)")
    }
  }
}

/// What the server answers.
private final class Preview {
  private let live: LiveSite
  private let root: String
  /// Goes up with every change of what a browser sees.
  private var version = 1

  init(live: LiveSite, root: String) {
    self.live = live
    self.root = root
  }

  func say() {
    Output.result(
      DiagnosticOutput.text(
        live.diagnostics.filter { $0.severity == .error }, root: root, most: 5,
        usesColor: Output.resultsUseColor))
    Output.say(DiagnosticOutput.summary(live.diagnostics))
  }

  /// What browsers are told after a change.
  func refresh(_ change: HeardChange) -> String? {
    do {
      let before = live.site.map(ObjectIdentifier.init)
      guard try live.refresh(change.files) else { return nil }
      if live.site.map(ObjectIdentifier.init) != before { version += 1 }
    } catch {
      Output.say("tafel: \(CommandFailure(error).description)")
      return nil
    }
    return state
  }

  /// Other runs of the program have other pages.
  private var versionName: String { "\(getpid())-\(version)" }

  private var state: String {
    let errors = live.diagnostics.filter { $0.severity == .error }
    let texts = Excerpts(root: root)
    let items = errors.prefix(20).map { error in
      let range = error.range
      let excerpt = texts.excerpt(range)
      let fields = [
        "\"path\":\(DiagnosticJSON.quoted(range.path))", "\"line\":\(range.line)",
        "\"column\":\(range.column)", "\"code\":\"\(error.rule.code)\"",
        "\"message\":\(DiagnosticJSON.quoted(error.message))",
        "\"help\":\(error.help.map(DiagnosticJSON.quoted) ?? "null")",
        "\"excerpt\":\(excerpt.map(DiagnosticJSON.quoted) ?? "null")",
      ]
      return "{\(fields.joined(separator: ","))}"
    }
    return "{\"version\":\"\(versionName)\",\"errors\":\(errors.count),"
      + "\"diagnostics\":[\(items.joined(separator: ","))]}"
  }

  func response(_ path: String) -> PreviewResponse {
    switch path {
    case LiveScript.path:
      return PreviewResponse(
        type: PreviewResponse.type(of: path), body: Array(LiveScript.text.utf8))
    case LiveScript.styleSheet:
      return PreviewResponse(
        type: PreviewResponse.type(of: path), body: Array(LiveScript.style.utf8))
    case LiveScript.events:
      var response = PreviewResponse(
        type: "text/event-stream", body: Array("retry: 500\ndata: \(state)\n\n".utf8))
      response.isStream = true
      return response
    case LiveScript.diagnostics: return diagnosticsPage
    default: return file(path)
    }
  }

  private func file(_ path: String) -> PreviewResponse {
    guard let site = live.site else { return diagnosticsPage }
    let isFolder = path.isEmpty || path.hasSuffix("/")
    if let file = site.file(isFolder ? path + "index.html" : path) {
      var response = PreviewResponse(type: PreviewResponse.type(of: file.path), body: file.bytes)
      if file.kind == .page { response.body = withScript(file.bytes) }
      response.isLasting = file.kind == .asset
      return response
    }
    if !isFolder, site.file(path + "/index.html") != nil { return .redirect(to: "/\(path)/") }
    guard let page = site.file("404.html") else { return .text(.notFound, "there is no such page") }
    return PreviewResponse(
      .notFound, type: "text/html; charset=utf-8", body: withScript(page.bytes))
  }

  /// The page with the script at the end of its head.
  private func withScript(_ page: [UInt8]) -> [UInt8] {
    let script = "<script src=\"/\(LiveScript.path)\" data-version=\"\(versionName)\"></script>\n"
    guard let end = page.places(of: Array("</head>".utf8), first: true).first else { return page }
    return page[..<end] + Array(script.utf8) + page[end...]
  }

  /// All diagnostics as a page; also where there is no site yet.
  private var diagnosticsPage: PreviewResponse {
    let found = live.diagnostics
    let text = DiagnosticOutput.text(found, root: root, usesColor: false)
    let head = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Diagnostics</title>
      <meta name="viewport" content="width=device-width">
      <link rel="stylesheet" href="/\(LiveScript.styleSheet)">
      </head><body><h1>Diagnostics</h1><p>\(DiagnosticOutput.summary(found))</p><pre>
      """
    let body =
      Array(head.utf8) + Array(Self.escaped(text).utf8) + Array("</pre></body></html>".utf8)
    return PreviewResponse(type: "text/html; charset=utf-8", body: withScript(body))
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// Lines of files with a mark below the place.
private struct Excerpts {
  let root: String

  func excerpt(_ range: SourceRange) -> String? {
    guard let bytes = try? ContentFiles.disk(root: root).read(range.path) else { return nil }
    let line = SourceText(path: range.path, bytes: bytes).line(range.line)
    guard !line.isEmpty, line.unicodeScalars.count <= 160 else { return nil }
    let width = range.endLine == range.line ? max(1, range.endColumn - range.column) : 1
    return line + "\n" + String(repeating: " ", count: max(0, range.column - 1))
      + String(repeating: "^", count: width)
  }
}
