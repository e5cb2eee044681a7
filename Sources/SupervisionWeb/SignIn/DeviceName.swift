/// A browser and its machine as people call them, from what the browser says of itself; only ever to be shown.
enum DeviceName {
    static func words(for userAgent: String) -> String {
        let browser = first(of: browsers, in: userAgent)
        let machine = first(of: machines, in: userAgent)
        switch (browser, machine) {
        case (let browser?, let machine?): return "\(browser) on \(machine)"
        case (let one?, nil), (nil, let one?): return one
        case (nil, nil): return "Unknown device"
        }
    }

    private static func first(of names: KeyValuePairs<String, String>, in userAgent: String) -> String? {
        names.first { userAgent.utf8.firstRange(of: $0.key.utf8) != nil }?.value
    }

    /// Chrome says that it is Safari, Edge that it is both, so the order counts.
    private static let browsers: KeyValuePairs = [
        "Edg": "Edge", "Firefox/": "Firefox", "FxiOS/": "Firefox", "CriOS/": "Chrome", "Chrome/": "Chrome", "Safari/": "Safari",
    ]

    private static let machines: KeyValuePairs = [
        "iPhone": "an iPhone", "iPad": "an iPad", "Android": "Android", "Windows": "Windows", "Macintosh": "a Mac", "CrOS": "a Chromebook",
        "Linux": "Linux",
    ]
}
