/** Small random plans whose structure holds; their figures need not make sense. */
import fc from "fast-check";
import type { Assumption, Change, Plan } from "../../model/plan/plan";

// One grapheme can be a dozen characters long, and a unit may have sixty.
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }).filter((made) => made.length <= 60);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const value = fc.oneof(
  number,
  fc.constant(null),
  text.map((rest) => `=${rest}`),
);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, "0")}`);
const status = fc.constantFrom("published", "derived", "judgement");
const when = fc.array(fc.record({ from: month, value }), { maxLength: 3 });
const required = { requiredKeys: ["value"] as "value"[] };

const place = fc.oneof(fc.constantFrom("all", "a", "b"), fc.constant(["a", "b"]));
const where = fc.array(fc.record({ place, setting: fc.constant("one"), value, when, status, reason: text }, required), {
  maxLength: 4,
});

const assumption = (id: string): fc.Arbitrary<Assumption> =>
  fc.record(
    {
      id: fc.constant(id),
      label: text,
      unit: text,
      value,
      where,
      when,
      shape: fc.constantFrom("step", "linear"),
      limits: fc.record({ least: number, most: number }, { requiredKeys: [] }),
      range: fc.record(
        { low: number, likely: number, high: number, level: fc.constant(0.8) },
        { requiredKeys: ["low", "high", "level"] },
      ),
      status,
      reason: text,
    },
    { requiredKeys: ["id", "label", "unit", "value", "status"] },
  ) as fc.Arbitrary<Assumption>;

const change = fc.record(
  {
    assumption: fc.constantFrom("leaver_rate", "own_figure", "arrival_share"),
    op: fc.constantFrom("set", "add", "multiply"),
    value: number,
    where: fc.record({ place }),
    from: month,
    ramp: fc.integer({ min: 1, max: 600 }),
    why: text,
  },
  { requiredKeys: ["assumption", "op", "value"] },
) as fc.Arbitrary<Change>;

/** A past with gaps and breaks, its months in order, none twice. */
const history = fc.uniqueArray(
  fc
    .record(
      {
        counts: fc.constantFrom("staff_in_post" as const, "headcount" as const, "vacancies" as const),
        label: text.filter((made) => made.trim() !== ""),
        place: fc.constantFrom("a", "b"),
        level: fc.constant("registered"),
        points: fc
          .uniqueArray(
            fc.record(
              { at: month, value: fc.oneof(fc.constant(null), fc.nat({ max: 5000 })), break: text },
              { requiredKeys: ["at", "value"] },
            ),
            { minLength: 1, maxLength: 5, selector: ({ at }) => at },
          )
          .map((points) => [...points].sort((a, b) => a.at.localeCompare(b.at)))
          .filter((points) => points.some((point) => point.value !== null)),
        source: text,
      },
      { requiredKeys: ["counts", "label", "points"] },
    )
    .map((series) => ({ id: series.counts.replaceAll("_", "-"), ...series })),
  { maxLength: 3, selector: ({ id }) => id },
) as fc.Arbitrary<NonNullable<Plan["history"]>>;

export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    title: text,
    start: month,
    years: fc.integer({ min: 1, max: 40 }),
    closure: fc.constantFrom("supply-led" as const, "posts-led" as const),
    assumptions: fc.tuple(
      assumption("leaver_rate"),
      assumption("staff_in_post"),
      assumption("arrival_share"),
      assumption("own_figure"),
    ),
    changes: fc.array(change, { maxLength: 4 }),
    history,
    notes: fc.array(fc.record({ about: text, text }), { maxLength: 2 }),
  })
  .map(({ title, start, years, closure, assumptions, changes, history: past, notes }) => ({
    format: "otplan",
    version: 3,
    title,
    start,
    years,
    closure,
    structure: {
      places: [
        { id: "all", label: "All", kind: "ics" },
        { id: "a", label: "A", kind: "team", parent: "all" },
        { id: "b", label: "B", kind: "team", parent: "all" },
      ],
      settings: [{ id: "one", label: "One" }],
      levels: [{ id: "registered", label: "Registered", registered: true, payBand: "6", recruitedFrom: "pool" }],
      ages: [{ id: "any", label: "Any age", from: 20, years: 50 }],
      origins: [{ id: "uk", label: "UK-trained", international: false }],
      routes: [],
    },
    assumptions,
    ...(past.length === 0 ? {} : { history: past }),
    scenarios: [
      { id: "first", name: "First", changes },
      { id: "second", name: "Second", basedOn: "first", changes: [] },
    ],
    sources: [],
    notes,
    log: [],
  }));
