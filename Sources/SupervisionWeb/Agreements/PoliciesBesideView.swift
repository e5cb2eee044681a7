import HTMLLiteral
import Supervision

/// What a pair is under beside the policy of its agreement, where one of the two has a post in another organisation.
struct PoliciesBesideView: Component {
    let policies: [PolicyBeside]

    var html: HTML { "\(policies.map(section))" }

    private func section(_ policy: PolicyBeside) -> HTML {
        """
        \(Heading(text: "A second policy", level: .section))
        <p>\(policy.name) has a post at \(policy.organisation), where \(policy.edition.title) is in force. Of what the two policies ask of \
        how often and how long you meet, the firmer holds.</p>
        \(policy.rows.isEmpty ? nil : frequencies(policy.rows))\
        \(policy.firmer.isEmpty ? "<p>Nothing else in it that can be compared is firmer than the policy of this agreement.</p>" : firmer(policy.firmer))

        """
    }

    private func frequencies(_ rows: [Matrix.Row]) -> HTML {
        "\(ProvisionTable(caption: "How often it asks for sessions", of: ["For", "How often"], rows: rows.map { .init([$0.group, $0.frequency.withCapital], $0.provision) }))\n"
    }

    private func firmer(_ matters: [PolicyContradiction]) -> HTML {
        ProvisionTable(
            caption: "Where it is firmer", of: ["About", "There", "In this agreement’s policy"],
            rows: matters.map { .init([$0.matter, $0.below, $0.above], $0.provision) }
        ).html
    }
}
