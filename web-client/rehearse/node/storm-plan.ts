const seats = 24;
const items = 16;

/** A workshop for measuring: one session, many items, and two polls that everyone answers. */
export const stormPlan = `plan: 1
workshop: {key: "storm", title: "A storm of votes", timezone: "UTC", kind: "conference"}
delegations:
${numbered(seats, (n) => `  - {key: "d${n}", name: "Delegation ${n}", kind: "member"}`)}
people:
  - {key: "lead", name: "Lead", role: "facilitator"}
programme:
  - day: "2026-01-05"
    sessions:
      - key: "storm"
        title: "Storm"
        starts: "10:00"
        items:
${numbered(items, (n) => `          - {key: "item-${n}", title: "Item ${n}", minutes: 5}`)}
        polls:
${['first', 'second'].map(poll).join('\n')}
`;

function poll(key: string): string {
  return `          - key: "${key}"
            question: "Ready?"
            type: "single"
            options: [{key: "yes", label: "Yes"}, {key: "no", label: "No"}]
            by: "person"
            results: "live"`;
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');
}
