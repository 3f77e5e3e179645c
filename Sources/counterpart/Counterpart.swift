import ArgumentParser

/// The one binary. Each command says what it does with `--help`.
@main
struct Counterpart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counterpart",
    abstract: "Carries a professional challenge from the first concern to a written agreement.", version: Version.text,
    subcommands: [
      PolicyCommand.self, CalendarCommand.self, DoctorCommand.self, ServeCommand.self, PersonCommand.self,
      DemoCommand.self, CaseCommand.self, ExportCommand.self, JournalCommand.self, BackupCommand.self,
      RestoreCommand.self, KeysCommand.self, DirectoryCommands.self, ProviderCommand.self,
      MailCommand.self, WebhookCommand.self, ChallengesCommand.self, SubjectAccessCommand.self,
    ])
}
