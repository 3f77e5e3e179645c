public import CaseRules

/// The words of files in a case.
public enum AttachmentWords {
  public static let file = "The file"
  public static let hint =
    "PDF, JPEG, PNG, Word (docx), Excel (xlsx), OpenDocument text (odt), plain text (txt) or an email (eml), "
    + "up to 25 MB. Everybody who reads this case can open it."
  public static let choose = "Choose a file"

  /// "PDF, 1.2 MB".
  public static func what(_ type: AttachmentType, _ size: Int) -> String { kind(type) + ", " + self.size(size) }

  public static func kind(_ type: AttachmentType) -> String {
    switch type {
    case .pdf: "PDF"
    case .jpeg: "JPEG picture"
    case .png: "PNG picture"
    case .docx: "Word document"
    case .xlsx: "Excel workbook"
    case .odt: "OpenDocument text"
    case .text: "plain text"
    case .email: "email"
    }
  }

  /// As file managers say it: 1 kB is 1,024 bytes.
  public static func size(_ bytes: Int) -> String {
    if bytes < 1024 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    let (unit, name) = bytes < 1_048_576 ? (1024, "kB") : (1_048_576, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
  }

  public static func added(by who: String, _ moment: String) -> String { "Added by \(who), \(moment)" }
  public static func open(_ name: String, _ what: String) -> String { "Download \(name) (\(what))" }

  public static func sentence(_ fault: AttachmentFault) -> String {
    switch fault {
    case .empty: "This file is empty. Choose another."
    case .tooLarge: "This file is larger than 25 MB. Make it smaller, or add it in parts."
    case .caseFull(let left):
      "The files of this case may have 250 MB together, and \(size(max(0, left))) are left. Choose a smaller file."
    case .otherKind(let ending):
      (ending.isEmpty
        ? "The name of this file does not end with its kind. " : "Files that end in “.\(ending)” are not taken. ")
        + "Choose a PDF, JPEG, PNG, docx, xlsx, odt, txt or eml file."
    case .notWhatItSays(let type):
      "The name says that this file is \(article(type)), and its content is not. Open it, save it as "
        + "\(article(type)), and choose it again."
    case .hasMacros: "This document has a program in it. Save it without macros, and choose it again."
    case .infected:
      "The virus check found something in this file, so it was not kept. Tell whoever looks after your computer."
    case .notChecked: "Files cannot be checked for viruses now, so this one was not kept. Try again in a few minutes."
    }
  }

  private static func article(_ type: AttachmentType) -> String {
    switch type {
    case .text: "plain text in UTF-8"
    case .xlsx, .odt, .email: "an " + kind(type)
    default: "a " + kind(type)
    }
  }

  /// For a browser.
  public static func mediaType(_ type: AttachmentType) -> String {
    let office = "application/vnd.openxmlformats-officedocument."
    return switch type {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .docx: office + "wordprocessingml.document"
    case .xlsx: office + "spreadsheetml.sheet"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .text: "text/plain; charset=utf-8"
    case .email: "message/rfc822"
    }
  }
}
