import Foundation

/// Why a command could not do what was asked: one clear line for standard error.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Standard error, apart from what a command prints.
enum StandardError {
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
