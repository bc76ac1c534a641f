import Markup

extension RenderPass {
  func inlines(_ inlines: [Inline], _ writer: inout MarkupWriter) {
    for inline in inlines { self.inline(inline, &writer) }
  }

  private func inline(_ inline: Inline, _ writer: inout MarkupWriter) {
    switch inline.kind {
    case .text(let text): hooks.text(text, &writer)
    case .plainWord(let word): writer.text(word)
    case .softBreak: writer.newline()
    case .lineBreak:
      writer.void("br")
      writer.newline()
    case .code(let text): writer.element("code", text: text)
    case .emphasis(let children): writer.element("em") { inlines(children, &$0) }
    case .strong(let children): writer.element("strong") { inlines(children, &$0) }
    case .link(let link): self.link(link, &writer)
    case .image(let image): self.image(image, &writer)
    case .html: break
    case .citation(let items): hooks.citation(items, &writer)
    case .entryLink(let id, let label): hooks.entryLink(id, label, &writer)
    case .footnoteReference(let reference): footnoteReference(reference, &writer)
    case .number(let directive): hooks.number(directive, &writer)
    }
  }

  private func link(_ link: Link, _ writer: inout MarkupWriter) {
    guard let address = address(link.destination) else { return inlines(link.children, &writer) }
    let title = link.title.isEmpty ? nil : link.title
    writer.element("a", ["href": address, "title": title]) { inlines(link.children, &$0) }
  }

  private func image(_ image: Image, _ writer: inout MarkupWriter) {
    guard Address(image.source).kind == .relative, let address = address(image.source) else {
      return writer.text(image.alternative)
    }
    let title = image.title.isEmpty ? nil : image.title
    writer.void("img", ["src": address, "alt": image.alternative, "title": title])
  }

  /// The address as it may stand on a page; nil if it may not. The tree holds safe addresses only,
  /// but it can be made without a reader, and what the hook returns is checked as well.
  private func address(_ destination: String) -> String? {
    switch Address(destination).kind {
    case .web, .mail: return destination.percentEncoded
    case .relative:
      guard let address = hooks.link(destination) else { return nil }
      switch Address(address).kind {
      case .web, .mail, .relative: return address.percentEncoded
      default: return nil
      }
    default: return nil
    }
  }
}

extension String {
  /// With `%XX` for every byte that may not stand in an address; what is encoded already stays.
  var percentEncoded: String {
    if utf8.allSatisfy(Self.isAddressByte) { return self }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in utf8 {
      if Self.isAddressByte(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let addressMarks = ByteSet("-_.+!*'(),%#@?=;:/&$~")

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || addressMarks.contains(byte)
  }
}
