import SourceText

/// Documents of about 58 lines of Japanese and English, made up with a seed.
enum Corpus {
  /// Documents of so many bytes together.
  static func documents(bytes: Int) -> [SourceFile] {
    var random = SeededGenerator(seed: 0x6B6F_7470_7573)
    var files: [SourceFile] = []
    var total = 0
    while total < bytes {
      let text = document(files.count, &random)
      files.append(SourceFile(path: "corpus-\(files.count).yaml", bytes: Array(text.utf8)))
      total += text.utf8.count
    }
    return files
  }

  private static func document(_ number: Int, _ random: inout SeededGenerator) -> String {
    var lines = [
      "# \(random.pick(Words.works))の資料",
      "dossier: corpus-\(number)",
      "title: { ja: \(random.pick(Words.works)), en: \"Made-up case \(number)\" }",
      "kind: \(random.pick(["outsourcing", "interconnection"]))",
      "parties:",
      "  ward: { role: ward, name: 練馬区 }",
      "  vendor: { role: contractor, name: \(random.pick(Words.companies)), country: JP }",
      "documents:",
    ]
    for paper in 1...3 {
      lines += [
        "  - id: paper-\(paper)", "    stage: \(random.pick(["consulted", "specified", "declared"]))",
        "    title: '\(random.pick(Words.works))の資料\(paper)'",
        "    date: 2020-\(random.number(10...12))-\(random.number(10...28))", "    claims:",
      ]
      for _ in 1...2 {
        lines += [
          "      - party: vendor", "        section: \"\(random.pick(Words.sections))\"",
          "        access.authentication: [id, password, \(random.pick(["otp", "device", "ip-address"]))]",
          "        crypto.in-transit: \(random.chance(0.8))",
        ]
      }
      lines += ["    remarks:", "      - text: >-", "          \(random.pick(Words.remarks))"]
    }
    return (lines + ["notes: [\(random.pick(Words.notes)), \(random.number(1...999))]"]).joined(separator: "\n") + "\n"
  }
}
