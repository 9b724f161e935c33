import Foundation

/// Checks a JSON value against the part of JSON Schema that our schemas and that of SARIF use.
///
/// Addresses are the one thing that is not looked at (`format`); a keyword that it does not know is a problem of its own.
struct SchemaValidator {
  private static let known: Set<String> = [
    "$schema", "$id", "id", "title", "description", "default", "format", "$defs", "definitions", "$ref", "oneOf",
    "anyOf", "const", "enum", "type", "pattern", "minimum", "maximum", "minItems", "uniqueItems", "items", "required",
    "properties", "additionalProperties",
  ]
  private let root: [String: Any]

  init(_ root: [String: Any]) { self.root = root }

  /// What is wrong with a value, each with its path.
  func problems(of value: Any) -> [String] { problems(of: value, root, "$") }

  private func problems(of value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var found = schema.keys.filter { !SchemaValidator.known.contains($0) }.map { "\(path): keyword \($0)" }
    if let reference = schema["$ref"] as? String {
      guard let target = definition(reference) else { return ["\(path): no \(reference)"] }
      found += problems(of: value, target, path)
    }
    if let options = schema["oneOf"] as? [[String: Any]] {
      let matches = options.count { problems(of: value, $0, path).isEmpty }
      if matches != 1 { found.append("\(path): \(matches) of the alternatives") }
    }
    if let options = schema["anyOf"] as? [[String: Any]],
      !options.contains(where: { problems(of: value, $0, path).isEmpty })
    {
      found.append("\(path): none of the alternatives")
    }
    if let constant = schema["const"], !isEqual(constant, value) { found.append("\(path): not \(constant)") }
    if let words = schema["enum"] as? [Any], !words.contains(where: { isEqual($0, value) }) {
      found.append("\(path): \(value) is no word of the list")
    }
    if let type = schema["type"] as? String, !isOf(type, value) { found.append("\(path): no \(type)") }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): \(text) is not \(pattern)")
    }
    if let minimum = schema["minimum"] as? Double, let number = value as? Double, number < minimum {
      found.append("\(path): less than \(minimum)")
    }
    if let maximum = schema["maximum"] as? Double, let number = value as? Double, number > maximum {
      found.append("\(path): more than \(maximum)")
    }
    if let values = value as? [Any] {
      if let minimum = schema["minItems"] as? Int, values.count < minimum { found.append("\(path): too few items") }
      if schema["uniqueItems"] as? Bool == true, Set(values.compactMap { $0 as? NSObject }).count < values.count {
        found.append("\(path): items more than once")
      }
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      for (index, item) in values.enumerated() { found += problems(of: item, items, "\(path)[\(index)]") }
    }
    if let object = value as? [String: Any] { found += members(of: object, schema, path) }
    return found
  }

  private func members(of object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for key in schema["required"] as? [String] ?? [] where object[key] == nil { found.append("\(path): no \(key)") }
    for (key, value) in object {
      if let property = properties[key] {
        found += problems(of: value, property, "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += problems(of: value, others, "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): unknown key \(key)")
      }
    }
    return found
  }

  private func definition(_ reference: String) -> [String: Any]? {
    let parts = reference.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "#", ["$defs", "definitions"].contains(parts[1]) else { return nil }
    return (root[parts[1]] as? [String: [String: Any]])?[parts[2]]
  }

  private func isEqual(_ a: Any, _ b: Any) -> Bool { (a as? NSObject) == (b as? NSObject) }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "number": value is NSNumber && !isBoolean(value)
    case "integer": value is Int && !isBoolean(value)
    case "boolean": isBoolean(value)
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
