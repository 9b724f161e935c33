// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "tokki", path: "..")
  ],
  targets: [
    .target(name: "CBareEvents", linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(name: "launch"),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["CBareEvents", .product(name: "Compliance", package: "tokki")],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
