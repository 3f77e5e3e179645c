public import Casework

/// Why a file can't be written, or a backup can't be restored, as one sentence on what was found and one on what to do.
public enum BackupFault: OperatorFault, Equatable, CustomStringConvertible {
  case fileExists(path: String)
  case fileInUse(path: String)
  case fileUnwritable(path: String, detail: String)
  case fileUnreadable(path: String, detail: String)
  case notABackup(path: String)
  case cutShort(path: String)
  case changed(path: String)
  case newerFormat(path: String)
  case newerSchema(path: String, found: Int, known: Int)
  /// The store's schema is older than this program's.
  case otherSchema(found: Int, known: Int)
  case notEmpty(name: String)
  /// The empty database was made by a newer program than the backup.
  case newerDatabase(name: String)
  case otherRestore(name: String)
  case otherKey(path: String)
  case masterKeyAbsent(path: String)
  case wrongPassphrase
  case passphraseShort(characters: Int, least: Int)
  case notAList(path: String)
  case listCutShort(path: String)

  public var sentence: String { description }
  public var mayPass: Bool { false }

  public var description: String {
    switch self {
    case .fileExists(let path): "There is a file at \(path) already. It is never written over; name another file."
    case .fileInUse(let path): "Another program is writing \(path). Wait until it is done, or name another file."
    case .fileUnwritable(let path, let detail):
      "The file \(path) can't be written: \(detail). Check its folder and the room on its disk, then try again."
    case .fileUnreadable(let path, let detail):
      "The file \(path) can't be read: \(detail). Check its name, and who may read it."
    case .notABackup(let path):
      "The file \(path) is not a backup, or its beginning is damaged. Name a file that “counterpart backup” wrote."
    case .cutShort(let path):
      "The backup \(path) is cut short: its end is missing. Nothing was restored; take another copy or backup."
    case .changed(let path):
      "The backup \(path) is not as it was written: its digest differs. Nothing was restored; take another copy."
    case .newerFormat(let path): "The backup \(path) has a newer form. Run the newer program that wrote it."
    case .newerSchema(let path, let found, let known):
      "The backup \(path) has schema \(found) and this program knows up to \(known). Run the newer program."
    case .otherSchema(let found, let known):
      "The database has schema \(found) and this program \(known). Back it up with the older program that serves it."
    case .notEmpty(let name):
      "The database \(name) is not empty. Nothing was changed in it; name one that does not exist or holds nothing."
    case .newerDatabase(let name):
      "The empty database \(name) was made by a newer program than the backup. Name one that does not exist yet."
    case .otherRestore(let name):
      "A restore of another backup into \(name) was not finished. Finish that one, or name another database."
    case .otherKey(let path):
      "The master key is not the one that the backup \(path) was taken under. Name the key file of that time."
    case .masterKeyAbsent(let path):
      "The backup \(path) holds no master key, and there is no key file. Name the key file of that time with --key."
    case .wrongPassphrase: "The passphrase does not open the master key in the backup. Type it as it was given then."
    case .passphraseShort(let characters, let least):
      "The passphrase has \(characters) characters and should have at least \(least). Choose a longer one."
    case .notAList(let path):
      "The file \(path) is not a list of erasures. Name a file that “counterpart journal erasures” wrote."
    case .listCutShort(let path):
      "The list of erasures \(path) is cut short: its last line is missing. Take another copy."
    }
  }
}
