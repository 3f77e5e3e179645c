public import CaseRules

/// One deadline in a calendar that other programs read.
public struct CalendarEntry: Sendable, Equatable {
  public enum When: Sendable, Equatable {
    /// A working day, wherever the reader is: it floats.
    case day(Day)
    /// A limit in hours.
    case moment(Instant)
  }

  /// The same for the same duty, however often its date moves.
  public var uid: String
  /// Grows whenever the entry may have changed.
  public var sequence: Int
  /// When the entry came to be.
  public var stamp: Instant
  public var when: When
  public var summary: String
  public var description: String
  public var link: String

  public init(
    uid: String, sequence: Int, stamp: Instant, when: When, summary: String, description: String, link: String
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.when = when
    self.summary = summary
    self.description = description
    self.link = link
  }
}

/// A calendar as RFC 5545 has it.
public enum CalendarText {
  public static func text(name: String, _ entries: [CalendarEntry]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Counterpart//Duties//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
    ]
    for entry in entries { lines += Self.lines(entry) }
    return (lines + ["END:VCALENDAR"]).map(folded).joined()
  }

  private static func lines(_ entry: CalendarEntry) -> [String] {
    let when: [String] =
      switch entry.when {
      case .day(let day): ["DTSTART;VALUE=DATE:" + text(day), "DTEND;VALUE=DATE:" + text(day + 1)]
      case .moment(let moment): ["DTSTART:" + text(moment)]
      }
    return ["BEGIN:VEVENT", "UID:" + escaped(entry.uid), "DTSTAMP:" + text(entry.stamp)] + when + [
      "SEQUENCE:\(entry.sequence)", "SUMMARY:" + escaped(entry.summary), "DESCRIPTION:" + escaped(entry.description),
      "URL:" + entry.link, "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func text(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  /// In UTC, by whole days of 86,400 seconds: no zone is asked.
  private static func text(_ moment: Instant) -> String {
    let days = moment.seconds >= 0 ? moment.seconds / 86_400 : (moment.seconds - 86_399) / 86_400
    let left = moment.seconds - days * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return text(Day(number: days)) + "T" + two(left / 3600) + two(left / 60 % 60) + two(left % 60) + "Z"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "")
  }

  /// No line is longer than 75 bytes; what goes on begins with a space. No character is cut in two.
  static func folded(_ line: String) -> String {
    var (text, bytes) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > 75 {
        text += "\r\n "
        bytes = 1
      }
      text.unicodeScalars.append(scalar)
      bytes += size
    }
    return text + "\r\n"
  }
}
