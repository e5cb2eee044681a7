// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "cornerstone",
    products: [.executable(name: "cornerstone", targets: ["cornerstone"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "SQLStorage",
            dependencies: [
                "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(name: "HTMLLiteral", swiftSettings: settings),
        .target(name: "Supervision", swiftSettings: settings),
        .target(
            name: "PolicyPacks",
            dependencies: ["Supervision", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(
            name: "SupervisionStore",
            dependencies: [
                "Supervision", "SQLStorage", "PolicyPacks",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "CornerstoneDemo",
            dependencies: ["Supervision", "SupervisionStore", "PolicyPacks"],
            swiftSettings: settings
        ),
        .target(
            name: "SupervisionWeb",
            dependencies: [
                "Supervision", "SupervisionStore", "HTMLLiteral",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: ["Public"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "cornerstone",
            dependencies: [
                "Supervision", "SupervisionStore", "SupervisionWeb", "PolicyPacks", "SQLStorage", "CornerstoneDemo",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Support",
            dependencies: ["Supervision", "SupervisionStore", "PolicyPacks", "SQLStorage", "CornerstoneDemo"],
            path: "Tests/Support",
            swiftSettings: settings
        ),
        .testTarget(name: "SQLStorageTests", dependencies: ["SQLStorage", "Support"], swiftSettings: settings),
        .testTarget(name: "HTMLLiteralTests", dependencies: ["HTMLLiteral"], swiftSettings: settings),
        .testTarget(name: "SupervisionTests", dependencies: ["Supervision", "Support"], swiftSettings: settings),
        .testTarget(name: "PolicyPacksTests", dependencies: ["PolicyPacks", "Support"], exclude: ["Broken"], swiftSettings: settings),
        .executableTarget(
            name: "KillDrill",
            dependencies: ["Supervision", "SupervisionStore", "SQLStorage", "Support"],
            path: "Tests/KillDrill",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Supervision", "SupervisionStore", "SupervisionWeb", "SQLStorage", "Support",
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Bench",
            swiftSettings: settings
        ),
        .testTarget(
            name: "SupervisionStoreTests",
            dependencies: ["Supervision", "SupervisionStore", "SQLStorage", "Support", "KillDrill"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "cornerstone", "Supervision", "SupervisionStore", "SQLStorage", "Support",
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SupervisionWebTests",
            dependencies: [
                "SupervisionWeb", "HTMLLiteral", "Support",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: settings
        ),
    ]
)
