import Foundation

/// Files as a person names them on the command line.
enum Files {
  /// The file's bytes; a complaint that names the file and what is wrong with it.
  static func read(_ path: String) throws -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Complaint("\(path): there is no such file.")
    }
    guard !isFolder.boolValue else { throw Complaint("\(path): this is a folder. Name a file.") }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Complaint("\(path): the file can’t be read. Check who may read it.")
    }
  }

  /// The texts below a folder whose names end so, by path.
  static func texts(in folder: String, endingIn suffix: String) throws -> [(path: String, text: String)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Complaint("\(folder): there is no such folder. Name one that exists.")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted()
    return try names.map { name in
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
      guard let text = String(data: try read(path), encoding: .utf8) else {
        throw Complaint("\(path): this is not text in UTF-8.")
      }
      return (path, text)
    }
  }
}
