/// What a party is in a case; the words are reserved in every file.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// The ward (区), who gives the work and answers to the council.
  case ward
  /// The contractor (受託者).
  case contractor
  /// One who offers to become the contractor (提案者).
  case bidder
  /// The other side of a system interconnection (結合先).
  case joinedParty = "joined-party"
  /// The company that builds the system (構築事業者).
  case builder
  /// The company that runs it (運営事業者).
  case `operator`
  /// One to whom the contractor passes work on (再委託先).
  case subcontractor
  /// The people who use the system (利用者).
  case user
  /// Anybody (一般).
  case `public`
}
