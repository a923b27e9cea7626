/** Files with very many of one thing, or one very large: what a plan has, and what no plan has. */
import type { Plan } from "../../../model";
import { mostOf } from "../../../model/plan/most-of";

type Part = Readonly<Record<string, unknown>>;
const times = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, number) => make(number));

/** The text of a file, of a plan that opens; `size` is how many there are of what the case has many of. */
export type LargeFile = (plan: Plan, size: number) => string;

const withPart =
  (part: (size: number, plan: Plan) => Part): LargeFile =>
  (plan, size) =>
    JSON.stringify({ ...plan, ...part(size, plan) });
const withStructure = (part: (size: number, plan: Plan) => Part): LargeFile =>
  withPart((size, plan) => ({ structure: { ...plan.structure, ...part(size, plan) } }));

const figure = (number: number, value: unknown = 1): Part => ({
  id: `own_${number}`,
  label: `Own figure ${number}`,
  unit: "WTE",
  value,
  status: "judgement",
  reason: "Made up.",
});
const scenario = (number: number, more: Part = {}): Part => ({
  id: `s${number}`,
  name: `S${number}`,
  changes: [],
  ...more,
});
const place = (number: number, parent: string | undefined, plan: Plan): Part => ({
  id: `p${number}`,
  label: `Place ${number}`,
  kind: "team",
  parent: parent ?? plan.structure.places[0]?.id,
});
const leaf = (plan: Plan): string => plan.structure.places.at(-1)?.id ?? "";
const month = (number: number): string =>
  `${1990 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
const insteadOf = (plan: Plan, id: string, more: Part): readonly unknown[] =>
  plan.assumptions.map((one) => (one.id === id ? { ...one, ...more } : one));
const event = (plan: Plan): Part => ({
  what: "leaves",
  heads: 1,
  place: leaf(plan),
  setting: plan.structure.settings[0]?.id,
  level: plan.structure.levels[0]?.id,
  from: plan.start,
});
const service = (number: number, tiers: readonly Part[]): Part => ({
  id: `service-${number}`,
  label: `Service ${number}`,
  staffing: "not-known",
  capacity: "starts",
  tiers,
});

/** Fifty figures that share so many parts between them. */
const withParts = (part: (plan: Plan, number: number) => Part, more: Part = {}): LargeFile =>
  withPart((size, plan) => ({
    assumptions: [
      ...plan.assumptions,
      ...times(50, (at) => ({ ...figure(at), ...more, where: times(size / 50, (number) => part(plan, number)) })),
    ],
  }));

/** By name: how many (many times what is held, and the most that is), and the file. */
export const largeFiles: Readonly<Record<string, readonly [sizes: number | readonly number[], file: LargeFile]>> = {
  "the plan itself": [1, withPart(() => ({}))],
  "figures of one's own": [
    [50_000, mostOf.assumptions - 150],
    withPart((size, plan) => ({ assumptions: [...plan.assumptions, ...times(size, (at) => figure(at))] })),
  ],
  "one figure again and again": [
    50_000,
    withPart((size, plan) => ({ assumptions: [...plan.assumptions, ...times(size, () => plan.assumptions[0])] })),
  ],
  "parts of one figure, unknown": [
    [300_000, mostOf.parts],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", { where: times(size, (at) => ({ place: `x${at}`, value: 0.1 })) }),
    })),
  ],
  "parts of one figure, alike": [
    [100_000, mostOf.parts],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", { where: times(size, () => ({ place: leaf(plan), value: 0.1 })) }),
    })),
  ],
  "parts of one figure, with lists": [
    2_000,
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        where: times(size, () => ({ level: times(200, () => plan.structure.levels[0]?.id), value: 0.1 })),
      }),
    })),
  ],
  "dated values": [
    [300_000, mostOf.dated],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        when: times(size, (at) => ({ from: month(at % 900), value: 0.1 })),
      }),
    })),
  ],
  "readings of a figure": [
    [300_000, mostOf.readings],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", { readings: times(size, (at) => ({ label: `R${at}`, value: 0.1 })) }),
    })),
  ],
  "formulas in a chain": [
    [50_000, mostOf.assumptions - 150],
    withPart((size, plan) => ({
      assumptions: [
        ...plan.assumptions,
        ...times(size, (at) => figure(at, at === size - 1 ? 1 : `= own_${at + 1} + 1`)),
      ],
    })),
  ],
  "formulas in diamonds": [
    [50_000, mostOf.assumptions - 150],
    withPart((size, plan) => ({
      assumptions: [
        ...plan.assumptions,
        ...times(size, (at) => figure(at, at >= size - 2 ? 1 : `= own_${at + 1} / 2 + own_${at + 2} / 2`)),
      ],
    })),
  ],
  "formulas in a circle": [
    [50_000, mostOf.assumptions - 150],
    withPart((size, plan) => ({
      assumptions: [...plan.assumptions, ...times(size, (at) => figure(at, `= own_${(at + 1) % size} + 1`))],
    })),
  ],
  "a formula of many brackets": [
    1_000_000,
    withPart((size, plan) => ({
      assumptions: [...plan.assumptions, figure(0, `= ${"(".repeat(size)}1${")".repeat(size)}`)],
    })),
  ],
  "a formula of many terms": [
    1_000_000,
    withPart((size, plan) => ({ assumptions: [...plan.assumptions, figure(0, `= 1${" + 1".repeat(size)}`)] })),
  ],
  correlations: [
    [100_000, mostOf.correlations],
    withPart((size) => ({
      correlations: times(size, () => ({ between: ["leaver_rate", "participation"], rank: 0.5 })),
    })),
  ],
  calibrations: [
    [50_000, mostOf.calibrations],
    withPart((size) => ({
      calibrations: times(size, (at) => ({
        id: `c${at}`,
        label: `C${at}`,
        method: "exit-rate",
        unknown: ["leaver_rate"],
        target: "leaver_rate",
        window: "a year",
      })),
    })),
  ],
  scenarios: [[100_000, mostOf.scenarios], withPart((size) => ({ scenarios: times(size, (at) => scenario(at)) }))],
  "scenarios in a chain": [
    100_000,
    withPart((size) => ({
      scenarios: times(size, (at) => scenario(at, at === 0 ? {} : { basedOn: `s${at - 1}` })),
    })),
  ],
  "scenarios in a circle": [
    [100_000, mostOf.scenarios],
    withPart((size) => ({ scenarios: times(size, (at) => scenario(at, { basedOn: `s${(at + 1) % size}` })) })),
  ],
  "scenarios on unknown ones": [
    [50_000, mostOf.scenarios],
    withPart((size) => ({ scenarios: times(size, (at) => scenario(at, { basedOn: `x${at}` })) })),
  ],
  "changes of a scenario": [
    [100_000, mostOf.changes],
    withPart((size) => ({
      scenarios: [
        scenario(0, { changes: times(size, () => ({ assumption: "leaver_rate", op: "multiply", value: 1 })) }),
      ],
    })),
  ],
  "changes of unknown figures": [
    [50_000, mostOf.changes],
    withPart((size) => ({
      scenarios: [
        scenario(0, { changes: times(size, (at) => ({ assumption: `leaver_rat${at}`, op: "set", value: 1 })) }),
      ],
    })),
  ],
  events: [[100_000, mostOf.events], withPart((size, plan) => ({ events: times(size, () => event(plan)) }))],
  "events at unknown places": [
    [100_000, mostOf.events],
    withPart((size, plan) => ({ events: times(size, (at) => ({ ...event(plan), place: `x${at}` })) })),
  ],
  places: [
    [100_000, mostOf.places - 150],
    withStructure((size, plan) => ({
      places: [...plan.structure.places, ...times(size, (at) => place(at, undefined, plan))],
    })),
  ],
  "places in a chain": [
    [100_000, mostOf.places - 150],
    withStructure((size, plan) => ({
      places: [...plan.structure.places, ...times(size, (at) => place(at, at === 0 ? undefined : `p${at - 1}`, plan))],
    })),
  ],
  "places in a circle": [
    [100_000, mostOf.places - 150],
    withStructure((size, plan) => ({
      places: [...plan.structure.places, ...times(size, (at) => place(at, `p${(at + 1) % size}`, plan))],
    })),
  ],
  "places in unknown ones": [
    [50_000, mostOf.places - 150],
    withStructure((size, plan) => ({
      places: [...plan.structure.places, ...times(size, (at) => place(at, `x${at}`, plan))],
    })),
  ],
  settings: [
    [100_000, mostOf.members - 150],
    withStructure((size, plan) => ({
      settings: [...plan.structure.settings, ...times(size, (at) => ({ id: `t${at}`, label: `Team ${at}` }))],
    })),
  ],
  levels: [
    [100_000, mostOf.members - 150],
    withStructure((size, plan) => ({
      levels: [
        ...plan.structure.levels,
        ...times(size, (at) => ({
          id: `l${at}`,
          label: `L${at}`,
          registered: true,
          payBand: "6",
          recruitedFrom: "pool",
        })),
      ],
    })),
  ],
  "age bands": [
    [100_000, mostOf.members - 150],
    withStructure((size) => ({
      ages: times(size, (at) => ({ id: `a${at}`, label: `A${at}`, from: 14 + (at % 80), years: 1 })),
    })),
  ],
  origins: [
    [100_000, mostOf.members - 150],
    withStructure((size, plan) => ({
      origins: [
        ...plan.structure.origins,
        ...times(size, (at) => ({ id: `o${at}`, label: `O${at}`, international: true })),
      ],
    })),
  ],
  routes: [
    [100_000, mostOf.members - 150],
    withStructure((size, plan) => ({
      routes: [...plan.structure.routes, ...times(size, (at) => ({ id: `r${at}`, label: `R${at}`, kind: "degree" }))],
    })),
  ],
  moves: [
    [100_000, mostOf.moves],
    withStructure((size) => ({
      moves: times(size, (at) => ({ id: `m${at}`, label: `M${at}`, from: {}, to: {} })),
    })),
  ],
  services: [
    [50_000, mostOf.services],
    withStructure((size) => ({
      services: times(size, (at) => service(at, [{ id: `service-${at}-all`, label: "All" }])),
    })),
  ],
  "tiers of a service": [
    [100_000, mostOf.ofService],
    withStructure((size) => ({
      services: [
        service(
          0,
          times(size, (at) => ({ id: `t${at}`, label: `T${at}`, escalatesTo: `t${at + 1}` })),
        ),
      ],
    })),
  ],
  "groups of a characteristic": [
    100_000,
    withStructure((size) => ({
      characteristics: [{ id: "own", label: "Own", groups: times(size, (at) => ({ id: `g${at}`, label: `G${at}` })) }],
    })),
  ],
  sources: [
    [100_000, mostOf.sources - 150],
    withPart((size, plan) => ({
      sources: [
        ...plan.sources,
        ...times(size, (at) => ({ id: `src-${at}`, title: `Source ${at}`, publisher: "Nobody" })),
      ],
    })),
  ],
  "unknown sources": [
    50_000,
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        readings: times(size, (at) => ({ label: `R${at}`, value: 0.1, source: `src-${at}` })),
      }),
    })),
  ],
  contradictions: [
    [50_000, mostOf.contradictions],
    withPart((size) => ({
      contradictions: times(size, (at) => ({
        id: `x${at}`,
        finding: "Two say two things.",
        readings: [{ label: "One" }, { label: "Other" }],
        assumptions: [`unknown_${at}`],
      })),
    })),
  ],
  notes: [
    [200_000, mostOf.notes],
    withPart((size) => ({ notes: times(size, () => ({ about: "plan", text: "A note." })) })),
  ],
  "counts of the past": [
    2_000,
    withPart((size, plan) => ({
      history: times(size, (at) => ({
        id: `h${at}`,
        counts: "staff_in_post",
        label: `H${at}`,
        place: leaf(plan),
        points: times(200, (number) => ({ at: month(number), value: 20 })),
      })),
    })),
  ],
  "counts at unknown places": [
    20_000,
    withPart((size) => ({
      history: times(size, (at) => ({
        id: `h${at}`,
        counts: "staff_in_post",
        label: `H${at}`,
        place: `x${at}`,
        points: [{ at: "2020-01", value: 20 }],
      })),
    })),
  ],
  "entries of the log": [
    [400_000, mostOf.log],
    withPart((size) => ({ log: times(size, () => ({ when: "2026-11-29T09:00:00Z", what: "Leaver rate", to: "8%" })) })),
  ],
  "entries that are no objects": [200_000, withPart((size) => ({ log: times(size, () => []) }))],
  "entries of the log that are no objects, and so on": [
    [200_000],
    withPart((size) => ({ log: times(size, () => 1), notes: times(10_000, () => 1) })),
  ],
  "parts of many figures": [[290_000], withParts((plan) => ({ place: leaf(plan), value: 1 }))],
  "parts of many figures, unknown": [[290_000], withParts((_, part) => ({ place: `x${part}`, value: 1 }))],
  "parts of many figures, outside": [
    [290_000],
    withParts((plan) => ({ place: leaf(plan), value: 1 }), { limits: { least: 2 } }),
  ],
  "parts of many figures, unsourced": [
    [220_000],
    withParts((plan) => ({ place: leaf(plan), value: 1, status: "published" })),
  ],
  "parts of many figures for two": [
    [160_000],
    withParts((plan, part) => ({
      place: leaf(plan),
      level: [plan.structure.levels[part % 2]?.id, plan.structure.levels[(part + 1) % 2]?.id],
      value: 1,
    })),
  ],
  "ids named together": [
    [180],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        where: times(size, () => ({ place: times(5_000, () => leaf(plan)), value: 0.1 })),
      }),
    })),
  ],
  "ids named together, unknown": [
    [180],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        where: times(size, () => ({ place: times(5_000, (at) => `x${at}`), value: 0.1 })),
      }),
    })),
  ],
  "dated values of many parts": [
    [250],
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", {
        where: times(size, () => ({
          place: leaf(plan),
          value: 0.1,
          when: times(1_000, (at) => ({ from: month(999 - at), value: 7 })),
        })),
      }),
    })),
  ],
  "changes of many scenarios": [
    [120],
    withPart((size) => ({
      scenarios: times(size, (at) =>
        scenario(at, {
          ...(at % 50 === 0 ? {} : { basedOn: `s${at - 1}` }),
          changes: times(1_800, () => ({ assumption: "leaver_rate", op: "multiply", value: 1 })),
        }),
      ),
    })),
  ],
  "changes of many scenarios, unknown": [
    [120],
    withPart((size) => ({
      scenarios: times(size, (at) =>
        scenario(at, { changes: times(1_800, (of) => ({ assumption: `x${of}`, op: "multiply", value: 1 })) }),
      ),
    })),
  ],
  "events of many scenarios, unknown": [
    [12],
    withPart((size, plan) => ({
      scenarios: times(size, (at) =>
        scenario(at, { events: times(10_000, (of) => ({ ...event(plan), place: `x${of}`, setting: `x${of}` })) }),
      ),
    })),
  ],
  "events of many scenarios, never": [
    [12],
    withPart((size, plan) => ({
      scenarios: times(size, (at) =>
        scenario(at, { events: times(10_000, () => ({ ...event(plan), from: "1990-01" })) }),
      ),
    })),
  ],
  "services with tiers": [
    [1_000],
    withStructure((size) => ({
      services: times(size, (at) =>
        service(
          at,
          times(100, (of) => ({ id: `t${at}-${of}`, label: `T${of}`, escalatesTo: `t${at}-${(of + 1) % 100}` })),
        ),
      ),
    })),
  ],
  "pairs of different figures": [
    [200],
    withPart((size, plan) => ({
      assumptions: [
        ...plan.assumptions,
        ...times(size + 1, (at) => ({ ...figure(at), range: { low: 0, high: 2, level: 0.8 } })),
      ],
      correlations: times(size, (at) => ({ between: [`own_${at}`, `own_${at + 1}`], rank: 0.9 })),
    })),
  ],
  "members of everything": [
    [150],
    withStructure((size, plan) => ({
      settings: [...plan.structure.settings, ...times(size, (at) => ({ id: `t${at}`, label: `Team ${at}` }))],
      levels: [
        ...plan.structure.levels,
        ...times(size, (at) => ({
          id: `l${at}`,
          label: `L${at}`,
          registered: true,
          payBand: "6",
          recruitedFrom: "pool",
        })),
      ],
      origins: [
        ...plan.structure.origins,
        ...times(size, (at) => ({ id: `o${at}`, label: `O${at}`, international: true })),
      ],
      places: [...plan.structure.places, ...times(size * 30, (at) => place(at, undefined, plan))],
    })),
  ],
  "newer, with unknown keys": [
    [200_000],
    withPart((size) => ({
      version: 4,
      log: times(size, () => ({ when: "2026", what: "x", newer: 1 })),
    })),
  ],
  "unknown keys": [90_000, withPart((size) => Object.fromEntries(times(size, (at) => [`k${at}`, 1])))],
  "an unknown key in every part": [
    100_000,
    withPart((size, plan) => ({
      assumptions: insteadOf(plan, "leaver_rate", { where: times(size, () => ({ lvel: "support", value: 1 })) }),
    })),
  ],
  "one key again and again": [3_000_000, (_, size) => `{"format":"otplan","version":3,${'"k":1,'.repeat(size)}"k":1}`],
  "a key twice in every part": [
    500_000,
    (plan, size) =>
      JSON.stringify({ ...plan, notes: "many" }).replace(
        '"many"',
        `[${'{"about":"a","about":"b","text":"c"},'.repeat(size)}{"about":"a","text":"c"}]`,
      ),
  ],
  "different keys": [2_000_000, (_, size) => `{${times(size, (at) => `"k${at}":1`).join(",")}}`],
  "keys of a million letters": [
    40,
    (_, size) =>
      `{"format":"otplan","version":3,${times(size, (at) => `"${"k".repeat(1_000_000)}${at}":1`).join(",")}}`,
  ],
  "lists in lists": [10_000_000, (_, size) => "[".repeat(size) + "]".repeat(size)],
  "objects in objects, unended": [10_000_000, (_, size) => '{"a":'.repeat(size)],
  "lists in lists of a plan": [
    1_000_000,
    (plan, size) =>
      JSON.stringify({ ...plan, notes: 0 }).replace('"notes":0', `"notes":${"[".repeat(size)}${"]".repeat(size)}`),
  ],
  numbers: [20_000_000, (_, size) => `{"format":"otplan","version":3,"log":[${"1,".repeat(size)}1]}`],
  "empty objects": [15_000_000, (_, size) => `{"format":"otplan","version":3,"log":[${"{},".repeat(size)}{}]}`],
  "a number of a million digits": [
    1_000_000,
    (plan, size) => JSON.stringify(plan).replace(/"years":\d+/, `"years":${"1".repeat(size)}`),
  ],
  "numbers of ten thousand digits": [
    4_000,
    (plan, size) =>
      JSON.stringify({ ...plan, log: 0 }).replace(
        '"log":0',
        `"log":[${times(size, () => `0.${"1".repeat(10_000)}`).join()}]`,
      ),
  ],
  "a title of 40 million letters": [40_000_000, withPart((size) => ({ title: "x".repeat(size) }))],
  "a title of escaped letters": [8_000_000, withPart((size) => ({ title: "\u0001".repeat(size) }))],
  "a note of 200 million letters": [
    200_000_000,
    withPart((size) => ({ notes: [{ about: "plan", text: "x".repeat(size) }] })),
  ],
  "a title of other letters": [15_000_000, withPart((size) => ({ title: "\u4e00".repeat(size) }))],
  blanks: [45_000_000, (plan, size) => `${" ".repeat(size)}${JSON.stringify(plan)}`],
  "lines without anything": [45_000_000, (_, size) => "\n".repeat(size)],
  "a fault after many lines": [40_000_000, (plan, size) => `${"\n".repeat(size)}${JSON.stringify(plan)}x`],
  "a text without an end": [45_000_000, (_, size) => `{"format":"${"x".repeat(size)}`],
  "a text of backslashes without an end": [20_000_000, (_, size) => `{"format":"${"\\\\".repeat(size)}`],
};
