import Foundation

/// Keeps a folder for one program at a time. The lock ends with the process, however it ends.
final class FolderLock {
  private let file: Int32

  /// - Throws: a `Complaint` where another program holds the folder.
  init(_ folder: String) throws {
    file = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Complaint("The folder \(folder) can’t be written to. Name another with --data.") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw Complaint("Another demo serves the world in \(folder). Stop it, or name another folder with --data.")
    }
  }

  deinit { close(file) }
}
