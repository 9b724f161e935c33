/// What must be true of a case for something to apply; reads the case, never claims.
public indirect enum Condition: Sendable, Hashable {
  /// The case is of one of these kinds.
  case kind([Dossier.Kind])
  /// The case is of one of these wards.
  case ward([String])
  /// It uses one of these features (indices in the vocabulary); unknown while the dossier does not name it.
  case uses([Int])
  /// Its data are of one of these sensitivities (indices); unknown while the dossier does not say.
  case data([Int])
  /// A party of one of these roles is known.
  case role([Role])
  /// One of these events (indices) has happened.
  case event([Int])
  /// All of these.
  case all([Condition])
  /// At least one of these.
  case any([Condition])
  /// Not this.
  case not(Condition)
}
