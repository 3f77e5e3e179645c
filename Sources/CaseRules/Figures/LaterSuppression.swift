/// Hides what two versions of the same figures would say together. One was frozen and is known; the other counts what
/// has happened since. Whoever takes one from the other must learn nothing small.
///
/// What is hidden in the frozen version is shown nowhere, and a later version is shown only where it has not changed at
/// all; everything else has changed by six or more, or not at all. So the later version says nothing of what is hidden
/// that the frozen one did not say.
extension Suppression {
  /// - Returns: the sum as it may be shown now; nil where it has changed by so little that it stays as it was frozen.
  public static func sum(_ sum: Int, after frozen: Int) -> ShownCount? {
    guard case .count = shown(frozen) else { return shown(sum) }
    return isSmall(sum - frozen) ? nil : shown(sum)
  }

  /// - Parameters:
  ///   - parts: of the sum now, in the order of `frozen`.
  ///   - frozen: of the sum as it was frozen, as they were counted.
  /// - Returns: one for each part; nil where the split must not be shown beside the frozen one.
  public static func parts(
    _ parts: [Int], of sum: ShownCount?, after frozen: [Int], of frozenSum: ShownCount
  ) -> [ShownCount]? {
    guard let sum, case .count = sum, let before = self.parts(frozen, of: frozenSum), parts.count == frozen.count else {
      return nil
    }
    for index in parts.indices {
      let change = parts[index] - frozen[index]
      if before[index] == .hidden ? change != 0 : isSmall(change) || isSmall(parts[index]) { return nil }
    }
    return parts.indices.map { before[$0] == .hidden ? .hidden : .count(parts[$0]) }
  }

  private static func isSmall(_ change: Int) -> Bool { change != 0 && (-most...most).contains(change) }
}
