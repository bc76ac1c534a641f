package struct MarkdownDocument: Sendable { package init() {} }
