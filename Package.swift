// swift-tools-version: 6.2
import PackageDescription

/// Every target is strict: Swift 6 mode, warnings are errors, imports say what they need.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A layer of the house; `Documentation/Architecture.md` says what each is for.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "tafel",
  products: [.executable(name: "tafel", targets: ["tafel"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Level 0: values that know nothing of each other
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CAttributes"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    layer("Diagnostics"),
    layer("HelperPrograms"),
    layer("Markup"),
    layer("OrderedWork"),
    layer("Electrochemistry"),
    layer("SiteWriter", ["CAttributes"]),
    // Level 1: text, charts, references
    layer("Markdown", ["CMark", "Diagnostics", "Markup"]),
    layer("Charts", ["Markup"]),
    layer("Bibliography", ["Diagnostics", "Electrochemistry", "Markup"]),
    // Level 2: the domain and the reader of its files
    layer("ReviewModel", ["Electrochemistry", "Markdown", "Bibliography"]),
    layer("ContentReader", ["CYAML", "Diagnostics", "OrderedWork"]),
    // Level 3: meaning
    layer(
      "FieldRules",
      [
        "Bibliography", "ContentReader", "Diagnostics", "Electrochemistry", "OrderedWork",
        "ReviewModel",
      ]),
    layer(
      "ContentChecker",
      [
        "Bibliography", "ContentReader", "Diagnostics", "Electrochemistry", "FieldRules",
        "Markdown", "OrderedWork", "ReviewModel",
      ]),
    layer("Figures", ["Bibliography", "Charts", "Electrochemistry", "Markup", "ReviewModel"]),
    layer(
      "TableImport",
      ["Bibliography", "ContentReader", "Diagnostics", "Electrochemistry", "ReviewModel"]),
    layer(
      "SearchIndex",
      ["Bibliography", "Electrochemistry", "Markdown", "OrderedWork", "ReviewModel"]),
    // Level 4: pages
    layer(
      "PageRenderer",
      [
        "Bibliography", "CCrypto", "Charts", "ContentReader", "Diagnostics", "Electrochemistry",
        "FieldRules", "Figures", "Markdown", "Markup", "OrderedWork", "ReviewModel", "SearchIndex",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // Level 5: the road from content to site
    layer(
      "SiteBuilder",
      [
        "Bibliography", "ContentChecker", "ContentReader", "Diagnostics", "HelperPrograms",
        "Markdown", "OrderedWork", "PageRenderer", "ReviewModel", "SiteWriter", "TableImport",
      ]),
    layer("PreviewServer"),
    // Levels 6 and 7: the command line
    layer(
      "TafelCommands",
      [
        "Bibliography", "ContentReader", "Diagnostics", "Electrochemistry", "HelperPrograms",
        "OrderedWork", "PageRenderer", "PreviewServer", "ReviewModel",
        "SiteBuilder", "SiteWriter", "TableImport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "tafel", dependencies: ["TafelCommands"], swiftSettings: strict),
    // Tests
    .target(
      name: "ReaderHarness",
      dependencies: [
        "Bibliography", "ContentChecker", "ContentReader", "Diagnostics", "Electrochemistry",
        "Markdown", "Markup", "ReviewModel", "TableImport",
      ], path: "Tests/ReaderHarness", swiftSettings: strict),
    tests(
      "ReaderHarnessTests", ["ReaderHarness"], resources: [.copy("Corpus"), .copy("Crashes")]),
    tests("ContentReaderTests", ["ContentReader", "Diagnostics"]),
    tests(
      "ContentCheckerTests",
      ["ContentChecker", "ContentReader", "Diagnostics", "Electrochemistry", "ReviewModel"]),
    tests(
      "ReviewModelTests", ["Bibliography", "Electrochemistry", "Markdown", "ReviewModel"]),
    tests(
      "FieldRulesTests",
      [
        "ContentChecker", "ContentReader", "Diagnostics", "Electrochemistry", "FieldRules",
        "ReviewModel",
      ]),
    tests("BibliographyTests", ["Bibliography", "Diagnostics", "Markup"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("HelperProgramsTests", ["HelperPrograms"]),
    tests("PreviewServerTests", ["PreviewServer"]),
    tests("MarkupTests", ["Markup"]),
    tests("OrderedWorkTests", ["OrderedWork"]),
    tests(
      "ElectrochemistryTests", ["Electrochemistry"], resources: [.copy("Fixtures")]),
    tests("ChartsTests", ["Charts", "Markup"], resources: [.copy("Golden")]),
    tests("SearchIndexTests", ["Electrochemistry", "Markdown", "ReviewModel", "SearchIndex"]),
    tests("FiguresTests", ["Charts", "Electrochemistry", "Figures", "Markdown", "ReviewModel"]),
    tests(
      "PageRendererTests",
      [
        "Bibliography", "Diagnostics", "Electrochemistry", "Markdown", "Markup", "PageRenderer",
        "ReviewModel",
      ]),
    tests("SiteBuilderTests", ["Diagnostics", "ReviewModel", "SiteBuilder"]),
    tests("SiteWriterTests", ["SiteWriter"]),
    tests("MarkdownTests", ["Diagnostics", "Markdown", "Markup"]),
  ]
)

// The fuzzer needs every module compiled for it, so it stays out of ordinary builds: `Scripts/fuzz`.
if Context.environment["TAFEL_FUZZ"] != nil {
  package.products.append(.library(name: "Fuzz", type: .static, targets: ["Fuzz"]))
  package.targets.append(
    .target(
      name: "Fuzz", dependencies: ["ReaderHarness"], path: "Tests/Fuzz", swiftSettings: strict))
}
