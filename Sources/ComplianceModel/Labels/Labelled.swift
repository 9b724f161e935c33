public import SourceText

/// A reserved word that officers call by another name.
public protocol Labelled {
  /// What officers call it.
  var label: LocalizedText { get }
}
