/** Those who teach: academic educators at universities, and practice educators who host learners on placement. */
import type { Declaration } from "./declaration";
import { share } from "./limits";
import { universities } from "./places-to-look";

const ask = "Nobody publishes it. Ask those who host learners now, and record it as a judgement with a range.";

export const educators = [
  {
    id: "academic_educators",
    label: "Academic educators",
    unit: "WTE",
    kind: "each",
    dimensions: [],
    limits: { least: 0 },
    sense: { most: 100_000 },
    needed: { missing: ["educators_there", "educators_short"], when: "with-routes" },
    means:
      "WTE of university staff who teach the learners of the plan, all places together: a university trains for more than its own place.",
    find: universities,
    pushes: {
      check: "more-educators-never-fewer-there",
      direction: 1,
      says: "More academic educators never means fewer of them there.",
      measure: "educators_there",
    },
  },
  {
    id: "learners_per_educator",
    label: "Learners for each academic educator",
    unit: "learners per WTE",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 1, most: 500 },
    usual: { below: 5, above: 60 },
    needed: { missing: ["educators_needed", "educators_short"], when: "with-routes" },
    means: "Learners on the course whom one WTE of academic educators can teach.",
    read: "at the start",
    find: universities,
    pushes: {
      check: "more-learners-each-never-more-educators-needed",
      direction: -1,
      says: "More learners for each educator never means more educators needed.",
      measure: "educators_needed",
    },
  },
  {
    id: "educator_limited",
    label: "Intake limited by academic educators",
    unit: "switch",
    kind: "each",
    dimensions: [],
    limits: share,
    needed: { missing: [] },
    means:
      "1 cuts each intake to the learners whom the academic educators can teach, 0 only reports how many are short. Left out, it does not cut them.",
    tried: false,
    pushes: {
      check: "limiting-intake-by-educators-never-more-staff",
      direction: -1,
      says: "Limiting the intake by academic educators never means more staff.",
      under: "supply-led",
    },
  },
  {
    id: "practice_educator_share",
    label: "Registered staff who are practice educators",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: share,
    needed: { missing: [] },
    means:
      "Share of the registered headcount that hosts learners on placement. Left out, the time that it takes is not counted.",
    find: ask,
    pushes: {
      check: "more-who-host-never-fewer-practice-educators",
      direction: 1,
      says: "A larger share who host learners never means fewer practice educators.",
      measure: "practice_educators",
    },
  },
  {
    id: "practice_educator_hours",
    label: "A practice educator's time for a learner",
    unit: "hours per week",
    kind: "each",
    dimensions: ["route"],
    limits: { least: 0, most: 40 },
    needed: { missing: [] },
    means:
      "Hours of registered staff that one week of one learner's placement takes, beyond what the learner does for the service. Left out, that time is not counted.",
    find: ask,
    pushes: {
      check: "more-time-for-a-learner-never-less-in-all",
      direction: 1,
      says: "More time for each learner never means less time of practice educators.",
      measure: "practice_educator_wte",
    },
  },
] as const satisfies readonly Declaration[];
