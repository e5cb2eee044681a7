/// A piece of a page, made of stored values that are already worded.
public protocol Component: Sendable {
    var html: HTML { get }
}

extension HTML: Component {
    public var html: HTML { self }
}
