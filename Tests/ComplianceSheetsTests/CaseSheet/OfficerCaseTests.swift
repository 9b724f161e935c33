import LocatedYAML
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite("A case that an officer fills in by hand")
struct OfficerCaseTests {
  /// The automatic calls of Nerima, as an officer would put them into the empty sheet.
  static var filled: ReadWorkbook {
    let items = "氏名、フリガナ、宛名番号、電話番号"
    let received = items + "、発信開始時刻、呼出時間、通話時間、切電理由、反応を示す番号"
    var sheet = CaseBench.sheet(of: nil)
    for (field, value) in [("案件名", "自動音声システム"), ("種類", "電算結合"), ("区", "練馬区"), ("情報の種類", "")] {
      guard
        let row = sheet.sheets.first(where: { $0.name == "案件" })?.rows.first(where: { $0.cells.first?.text == field })
      else { continue }
      if !value.isEmpty { sheet = sheet.writing(value, "案件", row: row.number, column: 2) }
    }
    sheet = sheet.filling(
      "当事者", ["役割", "名称"], [["区", "練馬区（区民部収納課）"], ["結合先", "ＨＯＹＡデジタルソリューションズ㈱"]])
    sheet = sheet.filling("接続区間", ["始まり", "終わり", "呼び方"], [["区", "結合先", "区からデータセンターへ"]])
    sheet = sheet.filling(
      "資料", ["No.", "段階", "資料名", "日付", "日付は推定", "書いた者", "記録票・台帳", "記録票に載る当事者"],
      [
        ["1", "諮問", "諮問資料", "令和3年6月21日", "○", "区"],
        ["2", "諮問", "記録票0404-01", "R3.6.21", "推定", "", "○", "HOYAデジタルソリューションズ株式会社"],
        ["3", "申告", "セキュリティ方針", "令和３年６月２１日", "○", "結合先"],
      ])
    let claims: [[String]] = [
      ["1", "6 区が送信する項目", "結合先", "", "data.items", items],
      ["1", "6 区が受信する項目", "結合先", "", "data.items", received],
      ["1", "7 区", "練馬区(区民部収納課)", "", "org.policy-compliance", "nerima-security-policy"],
      ["1", "7 区(1)", "区", "区からデータセンターへ", "access.device-restriction", "dedicated"],
      ["〃", "7 区(1)", "〃", "〃", "network.dedicated-line", "○"],
      ["〃", "7 区(1)", "〃", "〃", "network.third-party-block", "あり"],
      ["1", "7 区(2)", "区", "", "access.named-users", "ward-staff"],
      ["1", "7 区(2)", "区", "区からデータセンターへ", "access.authentication", "ID・パスワード", "専用の端末を動かすためのID"],
      ["1", "7 区(3)", "区", "", "network.no-interconnect", "○", "滞納管理システムと"],
      ["1", "7 区(3)", "区", "", "media.usb-transfer", "値なし", "USBメモリで運ぶとだけある。暗号化・台帳・施錠運搬・使用後の消去の記載なし"],
      ["1", "7 結合先", "結合先", "", "org.special-clauses", "in-contract、nerima-entrusted-information", "本文は添付されていない"],
      ["1", "7 結合先(1)", "結合先", "区からデータセンターへ", "crypto.in-transit", "はい"],
      ["1", "7 結合先(2)", "結合先", "", "endpoint.antivirus", "○"],
      ["1", "7 結合先(2)", "結合先", "", "network.ids-ips", "○"],
      ["1", "7 結合先(2)", "結合先", "", "physical.datacenter", "○"],
      ["1", "7 結合先(3)", "結合先", "", "backup.frequency", "realtime"],
      ["2", "個人情報の記録項目", "結合先", "", "data.items", received],
      ["3", "6", "結合先", "", "org.training", "performed", "継続的に。従業者に"],
    ]
    let labels = Dictionary(uniqueKeysWithValues: Shipped.vocabulary.controls.map { ($0.id.text, $0.label.ja) })
    sheet = sheet.filling(
      "約束と事実", ["資料", "箇所", "だれが", "接続区間", "管理項目", "値（該当なしは理由）", "メモ", "確からしさ"],
      claims.map { row in
        // The officer writes labels, not ids.
        var row = row
        row[4] = labels[row[4]] ?? row[4]
        while row.count < 7 { row.append("") }
        return row + [row[0] == "3" ? "会社の一般方針" : ""]
      })
    return sheet
  }

  @Test("the claims are those of the sample")
  func claims() throws {
    let sample = try #require(CaseBench.dossier("samples/nerima-automatic-voice.yaml"))
    let read = CaseBench.read(OfficerCaseTests.filled)
    #expect(
      read.diagnostics.filter { $0.severity == .error }.map { "\($0.location?.description ?? "") \($0.message.ja)" }
        == [])
    let dossier = try #require(read.dossier)
    #expect(dossier.id == "自動音声システム")
    #expect(dossier.parties.map(\.id) == ["ward", "joined-party"])
    #expect(dossier.connections.map(\.id) == ["ward-to-joined-party"])
    #expect(dossier.documents.map(\.dateIsAssumed) == [true, true, true])
    #expect(dossier.documents[1].recordedParties == [1])
    // Of the sample's papers, the consultation, its first card and the company's own policy.
    let places = [0: 0, 1: 1, 4: 2]
    let left = Set(["comms.content-minimized", "comms.identity-verification", "record.interconnection-form"])
    func key(_ claim: Claim, paper: Int) -> String {
      "\(paper) \(Shipped.vocabulary.controls[claim.control].id) \(claim.assertion) \(claim.parties) \(claim.connections) "
        + "\(claim.modality) \(claim.stage) \(claim.note ?? "") \(claim.section ?? "") \(claim.impliedBy ?? -1)"
    }
    let wanted = sample.claims.compactMap { claim -> String? in
      guard let paper = places[claim.document], !left.contains(Shipped.vocabulary.controls[claim.control].id.text)
      else {
        return nil
      }
      return key(claim, paper: paper)
    }
    #expect(dossier.claims.map { key($0, paper: $0.document) }.sorted() == wanted.sorted())
  }

  @Test("the row of the example is not read, and the ids of new parties are stable")
  func example() throws {
    let sheet = OfficerCaseTests.filled
    #expect(sheet.sheets.contains { $0.rows.contains { $0.cells.first?.text == "例" } })
    let more = sheet.filling(
      "当事者", ["役割", "名称"], [["区", "練馬区（区民部収納課）"], ["結合先", "HOYA"], ["結合先", "別会社"], ["受託者", "新会社"]])
    let read = CaseBench.read(more)
    // 「結合先」 may now be either of two.
    #expect(read.diagnostics.contains { $0.code == "sheet.ambiguous" && $0.help?.ja.contains("別会社") ?? false })
    let tree = CaseSheet.read(more, vocabulary: Shipped.vocabulary, policies: CaseBench.policies).tree
    guard case .mapping(let entries)? = tree?.content,
      case .mapping(let parties)? = entries.first(where: { $0.key == "parties" })?.value.content
    else {
      Issue.record("no parties")
      return
    }
    #expect(parties.map(\.key) == ["ward", "joined-party", "joined-party-2", "contractor"])
  }
}
