import Glibc
import Wording

/// Where the programs of others stand that make files of documents.
public struct ConverterSettings: Sendable {
  /// The Python of an environment that has WeasyPrint 70 or newer; nil for no PDFs.
  public var weasyPrint: String?
  /// Pandoc; nil for no Word documents.
  public var pandoc: String?
  /// Seconds that making one file may take.
  public var seconds: Int

  public init(weasyPrint: String? = nil, pandoc: String? = "/usr/bin/pandoc", seconds: Int = 60) {
    self.weasyPrint = weasyPrint
    self.pandoc = pandoc
    self.seconds = seconds
  }
}

/// The files that a document can be had as, besides its page.
public enum FileFormat: String, CaseIterable, Sendable {
  case pdf, word

  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }

  public var ending: String { self == .pdf ? "pdf" : "docx" }
}

/// Makes files of documents with programs of others, two at a time.
public actor Converters {
  private let settings: ConverterSettings
  private var running = 0
  /// What a try has shown to be missing, or too old: it is not offered again while this program runs.
  private var absent: Set<FileFormat> = []
  private static let most = 2
  private static let megabyte = 1 << 20

  public init(_ settings: ConverterSettings = ConverterSettings()) { self.settings = settings }

  /// - Parameter page: a whole HTML document that loads nothing.
  /// - Throws: `ConversionFault`.
  public func file(_ format: FileFormat, of page: String) async throws -> [UInt8] {
    let process = try process(format)
    if running >= Self.most { throw ConversionFault.busy }
    running += 1
    defer { running -= 1 }
    do {
      return try await process.run(Array(page.utf8))
    } catch let fault where fault as? ConversionFault == .missing || fault as? ConversionFault == .tooOld {
      absent.insert(format)
      throw fault
    }
  }

  /// The files that can be made here, as far as is known without making one.
  public var offered: [FileFormat] {
    FileFormat.allCases.filter { format in
      let program = format == .pdf ? settings.weasyPrint : settings.pandoc
      return !absent.contains(format) && program.map { access($0, X_OK) == 0 } ?? false
    }
  }

  private func process(_ format: FileFormat) throws -> ConfinedProcess {
    let program = format == .pdf ? settings.weasyPrint : settings.pandoc
    guard let program else { throw ConversionFault.missing }
    return ConfinedProcess(
      program: program, arguments: format == .pdf ? ["-I", "-B", "-c", Self.driver] : Self.pandocArguments,
      limits: ProcessLimits(
        seconds: settings.seconds, processorSeconds: settings.seconds,
        memoryBytes: format == .pdf ? 1024 * Self.megabyte : nil, outputBytes: 64 * Self.megabyte))
  }

  /// The first heading becomes the title. Haskell reserves far more addresses than it uses, so it is told its limit
  /// itself. In its sandbox Debian's pandoc does not find its own parts of a Word document, so it runs without: what
  /// keeps it from files is that the page names none, and that what people wrote is never read as HTML.
  private static let pandocArguments = [
    "+RTS", "-M512M", "-RTS", "--from=html", "--to=docx", "--shift-heading-level-by=-1",
    "--metadata=lang:en-GB", "--output=-",
  ]

  /// What Python runs: WeasyPrint, with every way to fetch anything closed.
  private static let driver = """
    import sys
    try:
        import weasyprint
    except (ImportError, OSError):
        sys.exit(\(ConfinedProcess.missing))
    if int(weasyprint.__version__.split(".")[0]) < 70:
        sys.exit(\(ConfinedProcess.tooOld))
    from weasyprint.urls import URLFetcher
    class Nothing(URLFetcher):
        def fetch(self, url, headers=None):
            raise ValueError("nothing is fetched")
    page = sys.stdin.buffer.read().decode("utf-8")
    document = weasyprint.HTML(string=page, url_fetcher=Nothing())
    sys.stdout.buffer.write(document.write_pdf(pdf_variant="pdf/ua-1"))
    """
}

extension [FileFormat] {
  /// Why others are not offered; nil where all are.
  public var lacking: String? {
    let names = FileFormat.allCases.filter { !contains($0) }.map {
      $0 == .pdf ? ConversionWords.pdf : ConversionWords.word
    }
    return names.isEmpty ? nil : ConversionWords.missing(names.joined(separator: " or "))
  }
}

extension ConversionFault {
  /// What to say to whoever asked for the file.
  public func sentence(_ format: FileFormat) -> String {
    let name = format == .pdf ? ConversionWords.pdf : ConversionWords.word
    return switch self {
    case .missing: ConversionWords.missing(name)
    case .tooOld: ConversionWords.tooOld(name)
    case .tooSlow: ConversionWords.tooSlow(name)
    case .failed: ConversionWords.failed(name)
    case .busy: ConversionWords.busy(name)
    }
  }
}
