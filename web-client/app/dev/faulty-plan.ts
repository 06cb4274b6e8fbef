import type { PlanFault } from '@plenary/client/rest';

export const planText = `plan: 1
workshop:
  key: "heads-of-rtc-2021"
  title: {en: "19th Meeting of the Heads of Asia/Pacific Regional Training Centres"}
  kind: "meeting"
  timezone: "Asia/Kuala_Lumpur"
  languages: ["en"]
  mode: "virtual"
  joinCode: "RTC-2021"
delegations:
  - {key: "cn", name: "China", kind: "member", region: "A/P"}
  - {key: "fj", name: "Fiji", kind: "member", region: "A/P"}
people:
  - {key: "cn-delegate-1", name: "Delegate 1 (China)", delegation: "cn", role: "participant", attends: "remote", head: true}
  - {key: "fj-delegate-1", name: "Delegate 1 (Fiji)", delegation: "fj", roll: "participant", attends: "remote", head: true}
programme:
  - day: "2021-10-27"
    sessions:
      - key: "opening"
        title: {en: "Opening session"}
        starts: "25:00"
        items:
          - {key: "welcome", title: {en: "Welcome by the regional office"}, minutes: 10}
`;

export const faults: readonly PlanFault[] = [
  {
    line: 15,
    column: 82,
    path: 'people[1].roll',
    code: 'plan.unknown-field',
    arguments: {
      field: 'roll',
      fields: ['key', 'name', 'delegation', 'role', 'head', 'attends', 'languages', 'email'],
      closest: 'role',
    },
    message: 'There is no field "roll" here. Did you mean "role"?',
  },
  {
    line: 15,
    column: 5,
    path: 'people[1].role',
    code: 'plan.missing-field',
    arguments: { field: 'role' },
    message: 'Expected the field "role" here.',
  },
  {
    line: 21,
    column: 17,
    path: 'programme[0].sessions[0].starts',
    code: 'plan.wrong-format',
    arguments: { expected: 'time', value: '"25:00"' },
    message: 'Expected a time such as "09:30", found "25:00".',
  },
];
