import HTMLLiteral

/// A component that can be shown in every face it has, with a text of the test's choice in every place that takes text.
protocol Sampled: Component {
    static func samples(saying text: String) -> [Self]
}
