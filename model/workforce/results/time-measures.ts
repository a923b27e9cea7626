/** Time that staff set aside for learning, for each other and for roles away from patients; and where they work. */
import type { Quantity } from "./quantity";
import { each, part, ratio, simple, the, type Measure } from "./measure";

/** Time of staff in post: their WTE times the share of it. */
const time = (id: string, label: string, quantity: Quantity, means: string): Measure =>
  simple(id, label, "WTE", "stock", quantity, `${means} They are in the staff in post.`, {
    terms: [the("", "staff_in_post"), part("times", "Share of their time", "share", [quantity, "wte"], each)],
    by: ["level", "place"],
  });

/** People in post: their number times the share of them. */
const people = (id: string, label: string, quantity: Quantity, means: string): Measure =>
  simple(id, label, "heads", "stock", quantity, means, {
    terms: [the("", "headcount"), part("times", "Share of them", "share", [quantity, "heads"], each)],
    by: ["level", "place"],
  });

/** What is known of those in the community; missing where nothing is known of anybody. */
const asFarAsKnown =
  (of: (community: number, wte: number) => number) =>
  (community: number, unknown: number, wte: number): number =>
    unknown >= wte * (1 - 1e-12) && unknown > 0 ? Number.NaN : of(community, wte);

export const timeMeasures: readonly Measure[] = [
  people(
    "in_preceptorship",
    "In preceptorship",
    "inPreceptorship",
    "People hired out of training in the last months of preceptorship, less those who have left. Not known until the plan has run for as many months.",
  ),
  time("preceptorship_wte", "Time off for preceptorship", "preceptorshipWte", "Time of those in preceptorship."),
  time("preceptor_wte", "Time of preceptors", "preceptorWte", "Time of registered staff for those in preceptorship."),
  time(
    "staff_supervision_wte",
    "Supervision of staff",
    "staffSupervisionWte",
    "Time of those supervised and of those who supervise them.",
  ),
  people("mentors", "Work-based mentors", "mentors", "Staff who mentor a colleague."),
  time("mentoring_wte", "Mentoring", "mentoringWte", "Time of work-based mentors."),
  time("research_wte", "Research and development", "researchWte", "Time in evidence, research and development roles."),
  time("digital_wte", "Digital and informatics", "digitalWte", "Time in digital and informatics roles."),
  {
    id: "set_aside_wte",
    label: "Time set aside",
    unit: "WTE",
    kind: "stock",
    quantities: ["setAsideWte", "practiceEducatorInAll"],
    of: (staff, teaching) => staff + teaching,
    means:
      "Preceptorship, supervision of staff, mentoring, practice education, research and digital roles together, as far as somebody gave their figures.",
    sum: {
      terms: [
        part("", "Preceptorship, supervision, mentoring, research and digital roles", "WTE", ["setAsideWte"]),
        part("plus", "Practice education", "WTE", ["practiceEducatorInAll"]),
      ],
    },
  },
  {
    id: "community_wte",
    label: "Staff in the community",
    unit: "WTE",
    kind: "stock",
    quantities: ["communityWte", "communityUnknown", "wte"],
    of: asFarAsKnown((community) => community),
    means:
      "WTE of each setting times the part of it that works in the community: at least so many, where that is not given for some.",
    sum: {
      terms: [
        the("", "staff_in_post"),
        part("times", "Part of them known to be in the community", "share", ["communityWte", "wte"], each),
      ],
    },
  },
  {
    id: "community_share",
    label: "Share of staff in the community",
    unit: "share",
    kind: "stock",
    quantities: ["communityWte", "communityUnknown", "wte"],
    of: asFarAsKnown((community, wte) => ratio(community, wte)),
    means: "WTE of staff in the community / all WTE: at least so much, where it is not given for some settings.",
    sum: { terms: [the("", "community_wte"), the("divided by", "staff_in_post")] },
  },
  {
    id: "community_unknown_share",
    label: "Share of staff who may be in the community",
    unit: "share",
    kind: "stock",
    quantities: ["communityUnknown", "wte"],
    of: ratio,
    means: "WTE of settings of which nobody gave what part works in the community / all WTE.",
    sum: {
      terms: [
        part("", "Staff of settings of which it is not given", "WTE", ["communityUnknown"]),
        the("divided by", "staff_in_post"),
      ],
    },
  },
  people(
    "portfolio_heads",
    "Portfolio careers",
    "portfolioHeads",
    "People with a second post in another setting, counted in the setting of their first.",
  ),
  simple(
    "working_wte",
    "Staff by where they work",
    "WTE",
    "stock",
    "workingWte",
    "WTE by the setting it is worked in: hours of second posts count where they are worked. All settings together have the staff in post.",
    {
      terms: [
        the("", "staff_in_post"),
        part(
          "plus",
          "Second posts worked here, less those worked elsewhere",
          "WTE",
          ["workingWte", "wte"],
          (working, wte) => working - wte,
        ),
      ],
    },
  ),
  simple(
    "working_heads",
    "People by where they work",
    "heads",
    "stock",
    "workingHeads",
    "People who work in a setting, in their first post or their second. Where both are meant they are counted once.",
    {
      terms: [
        the("", "headcount"),
        part(
          "plus",
          "People whose second post is here",
          "heads",
          ["workingHeads", "heads"],
          (working, heads) => working - heads,
        ),
      ],
    },
  ),
];
