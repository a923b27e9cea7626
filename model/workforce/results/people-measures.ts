/** Who the staff are. */
import { each, part, ratio, same, simple, the, type Measure } from "./measure";

export const peopleMeasures: readonly Measure[] = [
  {
    id: "share_over_55",
    label: "Aged 55 and over",
    unit: "share",
    kind: "stock",
    quantities: ["over55", "heads"],
    of: ratio,
    means: "Share of headcount aged 55 and over.",
    sum: { terms: [part("", "People aged 55 and over", "heads", ["over55"]), the("divided by", "headcount")] },
  },
  {
    id: "mean_age",
    label: "Mean age",
    unit: "years",
    kind: "stock",
    quantities: ["ageYears", "heads"],
    of: ratio,
    means: "Mean age of the headcount.",
    sum: { terms: [part("", "Their ages added up", "years", ["ageYears"]), the("divided by", "headcount")] },
  },
  {
    id: "international_share",
    label: "Internationally recruited",
    unit: "share",
    kind: "stock",
    quantities: ["international", "heads"],
    of: ratio,
    means: "Share of headcount recruited from abroad.",
    sum: {
      terms: [part("", "People recruited from abroad", "heads", ["international"]), the("divided by", "headcount")],
    },
  },
  {
    id: "registered_share",
    label: "Registered share of staff",
    unit: "share",
    kind: "stock",
    quantities: ["registeredWte", "wte"],
    of: ratio,
    means: "Skill mix: WTE of HCPC-registered staff / all WTE.",
    sum: {
      terms: [part("", "Registered staff in post", "WTE", ["registeredWte"]), the("divided by", "staff_in_post")],
    },
  },
  {
    id: "skill_mix",
    label: "Share of all staff",
    unit: "share",
    kind: "stock",
    quantities: ["wte"],
    of: same,
    means: "WTE of the group / WTE of all groups of the table: by level, the skill mix.",
    sum: {
      terms: [the("", "staff_in_post"), { ...the("divided by", "staff_in_post"), whole: "level" }],
    },
  },
  simple(
    "away_wte",
    "Known to be away",
    "WTE",
    "stock",
    "away",
    "Staff in post who are known to be away at the end of the period: maternity leave, sickness, a secondment.",
    {
      terms: [
        the("", "staff_in_post"),
        part("times", "Share of them known to be away", "share", ["away", "wte"], each),
      ],
      by: ["level", "place"],
    },
  ),
  {
    id: "available_wte",
    label: "Available staff",
    unit: "WTE",
    kind: "stock",
    quantities: ["wte", "awayWte", "away", "awayCovered", "enhancedAwayWte", "setAsideWte", "practiceEducatorInAll"],
    of: (wte, training, away, covered, enhanced, aside, teaching) =>
      wte - training - away + covered - enhanced - aside - teaching,
    means:
      "Staff in post less the time apprentices spend in off-the-job training, those known to be away, with those who stand in for them, and the time set aside.",
    sum: {
      terms: [
        the("", "staff_in_post"),
        part("less", "Time of apprentices in training", "WTE", ["awayWte"]),
        the("less", "away_wte"),
        part("plus", "Temporary staff who stand in for them", "WTE", ["awayCovered"]),
        the("less", "enhanced_away_wte"),
        the("less", "set_aside_wte"),
      ],
    },
  },
];
