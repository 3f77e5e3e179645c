public import Casework
public import Documents

/// Everything that the web application is given from outside.
public struct WebPorts: Sendable {
  public var journal: any Journal
  public var lists: any Lists
  public var drafts: any Drafts
  public var signIns: any WaysIn
  public var store: any StoreWatch
  public var accessLog: any AccessLog
  public var passwords: any PasswordHashing
  public var randomness: any Randomness
  public var digest: any Digest
  public var directory: any DirectoryStore
  public var outbox: any Outbox & UndeliveredLetters & MailReturns
  public var reports: any OverrideReports
  public var seals: any RecordSeals
  public var attachments: any Attachments
  public var imports: any ImportStore
  /// Looks through files for viruses; nil where the operator has nothing that does.
  public var scanner: (any AttachmentScanner)?
  /// Makes files of documents.
  public var converters = Converters()
  /// Reads workbooks that a team brings in.
  public var workbooks = WorkbookReader()
  public var office: Office
  /// Nil where no mail can be sent, so that there are no links by email.
  public var mail: (any SignInMail)?
  public var singleSignOn: (any SingleSignOn)?
  /// By which GOV.UK Notify proves itself when it says what became of a letter; nil where it is not used.
  public var notifyToken: String?

  public init(
    journal: any Journal, lists: any Lists, drafts: any Drafts, signIns: any WaysIn, store: any StoreWatch,
    accessLog: any AccessLog, passwords: any PasswordHashing, randomness: any Randomness, digest: any Digest,
    directory: any DirectoryStore, reports: any OverrideReports, seals: any RecordSeals,
    attachments: any Attachments, imports: any ImportStore,
    outbox: any Outbox & UndeliveredLetters & MailReturns,
    office: Office,
    mail: (any SignInMail)? = nil, singleSignOn: (any SingleSignOn)? = nil
  ) {
    self.journal = journal
    self.lists = lists
    self.drafts = drafts
    self.signIns = signIns
    self.store = store
    self.accessLog = accessLog
    self.passwords = passwords
    self.randomness = randomness
    self.digest = digest
    self.directory = directory
    self.outbox = outbox
    self.reports = reports
    self.seals = seals
    self.attachments = attachments
    self.imports = imports
    self.office = office
    self.mail = mail
    self.singleSignOn = singleSignOn
  }
}
