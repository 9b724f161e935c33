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
  name: "tokki",
  products: [
    .executable(name: "tokki", targets: ["tokki"]),
    .library(
      name: "Compliance",
      targets: ["SourceText", "LocatedYAML", "ComplianceModel", "ComplianceEvaluation", "ComplianceReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CWorkbookLibraries"),
    .target(name: "CShippedPolicies"),
    .target(name: "SourceText"),
    .target(name: "LocatedYAML", dependencies: ["CLibYAML", "SourceText"]),
    .target(name: "ComplianceModel", dependencies: ["LocatedYAML", "SourceText"]),
    .target(name: "ComplianceEvaluation", dependencies: ["ComplianceModel", "SourceText"]),
    .target(name: "ComplianceReports", dependencies: ["ComplianceEvaluation", "ComplianceModel", "SourceText"]),
    .target(name: "Workbooks", dependencies: ["CExpat", "CWorkbookLibraries", "SourceText"]),
    .target(
      name: "ComplianceSheets",
      dependencies: [
        "ComplianceEvaluation", "ComplianceModel", "ComplianceReports", "LocatedYAML", "SourceText", "Workbooks",
      ]),
    .executableTarget(
      name: "tokki",
      dependencies: [
        "CShippedPolicies", "ComplianceEvaluation", "ComplianceModel", "ComplianceReports", "ComplianceSheets",
        "LocatedYAML", "SourceText", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "mutate",
      dependencies: [
        "ComplianceEvaluation", "ComplianceModel", "LocatedYAML", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vocabulary-docs",
      dependencies: [
        "ComplianceModel", "ComplianceReports", "LocatedYAML", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "SourceText"]),
    .testTarget(name: "ComplianceModelTests", dependencies: ["ComplianceModel", "LocatedYAML", "SourceText"]),
    .testTarget(
      name: "ComplianceEvaluationTests",
      dependencies: ["ComplianceEvaluation", "ComplianceModel", "LocatedYAML", "SourceText"]),
    .testTarget(
      name: "ComplianceReportsTests",
      dependencies: ["ComplianceEvaluation", "ComplianceModel", "ComplianceReports", "LocatedYAML", "SourceText"],
      exclude: ["Cases", "Golden"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["SourceText", "Workbooks"]),
    .testTarget(
      name: "ComplianceSheetsTests",
      dependencies: [
        "ComplianceEvaluation", "ComplianceModel", "ComplianceReports", "ComplianceSheets", "LocatedYAML", "SourceText",
        "Workbooks",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CShippedPolicies", "ComplianceEvaluation", "ComplianceModel", "ComplianceSheets", "LocatedYAML", "SourceText",
        "Workbooks", "tokki",
      ], exclude: ["Scripts"]),
  ],
  cLanguageStandard: .c2x
)

for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
  target.swiftSettings = settings
}
