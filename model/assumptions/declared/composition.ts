/** Who the workforce is: groups of a characteristic, which move with the people of a run and change no total. */
import type { Declaration } from "./declaration";
import { notNegative, optional, share } from "./limits";
import { ownRecords } from "./places-to-look";

const noTotal = "It says who the people are, not how many there are: it changes no total.";

export const composition = [
  {
    id: "group_share",
    label: "Share of staff in post at the start",
    unit: "share",
    kind: "share",
    dimensions: ["group", "place", "level"],
    sharesOver: "group",
    limits: share,
    needed: { missing: ["who the workforce is"], when: "with-characteristics" },
    means: "Share of the people in post on the day before the plan starts who are in a group, by place and level.",
    find: "Electronic staff records give it. For a place or a level without a figure of its own, the figure of the larger one stands.",
    read: "at the start",
    settled: true,
    tried: false,
    undirected: noTotal,
  },
  {
    id: "joiner_share",
    label: "Share of joiners",
    unit: "share",
    kind: "share",
    dimensions: ["group", "joining", "place", "level"],
    sharesOver: "group",
    limits: share,
    needed: { missing: ["who the workforce will be"], when: "with-characteristics" },
    means:
      "Share of those who come to look for a post, or are hired from the open labour market, who are in a group, by where they come from: each course, abroad, back to practice, outside the modelled employers, the open labour market.",
    find: "Universities know it of those who finish a course, and recruitment records of those who are hired. Nobody publishes it for occupational therapy.",
    tried: false,
    undirected: noTotal,
  },
  {
    id: "group_leaving_factor",
    label: "Leaving by group, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["group", "place", "level"],
    limits: notNegative,
    sense: { most: 100 },
    usual: { above: 20 },
    needed: { missing: ["who the workforce will be"], when: "with-characteristics" },
    means:
      "How much likelier people of a group are to leave or retire than the others of their place, setting and level; 1 is the same. How many leave stays as it is: the factor says who they are.",
    find: "Nobody publishes it. Your own records of leavers give it; until then 1 is a judgement, with a range.",
    undirected: noTotal,
  },
  {
    id: "group_promotion_factor",
    label: "Promotion by group, relative",
    unit: "multiplier",
    kind: "each",
    dimensions: ["group", "place", "level"],
    limits: notNegative,
    sense: { most: 100 },
    usual: { above: 20 },
    needed: { missing: ["who the workforce will be"], when: "with-characteristics" },
    means:
      "How much likelier people of a group are to be promoted than the others of their place, setting and level; 1 is the same. How many are promoted stays as it is: the factor says who they are.",
    find: `Nobody publishes it. ${ownRecords} Until then 1 is a judgement, with a range.`,
    undirected: noTotal,
  },
  {
    id: "comparator_share",
    label: "Share among the people it is held against",
    unit: "share",
    kind: "share",
    dimensions: ["group", "place"],
    sharesOver: "group",
    limits: share,
    needed: optional,
    means:
      "Share of a group among those whom the workforce is held against, such as the people of working age in the census. Left out, there is nothing to be near to or far from.",
    find: "The census has it by ethnic group, sex, disability and much else, for every area.",
    ofThePlan: true,
    tried: false,
    undirected: noTotal,
  },
] as const satisfies readonly Declaration[];
