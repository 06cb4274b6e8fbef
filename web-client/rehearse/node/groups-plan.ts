const seats = 24;

/** A workshop for measuring: rounds of many groups, one after the other. */
export function groupsPlan(rounds: number, groups: number): string {
  return `plan: 1
workshop: {key: "groups", title: "Many groups", timezone: "UTC", kind: "conference"}
delegations:
${numbered(seats, (n) => `  - {key: "d${n}", name: "Delegation ${n}", kind: "member"}`)}
people:
  - {key: "lead", name: "Lead", role: "facilitator"}
programme:
  - day: "2026-01-05"
    sessions:
      - key: "groups"
        title: "In groups"
        starts: "10:00"
        items:
          - {key: "item-1", title: "In groups", minutes: 60}
        breakouts:
${numbered(
  rounds,
  (n) => `          - key: "round-${n}"
            title: "Round ${n}"
            prompt: "What do you take home?"
            groups: {count: ${groups}}
            assign: "balanced"
            spread: ["delegation"]
            roles: ["reporter"]`,
)}
`;
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');
}
