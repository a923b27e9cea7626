/** Time that staff in post give to learning, to each other and to roles away from patients. Left out, none is taken off. */
import type { Declaration } from "./declaration";
import { share } from "./limits";

const people = ["place", "setting", "level"] as const;
const policies =
  "Your own policy on it says, or the people who make job plans. Nobody publishes it for the profession.";

export const timeSetAside = [
  {
    id: "preceptorship_months",
    label: "Length of preceptorship",
    unit: "months",
    kind: "each",
    dimensions: [],
    limits: { least: 0, most: 36 },
    needed: { missing: [] },
    means:
      "Months for which somebody newly registered is in preceptorship, from the month in which they are hired. Left out, no time is set aside for it.",
    read: "at the start",
    find: policies,
    pushes: {
      check: "longer-preceptorship-never-fewer-in-it",
      direction: 1,
      says: "A longer preceptorship never means fewer people in it.",
      measure: "in_preceptorship",
    },
    tried: false,
  },
  {
    id: "preceptorship_hours",
    label: "Time off for preceptorship",
    unit: "hours per week per head",
    kind: "each",
    dimensions: ["place", "setting"],
    limits: { least: 0, most: 20 },
    needed: { missing: ["preceptorship_wte"] },
    asksWith: "preceptorship_months",
    means:
      "Hours a week for which somebody in preceptorship is not in the numbers: learning, reflection, meeting their preceptor.",
    find: policies,
    pushes: {
      check: "more-preceptorship-never-less-time-for-it",
      direction: 1,
      says: "More time off for preceptorship never means less time given to it.",
      measure: "preceptorship_wte",
    },
  },
  {
    id: "preceptor_hours",
    label: "A preceptor's time",
    unit: "hours per week per head",
    kind: "each",
    dimensions: ["place", "setting"],
    limits: { least: 0, most: 20 },
    needed: { missing: ["preceptor_wte"] },
    asksWith: "preceptorship_months",
    means: "Hours a week of registered staff that one person in preceptorship takes.",
    find: policies,
    pushes: {
      check: "more-preceptor-time-never-less-in-all",
      direction: 1,
      says: "More of a preceptor's time for each person never means less in all.",
      measure: "preceptor_wte",
    },
  },
  {
    id: "staff_supervision",
    label: "Supervision of staff",
    unit: "hours per month per head",
    kind: "each",
    dimensions: people,
    limits: { least: 0, most: 40 },
    usual: { above: 16 },
    needed: { missing: [] },
    means:
      "Hours a month that the professional supervision of one member of staff takes: their own and those of whoever supervises them, together. Left out, no time is set aside for it.",
    find: policies,
    pushes: {
      check: "more-supervision-of-staff-never-less-time-for-it",
      direction: 1,
      says: "More supervision of staff never means less time given to it.",
      measure: "staff_supervision_wte",
    },
  },
  {
    id: "mentor_share",
    label: "Staff who are work-based mentors",
    unit: "share",
    kind: "each",
    dimensions: people,
    limits: share,
    needed: { missing: [] },
    means: "Share of the headcount that mentors a colleague on their career. Left out, no time is set aside for it.",
    find: policies,
    pushes: {
      check: "more-who-mentor-never-fewer-mentors",
      direction: 1,
      says: "A larger share who mentor never means fewer mentors.",
      measure: "mentors",
    },
  },
  {
    id: "mentor_hours",
    label: "A mentor's time",
    unit: "hours per month per head",
    kind: "each",
    dimensions: people,
    limits: { least: 0, most: 40 },
    needed: { missing: ["mentoring_wte"] },
    asksWith: "mentor_share",
    means: "Hours a month that one work-based mentor gives to those they mentor.",
    find: policies,
    pushes: {
      check: "more-mentor-time-never-less-in-all",
      direction: 1,
      says: "More of a mentor's time never means less mentoring.",
      measure: "mentoring_wte",
    },
  },
  {
    id: "research_time",
    label: "Time in evidence, research and development",
    unit: "share",
    kind: "each",
    dimensions: people,
    limits: share,
    usual: { above: 0.6 },
    needed: { missing: [] },
    means:
      "Share of staff time in evidence, research and development roles, away from patients. Left out, none is counted.",
    find: policies,
    pushes: {
      check: "more-research-never-less-time-in-it",
      direction: 1,
      says: "A larger share of time in research never means less of it.",
      measure: "research_wte",
    },
  },
  {
    id: "digital_time",
    label: "Time in digital and informatics roles",
    unit: "share",
    kind: "each",
    dimensions: people,
    limits: share,
    usual: { above: 0.6 },
    needed: { missing: [] },
    means:
      "Share of staff time in digital, informatics and artificial intelligence roles, away from patients. Left out, none is counted.",
    find: policies,
    pushes: {
      check: "more-digital-never-less-time-in-it",
      direction: 1,
      says: "A larger share of time in digital roles never means less of it.",
      measure: "digital_wte",
    },
  },
] as const satisfies readonly Declaration[];
