/// How hard a passphrase is to guess from its hash: scrypt's figures. Tests hand in small ones.
public struct PassphraseCost: Hashable, Sendable {
    /// N, a power of two.
    public let rounds: Int
    /// r
    public let blockSize: Int
    /// p
    public let parallelism: Int

    public init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// OWASP's figures for scrypt: 128 MiB and about 0.3 seconds.
    public static let standard = PassphraseCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

    /// For the demo, whose passphrase is printed anyway.
    public static let demo = PassphraseCost(rounds: 1 << 11, blockSize: 8, parallelism: 1)
}
