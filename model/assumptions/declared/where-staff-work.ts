/** Where staff work, beside the setting that employs them: in the community, and in a second setting. */
import type { Declaration } from "./declaration";
import { share } from "./limits";
import { ownRecords } from "./places-to-look";

export const whereStaffWork = [
  {
    id: "community_part",
    label: "Part of a setting that works in the community",
    unit: "share",
    kind: "each",
    dimensions: ["setting", "place"],
    limits: share,
    needed: { missing: ["community_wte", "community_share"] },
    asksWith: "community_part",
    means:
      "Share of a setting's staff who work in the community: 1 for a setting that is wholly there, 0 for one that is not. Settings of which it is left out are counted as not known.",
    find: "Nobody publishes it below the kind of employer. Your own records give it by team.",
    pushes: {
      check: "more-in-the-community-never-a-smaller-share",
      direction: 1,
      says: "A larger part of a setting in the community never means a smaller share of staff there.",
      measure: "community_share",
    },
  },
  {
    id: "portfolio_share",
    label: "Staff with a second post in another setting",
    unit: "share",
    kind: "each",
    dimensions: ["setting", "place", "level"],
    limits: share,
    needed: { missing: [] },
    means:
      "Share of a setting's staff who have a portfolio career: part of their hours here are worked in another setting of the plan. They are counted once, in the setting of their first post. Left out, nobody is taken to have a second post.",
    find: `Nobody publishes it. ${ownRecords}`,
    pushes: {
      check: "more-portfolio-careers-never-fewer-heads-in-them",
      direction: 1,
      says: "A larger share with a second post never means fewer people with one.",
      measure: "portfolio_heads",
    },
  },
  {
    id: "portfolio_time",
    label: "Time worked in the second post",
    unit: "share",
    kind: "each",
    dimensions: ["setting", "place", "level"],
    limits: share,
    needed: { missing: ["working_wte"] },
    asksWith: "portfolio_share",
    means: "Share of the hours of somebody with a portfolio career that is worked in the second setting.",
    find: ownRecords,
    undirected: "Hours are worked in one setting or another: all of them together stay as they are.",
  },
  {
    id: "second_setting",
    label: "Where second posts are",
    unit: "share",
    kind: "share",
    dimensions: ["setting"],
    sharesOver: "setting",
    limits: share,
    needed: { missing: ["working_wte"] },
    asksWith: "portfolio_share",
    means:
      "How the hours of second posts divide over settings. Those who would have their second post where they have the first work there.",
    find: ownRecords,
  },
] as const satisfies readonly Declaration[];
