extension ActWords {
  static let meetings: [(noun: String, words: ActWords)] = [
    (
      "meetings-called",
      ActWords(
        "Call a meeting",
        lead: "Every agency that you invite is told, and has it in its list and calendar without a name in it.",
        button: "Call the meeting", notice: "The meeting is called; those invited are told", beside: "beside-meet")
    ),
    (
      "meetings-moved",
      ActWords(
        "Move the meeting", lead: "Everybody who was invited is told and asked again whether they come.",
        button: "Move it", notice: "The meeting is moved; those invited are told")
    ),
    (
      "meetings-cancelled",
      ActWords(
        "Cancel the meeting",
        lead: "What the policy asks for stays owed: call another, or say why none is held.",
        button: "Cancel the meeting", notice: "The meeting is cancelled; those invited are told")
    ),
    (
      "meeting-replies",
      ActWords("Say whether you come to the meeting", button: "Send the answer", notice: "Your answer is recorded")
    ),
    (
      "minutes",
      ActWords(
        "Write the minutes",
        lead:
          "Both sides read them at once. Those who came confirm them, or say what is wrong. The newest count.",
        button: "Send round the minutes", notice: "The minutes are recorded; those who came are asked to confirm them",
        beside: "beside-meet")
    ),
    (
      "minutes-confirmed",
      ActWords(
        "Confirm the minutes", lead: "Read them as somebody will who was not there.", button: "They are right",
        notice: "You confirmed the minutes")
    ),
    (
      "minutes-corrections",
      ActWords(
        "Say what is wrong in the minutes",
        lead: "Your words stand beside the minutes, whether or not they are changed.",
        button: "Record the correction", notice: "It is recorded what is wrong in the minutes")
    ),
  ]
}
