internal import ComplianceModel
internal import LocatedYAML
internal import SourceText
internal import Workbooks

extension CertificateReader {
  /// The paper that the certificate is: what a contractor reports, shown by a document.
  mutating func paper(
    by party: Int, on date: PartialDate, _ cover: CertificateCover, _ copies: [CertificateCopy], wanted: [Int]
  ) -> YAMLNode {
    let id = dossier.parties[party].id
    let place = cover.answers[CertificateItem.date.id]?.location ?? cover.location
    let cell = SheetCell(ReadCell(column: 1, content: .text(date.description)), at: place)
    var paper = SheetDocument(stage: .implemented, at: place, language: language)
    paper.set("id", cell.node("certificate-\(id)-\(date.description)"))
    paper.set(
      "title",
      cell.node(
        pick("消去証明書（\(dossier.parties[party].name)）", "Certificate of deletion (\(dossier.parties[party].name))")))
    paper.set("date", cell.node(date.description))
    paper.set("by", cell.node(id))
    let gaps = gaps(cover, copies, wanted: wanted)
    addStatement(to: &paper, by: id, cell, gaps, copies, wanted: wanted)
    addRecord(to: &paper, by: id, cell, gaps, copies)
    addMethod(to: &paper, by: id, copies)
    addTiming(to: &paper, by: id, copies, wanted: wanted)
    for copy in copies {
      if copy.holding == nil {
        problems.unknownCopy(copy)
        notes.append(
          copy.row.place.node(pick("案件ファイルにない控え：\(copy.told)", "A copy that the case does not name: \(copy.told)")))
      } else if let remark = copy.row.cells["remarks"] {
        notes.append(
          remark.node(pick("控え「\(copy.name)」の備考：\(remark.text)", "Remark on “\(copy.name)”: \(remark.text)")))
      }
    }
    for item in [CertificateItem.signature, .witness] {
      guard let cell = cover.answers[item.id] else { continue }
      notes.append(cell.node(item.label[language] + pick("：", ": ") + cell.text))
    }
    for note in notes { paper.append(note, to: "notes") }
    paper.setSource(workbook, at: place)
    return paper.node
  }

