import NIOCore

/// Closes a connection whose body dribbles in, or goes on after it was refused.
///
/// The server's idle time-out starts anew with each byte of a body, so one byte a second would hold a connection for ever.
actor BodyDeadline {
    private let channel: any Channel
    private var closing: Scheduled<Void>?

    init(_ channel: any Channel) { self.channel = channel }

    /// A body is announced: it has this long to arrive.
    func begin(_ time: Duration) { close(in: time) }

    /// The whole body has arrived.
    func end() {
        closing?.cancel()
        closing = nil
    }

    /// The answer is made. Where the body was not wanted the connection stays just long enough for the answer to be read.
    func answered() { if closing != nil { close(in: .seconds(1)) } }

    private func close(in time: Duration) {
        closing?.cancel()
        let channel = channel
        closing = channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
    }
}
