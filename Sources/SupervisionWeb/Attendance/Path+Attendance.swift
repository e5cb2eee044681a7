import HTMLLiteral
import Supervision

extension Path {
    static func sessionAttendance(_ id: Session.ID) -> Path { "/sessions/\(id)/attendance" }
    static func sessionRegister(_ id: Session.ID) -> Path { "/sessions/\(id)/register" }
    static func registerCode(_ id: Session.ID) -> Path { "/sessions/\(id)/register/code" }
    static func registerScreen(_ id: Session.ID) -> Path { "/sessions/\(id)/register/screen" }
    static func registerPaper(_ id: Session.ID) -> Path { "/sessions/\(id)/register/paper" }
    static func registerPresent(_ id: Session.ID) -> Path { "/sessions/\(id)/register/present" }
    static func registerAdded(_ id: Session.ID) -> Path { "/sessions/\(id)/register/added" }
    static func registerPrint(_ id: Session.ID) -> Path { "/sessions/\(id)/register/print" }
}
