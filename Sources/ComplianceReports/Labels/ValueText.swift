public import ComplianceModel
public import SourceText

extension Vocabulary {
  /// What readers are shown for a value of a control.
  ///
  /// Labels of levels, choices and members; numbers with their unit or by their name; 「契約の終了後14日以内」 for a
  /// deadline; never a rank that only orders. 「（非公開）」 for what the vocabulary's audience may not see.
  public func text(of value: Value, control: Int, in language: Language) -> String {
    if isWithheld(control), value.isDefinite { return Words.withheld[language] }
    switch value {
    case .boolean(let isTrue): return isTrue ? Words.yes[language] : Words.no[language]
    case .level(let index), .choice(let index): return name(index, of: control, in: language)
    case .number(let number): return text(of: number, control: control, in: language)
    case .set(.closed(let bits)): return text(ofBits: bits, control: control, in: language)
    case .set(.open(let elements)):
      let names = elements.asWritten.map { text(of: $0, control: control, in: language) }
      return names.isEmpty ? Words.nothing[language] : Vocabulary.list(names, in: language)
    case .deadline(let deadline): return text(of: deadline, in: language)
    case .records(let records): return text(of: records, control: control, in: language)
    case .unstated: return Words.unstated[language]
    case .unknown: return Words.unknown[language]
    case .partly: return Words.partly[language]
    }
  }

  /// What readers are shown for a number of a control: its name where it has one, else digits and the unit.
  public func text(of number: Double, control: Int, in language: Language) -> String {
    if isWithheld(control) { return Words.withheld[language] }
    if case .number(_, let named, _, _) = controls[control].type,
      let name = named.filter({ $0.value == number }).map(\.key).min()
    {
      return controls[control].valueLabels[name]?[language] ?? name
    }
    let digits = Vocabulary.digits(number)
    guard let unit = controls[control].unit else { return digits }
    return language == .ja ? digits + unit.ja : "\(digits) \(unit[.en])"
  }

  /// What readers are shown for a deadline.
  public func text(of deadline: Deadline, in language: Language) -> String {
    let event = events.indices.contains(deadline.event) ? events[deadline.event].label[language] : "?"
    let days = deadline.days
    switch language {
    case .ja:
      if days == 0 { return event + "まで" }
      return days > 0 ? "\(event)後\(days)日以内" : "\(event)の\(-days)日前まで"
    case .en:
      if days == 0 { return "by the \(event)" }
      return "\(days > 0 ? "within" : "at least") \(abs(days)) days \(days > 0 ? "after" : "before") the \(event)"
    }
  }

  /// What readers are shown for a named value of a control.
  func name(_ index: Int, of control: Int, in language: Language) -> String {
    if isWithheld(control) { return Words.withheld[language] }
    let names = controls[control].type.names
    guard names.indices.contains(index) else { return "?" }
    return controls[control].valueLabels[names[index]]?[language] ?? names[index]
  }

  /// What readers are shown for a name that stands in a set, such as one that a record lacks.
  func name(_ name: String, of control: Int, in language: Language) -> String {
    if isWithheld(control) { return Words.withheld[language] }
    return controls[control].valueLabels[name]?[language] ?? name
  }

  private func text(ofBits bits: UInt64, control: Int, in language: Language) -> String {
    guard bits != 0 else { return Words.nothing[language] }
    let count = controls[control].type.names.count
    let names = (0..<count).filter { bits & (1 << UInt64($0)) != 0 }.map { name($0, of: control, in: language) }
    return Vocabulary.list(names, in: language)
  }

  private func text(of element: SetElement, control: Int, in language: Language) -> String {
    let name = name(element.name, of: control, in: language)
    guard let validity = element.validity else { return name }
    var parts: [String] = []
    if validity.from != nil || validity.until != nil {
      let span = "\(validity.from?.description ?? "")–\(validity.until?.description ?? "")"
      parts.append(language == .ja ? "有効 \(span)" : "valid \(span)")
    }
    for gap in validity.suspended {
      let span = "\(gap.from)–\(gap.until?.description ?? "")"
      parts.append(language == .ja ? "停止 \(span)" : "suspended \(span)")
    }
    guard !parts.isEmpty else { return name }
    return language == .ja ? "\(name)（\(parts.joined(separator: "、"))）" : "\(name) (\(parts.joined(separator: ", ")))"
  }

  private func text(of records: [[String: String]], control: Int, in language: Language) -> String {
    guard !records.isEmpty else { return Words.nothing[language] }
    let fields = controls[control].type.names
    let rows = records.map { record in
      fields.compactMap { field in
        record[field].map { name(field, of: control, in: language) + (language == .ja ? "：" : ": ") + $0 }
      }.joined(separator: language == .ja ? "、" : ", ")
    }
    return rows.joined(separator: language == .ja ? "／" : "; ")
  }

  /// Members joined with 「・」, or with 「、」 where a member has that sign in its own name.
  static func list(_ names: [String], in language: Language) -> String {
    guard language == .ja else { return names.joined(separator: ", ") }
    return names.joined(separator: names.contains { $0.contains("・") } ? "、" : "・")
  }

  static func digits(_ number: Double) -> String {
    if number == .infinity { return "∞" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }

  /// Words for values of every type.
  enum Words {
    static let yes = LocalizedText(ja: "あり", en: "yes")
    static let no = LocalizedText(ja: "なし", en: "no")
    static let nothing = LocalizedText(ja: "なし", en: "none")
    static let unstated = LocalizedText(ja: "言及あり・値なし", en: "mentioned, no value")
    static let unknown = LocalizedText(ja: "不明", en: "not known")
    static let partly = LocalizedText(ja: "一部", en: "in part")
    static let silent = LocalizedText(ja: "記載なし", en: "not mentioned")
    static let withdrawn = LocalizedText(ja: "取下げ", en: "taken back")
    static let withheld = LocalizedText(ja: "（非公開）", en: "(withheld)")
    static let assumed = LocalizedText(ja: "（推定）", en: " (assumed)")
  }
}
