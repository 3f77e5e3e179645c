// swift-tools-version: 6.2
import PackageDescription

/// The same for every target of ours; dependencies keep their own settings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "counterpart",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "counterpart", targets: ["counterpart"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ],
  targets: [
    .target(name: "CaseRules", swiftSettings: strict),
    .target(name: "Wording", dependencies: ["CaseRules"], swiftSettings: strict),
    .target(
      name: "PolicyFiles", dependencies: ["CaseRules", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "Documents", dependencies: ["CaseRules", "Casework", "CQREncode", "Wording"], swiftSettings: strict),
    .target(name: "Casework", dependencies: ["CaseRules"], swiftSettings: strict),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Storage",
      dependencies: [
        "CaseRules", "Casework", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: strict),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "Curl", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "Notices", dependencies: ["Curl"], swiftSettings: strict),
    .target(
      name: "OpenID",
      dependencies: [
        "CaseRules", "Casework", "Curl", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "CaseRules", "Casework", "Documents", "Wording",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], exclude: ["Embedded"], swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(name: "Bundled", swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(
      name: "Demo", dependencies: ["CaseRules", "Casework", "PolicyFiles", "Bundled"],
      swiftSettings: strict),
    .executableTarget(
      name: "counterpart",
      dependencies: [
        "Bundled", "CaseRules", "Casework", "Curl", "Demo", "Documents", "Notices", "OpenID", "PolicyFiles", "Storage",
        "Web", "Wording", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),
    .executableTarget(
      name: "TimeProbe", dependencies: ["Bundled", "CaseRules", "Casework"], swiftSettings: strict),
    .executableTarget(
      name: "counterpart-bench",
      dependencies: [
        "Bundled", "CaseRules", "Casework", "PolicyFiles", "Storage", "Web", "Wording",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"), .product(name: "Mustache", package: "swift-mustache"),
      ], path: "Sources/Bench", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"]),
    .testTarget(name: "CaseRulesTests", dependencies: ["CaseRules"], swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Bundled", "Casework", "CaseRules", "PolicyFiles"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "PolicyFilesTests", dependencies: ["Bundled", "CaseRules", "Casework", "PolicyFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "WordingTests", dependencies: ["CaseRules", "Wording", "PolicyFiles", "Bundled"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["CaseRules", "Documents"], swiftSettings: strict),
    .target(name: "Spawning", path: "Tests/Spawning", swiftSettings: strict),
    .testTarget(name: "CurlTests", dependencies: ["Curl", "Spawning"], exclude: ["servers.py"], swiftSettings: strict),
    .testTarget(
      name: "NoticesTests",
      dependencies: ["Curl", "Notices", "Spawning", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["notify.py"], swiftSettings: strict),
    .testTarget(
      name: "DemoTests",
      dependencies: ["Bundled", "CaseRules", "Casework", "Demo", "Documents", "Engines", "Storage", "Wording"],
      exclude: ["Golden"], swiftSettings: strict),
    .target(name: "Engines", dependencies: ["Storage"], path: "Tests/Engines", swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Engines", "Storage", "Casework", "CaseRules"],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Bundled", "CaseRules", "Casework", "Engines", "PolicyFiles", "Storage", "Web", "Wording",
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
