public import Casework

/// What went wrong with the database or its key, as one sentence on what was found and one on what to do.
public enum StorageFault: OperatorFault, Equatable, CustomStringConvertible {
  /// Another program kept the database for longer than the store waits.
  case locked(path: String)
  case readOnly(path: String)
  case full(path: String)
  case newerSchema(found: Int, known: Int)
  case wrongKey
  /// The file can't be opened or made.
  case unopenable(path: String, detail: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// A server's database can't be reached, or went away; nothing was changed.
  case unreachable(server: String, detail: String)
  /// The server went away while it was told to keep what it had been given: it may have kept it, or not.
  case unsure(server: String)
  /// Others kept the server, or all connections to it, busy for too long.
  case crowded(server: String)
  case serverTooOld(server: String, found: Int, needed: Int)
  /// The server does not let this account do what the program needs.
  case forbidden(server: String, detail: String)
  /// An address that names no database.
  case addressMisshapen(detail: String)
  /// Two writers stood in each other's way, and this one was undone: it can be done again as it was.
  case collided
  case notADatabase(path: String)
  /// A stored value is not what was written.
  case damaged(detail: String)
  /// Sealed words whose key does not open them.
  case unreadable(caseID: String, position: Int)
  case keyFileMissing(path: String)
  case keyFileExists(path: String)
  case keyFileTooOpen(path: String, mode: String)
  case keyFileMisshapen(path: String, characters: Int)
  case signInNameTaken(String)
  /// The master key was changed, and this program has the old one.
  case masterKeyChanged
  /// The new master key is the one that the store has.
  case keyInUse
  /// A change to another master key has begun.
  case otherRotation
  /// Rows of a backup are in the database, and not all of them.
  case halfRestored(path: String)
  case failed(detail: String)

  /// As the description, but for the case that words belong to: a log names none.
  public var sentence: String {
    if case .unreadable = self { return "The words of an entry don't open under their key. Run journal verify." }
    return description
  }

  /// Whether nothing was kept of what was asked, so that it can be done again as it was.
  var isUndone: Bool {
    switch self {
    case .collided, .unreachable: true
    default: false
    }
  }

  public var mayPass: Bool {
    switch self {
    case .locked, .readOnly, .full, .unreachable, .unsure, .crowded, .collided: true
    default: false
    }
  }

  public var description: String {
    switch self {
    case .locked(let path):
      "The database \(path) is in use by another program. Close that program, or try again in a minute."
    case .readOnly(let path):
      "The database \(path) can't be written to. Give this program's account write access to the file and its folder."
    case .full(let path):
      "There is no room left for the database \(path). Free some space, then try again. Nothing was half saved."
    case .newerSchema(let found, let known):
      "The database has schema \(found) and this program knows up to \(known). Run the newer program that wrote it."
    case .wrongKey:
      "The master key is not the one that this database was made with. Point the settings to the right key file."
    case .unopenable(let path, let detail):
      "The file \(path) can't be opened: \(detail). Check that its folder exists and that this program may use it."
    case .foreign(let path):
      "The file \(path) is another program's database. Name another file; a new one is made where none exists."
    case .unreachable(let server, let detail):
      "The database \(server) can't be reached: \(detail). Check that it runs and that this program may use it."
    case .unsure(let server):
      "The database \(server) went away while it saved. Look whether it was saved before you send it again."
    case .crowded(let server):
      "Others have kept the database \(server) busy for too long. Nothing was saved; try again in a minute."
    case .serverTooOld(let server, let found, let needed):
      "The database \(server) runs PostgreSQL \(found) and this program needs \(needed) or newer. Upgrade the server."
    case .forbidden(let server, let detail):
      "The database \(server) refuses this account: \(detail). Give the account its own database or schema."
    case .addressMisshapen(let detail):
      "The database's address can't be read: \(detail). Write it like postgres://name@host/database."
    case .collided:
      "Two programs stood in each other's way. Nothing was saved; try again."
    case .notADatabase(let path):
      "The file \(path) is not a database, or is damaged. Restore it from a backup, or name another file."
    case .damaged(let detail):
      "The database holds something that was not written by this program: \(detail). Run journal verify."
    case .unreadable(let caseID, let position):
      "The words of entry \(position) in case \(caseID) don't open under their key. Run journal verify."
    case .keyFileMissing(let path):
      "There is no master key at \(path). Restore the key file, or make a new one for a new database."
    case .keyFileExists(let path):
      "There is a file at \(path) already. A master key is never written over; name another file."
    case .keyFileTooOpen(let path, let mode):
      "The master key \(path) has mode \(mode), so others can read it. Run chmod 600 on it."
    case .keyFileMisshapen(let path, let characters):
      "The master key \(path) has \(characters) characters and should have 64 hexadecimal digits. Restore it."
    case .signInNameTaken(let name):
      "The sign-in name \(name) belongs to someone else. Choose another."
    case .masterKeyChanged:
      "The master key of this database was changed while this program ran. Start it again with the new key file."
    case .keyInUse:
      "The database has this master key already. Name a file that does not exist, and a new key is made in it."
    case .otherRotation:
      "A change to another new master key was begun and not finished. Name that key's file, and it goes on."
    case .halfRestored(let path):
      "A restore into \(path) was begun and not finished. Run the same restore again, and it goes on where it was."
    case .failed(let detail):
      "The database failed: \(detail). Nothing was half saved; try again, and look at the log if it goes on."
    }
  }
}
