/// Who may change what organisations vary in their policy.
enum PolicyPermissions {
    static let settling: [Rule<Actor>] = [
        Rule(.ownersSettle) { $0.holds(.headOfSafeguarding) }
    ]
}
