public import HTMLLiteral

/// Where the browser finds what a page needs beside its markup. Addresses carry a hash of the content.
public struct AssetPaths: Sendable, Hashable {
    public let stylesheet: Path
    public let appStylesheet: Path
    public let printStylesheet: Path
    public let script: Path
    public let supported: Path
    public let favicon: Path

    public init(
        stylesheet: Path, appStylesheet: Path, printStylesheet: Path, script: Path, supported: Path, favicon: Path
    ) {
        self.stylesheet = stylesheet
        self.appStylesheet = appStylesheet
        self.printStylesheet = printStylesheet
        self.script = script
        self.supported = supported
        self.favicon = favicon
    }
}
