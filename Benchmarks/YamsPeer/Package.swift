// swift-tools-version: 6.2
import PackageDescription

// A package of its own: Yams brings a copy of libyaml under the same names as the system's, which ours links.
let package = Package(
  name: "yams-peer",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")
  ],
  targets: [
    .executableTarget(name: "yams-peer", dependencies: ["Yams"])
  ]
)
