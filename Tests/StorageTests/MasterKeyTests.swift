import Foundation
import Testing

@testable import Engines
@testable import Storage

@Suite struct MasterKeyTests {
  @Test func aKeyIsMadeOnceAndReadAgain() throws {
    let path = try SQLitePlace().folder + "/master.key"
    let made = try MasterKey.create(path: path)
    #expect(Keys(try MasterKey.load(path: path)).check == Keys(made).check)
    #expect(throws: StorageFault.keyFileExists(path: path)) { try MasterKey.create(path: path) }
    #expect(Keys(try MasterKey.load(path: path)).check == Keys(made).check)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func aMissingKeyIsSaid() throws {
    let path = try SQLitePlace().folder + "/none.key"
    #expect(throws: StorageFault.keyFileMissing(path: path)) { try MasterKey.load(path: path) }
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660]) func aKeyThatOthersCanReadIsRefused(mode: Int) throws {
    let path = try SQLitePlace().folder + "/master.key"
    _ = try MasterKey.create(path: path)
    try FileManager.default.setAttributes([.posixPermissions: NSNumber(value: mode)], ofItemAtPath: path)
    #expect(throws: StorageFault.keyFileTooOpen(path: path, mode: String(mode, radix: 8))) {
      try MasterKey.load(path: path)
    }
  }

  /// systemd lets the service's account read its copy by an access list, which the group's bit shows.
  @Test(arguments: [(0o400, true), (0o440, true), (0o444, false), (0o460, false), (0o640, true)])
  func aCredentialMayShowItsAccessList(mode: Int, isTaken: Bool) throws {
    let path = try SQLitePlace().folder + "/master.key"
    _ = try MasterKey.create(path: path)
    try FileManager.default.setAttributes([.posixPermissions: NSNumber(value: mode)], ofItemAtPath: path)
    let key = try? MasterKey.load(path: path, isCredential: true)
    #expect((key != nil) == isTaken)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "a", count: 63), String(repeating: "a", count: 65), String(repeating: "g", count: 64),
  ]) func aMisshapenKeyIsRefused(content: String) throws {
    let path = try SQLitePlace().folder + "/master.key"
    let file = FileManager.default.createFile(
      atPath: path, contents: Data(content.utf8), attributes: [.posixPermissions: NSNumber(value: 0o600)])
    #expect(file)
    #expect(throws: StorageFault.keyFileMisshapen(path: path, characters: content.count)) {
      try MasterKey.load(path: path)
    }
  }

  @Test func hexIsReadAsItIsWritten() {
    #expect(Hex.text([0, 15, 16, 255]) == "000f10ff")
    #expect(Hex.bytes("000F10ff") == [0, 15, 16, 255])
    #expect(Hex.bytes("0") == nil)
    #expect(Hex.bytes("0x") == nil)
  }
}
