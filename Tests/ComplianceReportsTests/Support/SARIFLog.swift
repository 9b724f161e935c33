/// What a reader of SARIF 2.1.0 needs of our logs: what the standard requires is not optional here, and its words are
/// enumerations.
struct SARIFLog: Decodable {
  let version: String
  let runs: [Run]

  struct Run: Decodable {
    let tool: Tool
    let language: String
    let columnKind: String
    let automationDetails: AutomationDetails
    let originalUriBaseIds: [String: BaseLocation]
    let results: [Result]
    let artifacts: [Artifact]
    let invocations: [Invocation]
  }

  struct Tool: Decodable { let driver: Driver }

  struct Driver: Decodable {
    let name: String
    let version: String
    let language: String
    let rules: [Rule]
  }

  struct Rule: Decodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
  }

  struct Message: Decodable { let text: String }
  struct AutomationDetails: Decodable { let id: String }
  struct BaseLocation: Decodable { let description: Message }

  struct Artifact: Decodable {
    let location: ArtifactLocation
    let roles: [String]
    let description: Message
  }

  struct Invocation: Decodable {
    let executionSuccessful: Bool
    let toolConfigurationNotifications: [Notification]?
  }

  struct Notification: Decodable {
    let level: Level
    let message: Message
  }

  struct Result: Decodable {
    let ruleId: String
    let kind: Kind
    let level: Level
    let rank: Double
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]
    let properties: Properties

    enum Kind: String, Decodable { case notApplicable, pass, fail, review, open, informational }

    /// A reader who knows suppressions or kinds takes it for something to look at.
    var isShownAsOpen: Bool { kind != .pass && kind != .notApplicable && suppressions.isEmpty }
  }

  enum Level: String, Decodable { case none, note, warning, error }

  struct Properties: Decodable {
    let dossier: String
    let fictional: Bool?
    let day: String
    let kind: String
    let severity: String
    let state: String
  }

  struct Suppression: Decodable {
    let kind: Kind
    let status: Status
    let justification: String

    enum Kind: String, Decodable { case inSource, external }
    enum Status: String, Decodable { case accepted, underReview, rejected }
  }

  struct Location: Decodable {
    let id: Int?
    let physicalLocation: PhysicalLocation
    let message: Message
  }

  struct PhysicalLocation: Decodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct ArtifactLocation: Decodable {
    let uri: String
    let uriBaseId: String?
  }

  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
  }
}
