import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

/// G1: promised to the council, silent in the specification, not built, reported 209 days later.
@Suite struct GIGATests {
  static let controls = ["access.authentication", "access.device-restriction", "access.ip-restriction"]

  @Test func isFlaggedBeforeAnythingIsBuilt() throws {
    let text = try Shelf.sampleText("nerima-giga-school")
    let evaluation = try evaluation(of: text, on: "2020-12-01")
    #expect(evaluation.controls(.unspecified) == Self.controls)
    #expect(evaluation.findings(.unrealized).isEmpty)
    for control in Self.controls {
      let finding = try #require(evaluation.findings(.unspecified, control).first)
      #expect(evaluation.findings(.unspecified, control).count == 1)
      #expect(evaluation.titles(finding) == ["仕様書", "諮問第2号"])
      #expect(finding.primary.part == .silent)
      #expect(finding.history?.visible.description == "2020-11-24")
      #expect(finding.isOpen)
    }
    let device = try #require(evaluation.findings(.unspecified, "access.device-restriction").first)
    #expect(device.primary.location.line == (try text.line(of: "      - access.device-restriction")))
    #expect(device.related.first?.location.line == (try text.line(of: "access.device-restriction: registered")))
  }

  @Test func isUnrealizedAndSettledByTheReport() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-21")
    for control in Self.controls {
      let finding = try #require(evaluation.findings(.unrealized, control).first)
      #expect(finding.history?.visible.description == "2021-01")
      #expect(finding.history?.visibleIsAssumed == true)
      #expect(finding.history?.known == (try day("2021-06-21")))
      #expect(finding.history?.settlement?.how == .promiseChanged)
      #expect(finding.history?.settlement?.day == (try day("2021-06-21")))
      #expect(evaluation.titles(finding) == ["変更報告", "諮問第2号"])
    }
    #expect(evaluation.controls(.weakened) == Self.controls)
    #expect(evaluation.controls(.unrealized) == Self.controls)
    #expect(evaluation.controls(.unspecified) == Self.controls)
    for control in Self.controls {
      let unspecified = try #require(evaluation.findings(.unspecified, control).first)
      #expect(unspecified.history?.settlement?.how == .promiseChanged)
      #expect(unspecified.history?.length(by: try day("2021-06-21")) == 209)
    }
  }

  @Test func nobodyWhoPromisedItBuiltIt() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-21")
    #expect(evaluation.controls(.misassigned) == Self.controls)
    let promised = try #require(evaluation.findings(.misassigned, "access.ip-restriction").first)
    #expect(Set(evaluation.partyIDs(promised)) == ["ntt-com", "benesse", "google", "fuji"])
    let device = try #require(evaluation.findings(.misassigned, "access.device-restriction").first)
    #expect(Set(evaluation.partyIDs(device)) == ["ward", "fuji"])
  }

  @Test func theBuilderIsInvisibleBeforeItIsKnown() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-20")
    #expect(evaluation.findings(.misassigned).isEmpty)
    #expect(evaluation.findings(.unrealized).isEmpty)
  }

  @Test func whatTheChangeTableLeavesOutCarriesOver() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-21")
    let kept = ["crypto.in-transit", "physical.staffed", "physical.entry-control", "log.acquisition", "log.monitoring"]
    for control in kept {
      let index = try Shelf.control(control)
      #expect(!evaluation.findings.contains { $0.kind.isDiscrepancy && $0.controls.contains(index) }, "\(control)")
      let holders = evaluation.history.cells.filter { $0.control == index }
      #expect(!holders.isEmpty)
      #expect(holders.allSatisfy { $0.state(.consulted, on: evaluation.day)?.kind == .value }, "\(control)")
    }
  }

  @Test(arguments: ["unspecified", "unrealized", "misassigned", "weakened"])
  func threeJoinedPartiesGiveOneFindingThatListsThem(kind: String) throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-21")
    let kind = try #require(FindingKind(rawValue: kind))
    for control in Self.controls {
      let findings = evaluation.findings(kind, control)
      #expect(findings.count == 1)
      #expect(findings.first?.subjects.count == 3)
    }
    let parties = try #require(evaluation.findings(kind, "access.ip-restriction").first).parties
    #expect(Set(parties.map { evaluation.dossier.parties[$0].id }).isSuperset(of: ["ntt-com", "benesse", "google"]))
  }

  @Test func theSameKindsAreFoundUnderOtherNamesDatesAndControls() throws {
    let copy = try Self.disguised(Shelf.sampleText("nerima-giga-school"))
    let early = try evaluation(of: copy, on: Self.shifted("2020-12-01"))
    let controls = ["access.authentication", "access.device-restriction", "network.third-party-block"]
    #expect(early.controls(.unspecified) == controls)
    #expect(early.findings(.unrealized).isEmpty)
    let late = try evaluation(of: copy, on: Self.shifted("2021-06-21"))
    for kind in [FindingKind.unspecified, .unrealized, .misassigned, .weakened] {
      #expect(late.controls(kind) == controls, "\(kind)")
    }
  }

  @Test func isGoneWhenTheSpecificationBindsTheBuilder() throws {
    let twin = try Shelf.sampleText("nerima-giga-school").replacing(
      once: """
            silent:
              - access.device-restriction
              - { access.ip-restriction: inferred, access.authentication: inferred }

        """,
      with: """
            claims:
              - party: fuji
                connection: pupil-to-service
                access.device-restriction: registered
                access.authentication: [id, password, ip-address]

        """)
    let early = try evaluation(of: twin, on: "2020-12-01")
    #expect(early.findings(.unspecified).isEmpty)
    let late = try evaluation(of: twin, on: "2021-06-21")
    #expect(late.findings(.unspecified).isEmpty)
    #expect(late.findings(.misassigned).isEmpty)
    #expect(late.controls(.unrealized) == Self.controls)
  }

  /// The sample with other party names, another control of the same type and dates 400 days later.
  static func disguised(_ text: String) throws -> String {
    var copy = text
    for (old, new) in [
      ("ntt-com", "alpha"), ("benesse", "beta"), ("google", "gamma"), ("fuji", "delta"),
      ("nerima-giga-school", "another-case"), ("pupil-to-service", "link"), ("変更報告", "第二報"),
    ] { copy = copy.replacingOccurrences(of: old, with: new) }
    copy = copy.replacingOccurrences(of: "access.ip-restriction", with: "network.third-party-block")
    // What the authentication implied is now said by itself.
    copy = try copy.replacing(
      once: "access.authentication: [id, password, ip-address] }",
      with: "access.authentication: [id, password, device], network.third-party-block: true }")
    return try copy.replacing(/\b20\d\d-\d\d(-\d\d)?\b/) { match in
      match.output.1 == nil
        ? String(try shifted(String(match.output.0) + "-01").prefix(7)) : try shifted(String(match.output.0))
    }
  }

  static func shifted(_ date: String) throws -> String { try day(date).advanced(by: 400).description }
}
