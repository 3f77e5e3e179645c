/// What the process uses, as the operating system says. Sizes in bytes, times in seconds.
public struct ProcessFigures: Sendable {
  public var residentBytes: Int
  public var cpuSeconds: Double
  public var openFiles: Int
  public init(residentBytes: Int, cpuSeconds: Double, openFiles: Int) {
    self.residentBytes = residentBytes
    self.cpuSeconds = cpuSeconds
    self.openFiles = openFiles
  }
}
