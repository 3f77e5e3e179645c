import Testing

@testable import Casework

@Suite struct PasswordRulesTests {
  let rules = PasswordRules(names: ["Nia Pemberton", "nia.pemberton", "Hollin Bank Primary School", "Counterpart"])

  @Test(arguments: [
    "purple otter ladder 42", "nein zwölf lampen gehen", "корова прыгает через луну", "我的狗喜欢在雨中散步吃饼干",
    "83920174659203847", "Tr7$kq9!Lm2#", "    spaces count too", "a rather long sentence about nothing in particular",
    String(repeating: "long ladder otter ", count: 11),
  ])
  func whatIsLongAndOwnIsTaken(password: String) {
    #expect(rules.fault(in: password) == nil)
  }

  @Test(arguments: [
    ("", PasswordRules.Fault.tooShort), ("eleven char", .tooShort), ("👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧", .tooShort),
    (String(repeating: "ladder otter lamp ", count: 12), .tooLong),
  ])
  func itsLengthIsCountedInCharacters(password: String, fault: PasswordRules.Fault) {
    #expect(rules.fault(in: password) == fault)
  }

  @Test(arguments: [
    "password1234", "P@ssw0rd2026!", "passwordpassword", "qwertyuiop123", "1234567890123456", "aaaaaaaaaaaaaaaa",
    "abcdefghijklmnop", "NiaPemberton1985", "nia.pemberton.1", "hollinbank2026", "Counterpart2026!", "Safeguarding1!",
    "liverpoolfc2026", "letmeinletmein", "Welcome12345678", "correcthorsebatterystaple", "0987654321098765",
    "Summer2026Summer", "ｐａｓｓｗｏｒｄ1234",
  ])
  func whatAGuesserTriesFirstIsRefused(password: String) {
    #expect(rules.fault(in: password) == .easy)
  }
}
