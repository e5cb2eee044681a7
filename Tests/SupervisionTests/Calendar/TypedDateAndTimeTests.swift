import Supervision
import Testing

@Suite struct TypedDateAndTimeTests {
    @Test(arguments: ["15 March 2027 at 2pm", "Monday 15th March 2027, 14:00", "15/3/27 2 pm", "15 March 2027 At 2.00pm"])
    func `a day and a time in one line, as people write them`(text: String) throws {
        let typed = try #require(TypedDateAndTime(text))
        #expect(ShownTime.dateAndTime(typed.at) == "Monday 15 March 2027 at 2pm")
    }

    @Test(arguments: [
        "", "15 March 2027", "2pm", "at 2pm", "15 March 2027 at 2:30", "31 February 2027 at 2pm", "soon", "28 March 2027 at 1:30am",
    ])
    func `what is missing, cannot be told or does not exist is nothing`(text: String) {
        #expect(TypedDateAndTime(text) == nil)
    }
}
