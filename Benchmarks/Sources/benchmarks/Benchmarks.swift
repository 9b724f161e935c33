import ComplianceReports
import Foundation

/// Measures Tokki beside other tools, and prints a table.
///
/// `benchmarks [NAME…]` measures only what is named. It runs in the root of the repository. It informs; it is no test: the exit code is 0 unless something could not be
/// measured.
@main
enum Benchmarks {
  /// The visible list of measurements.
  ///
  /// A new one is a file in `Measurements/` and a line here.
  private static let all: [any Measurement.Type] = [
    CheckingOneCase.self, ReadingYAML.self, Evaluating.self, FlatRules.self, CheckingAPortfolio.self,
    WritingPages.self, ExchangingSheets.self,
  ]

  static func main() throws {
    let names = Array(CommandLine.arguments.dropFirst())
    if names.first == "phases", let path = names.last {
      try Phases.printOnce(path: path)
      return
    }
    if let unknown = names.first(where: { name in !all.contains { $0.name == name } }) {
      print("benchmarks: no measurement '\(unknown)'; there are: \(all.map { $0.name }.joined(separator: ", "))")
      exit(2)
    }
    let workshop = try Workshop()
    defer { workshop.tidyUp() }
    print(Machine.description + "\n")
    var table = Table()
    for measurement in all where names.isEmpty || names.contains(measurement.name) {
      FileHandle.standardError.write(Data("measuring: \(measurement.name) …\n".utf8))
      do {
        table.rows += try measurement.rows(in: workshop)
      } catch {
        table.rows.append(.notMeasured(measurement.name, because: error))
      }
    }
    print(table.text)
    if !table.isComplete {
      workshop.tidyUp()
      exit(1)
    }
  }
}

/// Something that is measured.
protocol Measurement: SendableMetatype {
  /// The word that chooses it on the command line.
  static var name: String { get }
  /// Measures, and returns lines of the table.
  static func rows(in workshop: Workshop) throws -> [Row]
}
