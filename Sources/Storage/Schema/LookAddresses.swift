extension Migration {
  /// From where somebody looked. Rows of before have none, and their chain stays as it was written.
  static let lookAddresses = ["ALTER TABLE access_log ADD COLUMN address TEXT"]
}