  private func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .ja ? japanese() : english()
  }

  // MARK: What is missing

  /// What a line lacks, by the headings.
  private func missing(_ copy: CertificateCopy) -> String {
    copy.missing.map { $0[language] }.joined(separator: pick("・", ", "))
  }

  /// What keeps the certificate from naming every copy, each said as a warning too: nothing where it is complete.
  private func gaps(_ cover: CertificateCover, _ copies: [CertificateCopy], wanted: [Int]) -> [String] {
    var gaps: [String] = []
    for index in wanted where !copies.contains(where: { $0.holding == index }) {
      let holding = dossier.holdings[index]
      let name = holding.label?[language] ?? holding.id
      problems.copyNotListed(name, at: cover.location)
      gaps.append(pick("「\(name)」が載っていない", "“\(name)” is not listed"))
    }
    for copy in copies where !copy.missing.isEmpty {
      problems.copyIncomplete(copy)
      gaps.append(pick("「\(copy.name)」の\(missing(copy))がない", "“\(copy.name)” lacks \(missing(copy))"))
    }
    for kind in CopyKind.allCases {
      let listed = copies.filter { $0.kind == kind }
      let answer = cover.answers[CertificateItem.kind(kind).id]
      let place = answer?.location ?? cover.location
      switch cover.kinds[kind] {
      case true? where listed.isEmpty && copies.allSatisfy({ $0.kind != nil }):
        problems.kindWithoutCopies(kind, at: place)
        gaps.append(pick("種類「\(kind.label.ja)」は「あり」だが、一覧に1件もない", "\(kind.label[.en]): yes, but none is listed"))
      case false? where !listed.isEmpty:
        problems.kindWithCopies(kind, at: place)
        gaps.append(pick("種類「\(kind.label.ja)」は「なし」だが、一覧にある", "\(kind.label[.en]): no, but one is listed"))
      case nil:
        problems.kindNotAnswered(kind, at: place)
        gaps.append(pick("種類「\(kind.label.ja)」があるかないかが書かれていない", "\(kind.label[.en]): neither yes nor no"))
      default: break
      }
    }
    return gaps
  }

  // MARK: Claims

  private func addStatement(
    to paper: inout SheetDocument, by party: String, _ cell: SheetCell, _ gaps: [String], _ copies: [CertificateCopy],
    wanted: [Int]
  ) {
    for control in vocabulary.controls where control.certificate == .statement {
      guard control.parts == .holdings else {
        add(RowID(party: party, control: control.id.text), to: &paper, cell, gaps)
        continue
      }
      for index in wanted {
        let copy = copies.first { $0.holding == index }
        let gap = copy.map { $0.missing.isEmpty ? [] : [pick("\(missing($0))がない", "lacks \(missing($0))")] }
        add(
          RowID(party: party, control: control.id.text, part: dossier.holdings[index].id), to: &paper,
          copy?.row.place ?? cell, gap ?? [pick("証明書に載っていない", "not listed")])
      }
    }
  }

  /// A record is claimed where any line names one.
  private func addRecord(
    to paper: inout SheetDocument, by party: String, _ cell: SheetCell, _ gaps: [String], _ copies: [CertificateCopy]
  ) {
    guard copies.contains(where: \.isRecorded) else { return }
    let unrecorded = copies.filter { !$0.isRecorded }.map {
      pick("「\($0.name)」に立会者・記録の番号がない", "“\($0.name)” lacks a witness or record number")
    }
    for control in vocabulary.controls where control.certificate == .record && control.parts == .whole {
      add(RowID(party: party, control: control.id.text), to: &paper, cell, gaps + unrecorded)
    }
  }

  private func add(_ row: RowID, to paper: inout SheetDocument, _ cell: SheetCell, _ gaps: [String]) {
    var own = [CertificateReader.evidence(at: cell)]
    if !gaps.isEmpty {
      own.append(
        YAMLEntry(key: "note", keyLocation: cell.location, value: cell.node(gaps.joined(separator: pick("、", "; ")))))
    }
    paper.add(row, value: gaps.isEmpty ? cell.plainNode("true") : cell.node("partly"), own: own)
  }

  /// The method: each copy's own where the control has them as parts, else that of all, the weakest of several.
  private func addMethod(to paper: inout SheetDocument, by party: String, _ copies: [CertificateCopy]) {
    guard let index = control(.method) else { return }
    let control = vocabulary.controls[index]
    let told = copies.compactMap { copy in copy.method.map { (copy: copy, node: $0.node, name: $0.name) } }
    if control.parts == .holdings {
      for one in told {
        guard let holding = one.copy.holding else { continue }
        paper.add(
          RowID(party: party, control: control.id.text, part: dossier.holdings[holding].id), value: one.node,
          own: [CertificateReader.evidence(at: one.copy.row.place)])
      }
      return
    }
    guard control.parts == .whole, let weakest = told.min(by: { control.rank($0.name) < control.rank($1.name) }),
      let cell = weakest.copy.row.cells["how"]
    else { return }
    var own = [CertificateReader.evidence(at: cell)]
    if Set(told.map(\.name)).count > 1 {
      let list = told.map {
        "\($0.copy.name)" + pick("は", ": ") + (control.valueLabels[$0.name]?[language] ?? $0.name)
      }
      own.append(
        YAMLEntry(key: "note", keyLocation: cell.location, value: cell.node(list.joined(separator: pick("、", "; ")))))
    }
    paper.add(RowID(party: party, control: control.id.text), value: weakest.node, own: own)
  }

  /// When each copy was erased, counted from the contract's end; nothing where that is not known.
  private func addTiming(
    to paper: inout SheetDocument, by party: String, _ copies: [CertificateCopy], wanted: [Int]
  ) {
    guard let index = control(.timing), let end = dossier.contract?.until?.last,
      let event = vocabulary.event(ComputedEvent.contractEnd)
    else { return }
    let control = vocabulary.controls[index]
    func value(_ date: PartialDate, _ cell: SheetCell) -> YAMLNode {
      let days = end.days(to: date.last)
      return cell.node(vocabulary.events[event].id + (days > 0 ? " + \(days) days" : ""))
    }
    let dated = copies.compactMap { copy -> (copy: CertificateCopy, date: PartialDate, cell: SheetCell)? in
      guard let date = copy.date, let cell = copy.row.cells["date"] else { return nil }
      return (copy, date, cell)
    }
    if control.parts == .holdings {
      for one in dated {
        guard let holding = one.copy.holding else { continue }
        paper.add(
          RowID(party: party, control: control.id.text, part: dossier.holdings[holding].id),
          value: value(one.date, one.cell), own: [CertificateReader.evidence(at: one.cell)])
      }
    } else if control.parts == .whole, dated.count == copies.count,
      wanted.allSatisfy({ index in copies.contains { $0.holding == index } }),
      let last = dated.max(by: { $0.date.last < $1.date.last })
    {
      paper.add(
        RowID(party: party, control: control.id.text), value: value(last.date, last.cell),
        own: [CertificateReader.evidence(at: last.cell)])
    }
  }

  /// That it is shown by a document.
  private static func evidence(at cell: SheetCell) -> YAMLEntry {
    let how = YAMLEntry(key: "how", keyLocation: cell.location, value: cell.node(Evidence.How.paper.rawValue))
    return YAMLEntry(key: "evidence", keyLocation: cell.location, value: SheetDocument.mapping([how]))
  }
}

extension Control {
  /// The rank of a level, or the place of a choice.
  fileprivate func rank(_ name: String) -> Int {
    guard let index = type.names.firstIndex(of: name) else { return 0 }
    if case .level(_, let ranks, _) = type { return ranks[index] }
    return index
  }
}
