/** How people come, go and move. */
import { each, part, ratio, same, simple, the, type Measure } from "./measure";

export const moveMeasures: readonly Measure[] = [
  simple("joiners", "Joiners", "heads", "flow", "joiners", "People hired into posts, from every source.", {
    terms: [
      the("", "joiners_newly_qualified"),
      the("plus", "joiners_international"),
      the("plus", "joiners_returners"),
      the("plus", "joiners_open_market"),
    ],
    by: ["level", "place"],
  }),
  simple(
    "joiners_newly_qualified",
    "Joiners newly qualified",
    "heads",
    "flow",
    "newlyQualified",
    "People hired from the training routes.",
    { by: ["level", "place"] },
  ),
  simple(
    "joiners_international",
    "Joiners from abroad",
    "heads",
    "flow",
    "recruitedAbroad",
    "International recruits hired into posts.",
    { by: ["level", "place"] },
  ),
  simple(
    "joiners_returners",
    "Joiners returning to practice",
    "heads",
    "flow",
    "returned",
    "Returners to practice hired into posts.",
    { by: ["level", "place"] },
  ),
  simple(
    "joiners_open_market",
    "Joiners from the open labour market",
    "heads",
    "flow",
    "fromOpenMarket",
    "People hired where no pool limits, such as support workers.",
    { by: ["level", "place"] },
  ),
  simple(
    "leavers",
    "Leavers other than retirements",
    "heads",
    "flow",
    "leavers",
    "People who left the modelled workforce other than by retiring.",
    {
      terms: [
        part("", "Person-years in post", "person-years", ["exposure"]),
        part("times", "Leavers a person-year", "per year", ["leavers", "exposure"], each),
      ],
      by: ["level", "place"],
    },
  ),
  simple("retirements", "Retirements", "heads", "flow", "retirements", "People who retired.", {
    terms: [
      part("", "Person-years in post", "person-years", ["exposure"]),
      part("times", "Retirements a person-year", "per year", ["retirements", "exposure"], each),
    ],
    by: ["level", "place"],
  }),
  {
    id: "exits",
    label: "All leavers",
    unit: "heads",
    kind: "flow",
    quantities: ["leavers", "retirements"],
    of: (leavers, retired) => leavers + retired,
    means: "Leavers and retirements together, as published leaver rates count them.",
    sum: { terms: [the("", "leavers"), the("plus", "retirements")] },
  },
  {
    id: "exit_rate",
    label: "Leaver rate in the year",
    unit: "share",
    kind: "flow",
    quantities: ["leavers", "retirements", "exposure"],
    of: (leavers, retired, years) => 1 - Math.pow(1 - ratio(leavers + retired, 12 * years), 12),
    means:
      "Yearly probability of leaving, retirement included: the period's mean monthly probability over twelve months, as the leaver rate is defined.",
    sum: {
      terms: [
        the("", "exits"),
        part("divided by", "Person-months in post", "person-months", ["exposure"], (years) => 12 * years),
        part("compounded over", "Months of a year", "months", ["exposure"], () => 12),
      ],
    },
  },
  {
    id: "leavers_wte",
    label: "Leavers other than retirements, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["leaversWte"],
    of: same,
    means: "WTE of people who left other than by retiring.",
    sum: {
      terms: [
        the("", "leavers"),
        part("times", "Hours each of them works", "WTE a head", ["leaversWte", "leavers"], each),
      ],
    },
  },
  {
    id: "retirements_wte",
    label: "Retirements, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["retirementsWte"],
    of: same,
    means: "WTE of people who retired.",
    sum: {
      terms: [
        the("", "retirements"),
        part("times", "Hours each of them works", "WTE a head", ["retirementsWte", "retirements"], each),
      ],
    },
  },
  {
    id: "joiners_wte",
    label: "Joiners, WTE",
    unit: "WTE",
    kind: "flow",
    quantities: ["joinersWte"],
    of: same,
    means: "WTE of people hired.",
    sum: {
      terms: [
        the("", "joiners"),
        part("times", "Hours each of them works", "WTE a head", ["joinersWte", "joiners"], each),
      ],
    },
  },
  simple(
    "promotions",
    "Promotions out of the level",
    "heads",
    "flow",
    "promotedOut",
    "People promoted to the next level.",
    {
      terms: [
        part("", "Person-years in post", "person-years", ["exposure"]),
        part("times", "Promotions a person-year", "per year", ["promotedOut", "exposure"], each),
      ],
      by: ["level", "place"],
    },
  ),
  simple(
    "promotions_in",
    "Promotions into the level",
    "heads",
    "flow",
    "promotedIn",
    "People promoted from the level below.",
    { by: ["level", "place"] },
  ),
  simple(
    "apprentices_qualified",
    "Support workers who qualified",
    "heads",
    "flow",
    "apprenticesIn",
    "Apprentices in post who moved from the support level to registration.",
    { by: ["place", "level"] },
  ),
  simple("moves_in", "Moves in", "heads", "flow", "movedIn", "People who moved in from another setting or place.", {
    by: ["level", "place"],
  }),
  simple("moves_out", "Moves out", "heads", "flow", "movedOut", "People who moved to another setting or place.", {
    by: ["level", "place"],
  }),
  {
    id: "hours_change",
    label: "Promotions, moves and hours, net",
    unit: "WTE",
    kind: "flow",
    quantities: [
      "hoursWte",
      "agedWte",
      "promotedInWte",
      "promotedOutWte",
      "apprenticesInWte",
      "apprenticesOutWte",
      "movedInWte",
      "movedOutWte",
    ],
    of: (hours, aged, pi, po, ai, ao, mi, mo) => hours + aged + pi - po + ai - ao + mi - mo,
    means:
      "WTE gained or lost because people change hours, age band, level, setting or place within the group's people.",
    sum: {
      terms: [
        part("", "Hours that people in post began or gave up", "WTE", ["hoursWte"]),
        part("plus", "Hours that come with growing older", "WTE", ["agedWte"]),
        part("plus", "Promotions into the group", "WTE", ["promotedInWte"]),
        part("less", "Promotions out of it", "WTE", ["promotedOutWte"]),
        part("plus", "Support workers who qualified into it", "WTE", ["apprenticesInWte"]),
        part("less", "Support workers who qualified out of it", "WTE", ["apprenticesOutWte"]),
        part("plus", "Moves into it", "WTE", ["movedInWte"]),
        part("less", "Moves out of it", "WTE", ["movedOutWte"]),
      ],
    },
  },
  {
    id: "net_moves",
    label: "Promotions, qualifying and moves, net",
    unit: "heads",
    kind: "flow",
    quantities: ["promotedIn", "promotedOut", "apprenticesIn", "apprenticesOut", "movedIn", "movedOut"],
    of: (pi, po, ai, ao, mi, mo) => pi - po + ai - ao + mi - mo,
    means:
      "People who came into the group from another level, setting or place, less those who went; nothing for the whole workforce.",
    sum: {
      terms: [
        the("", "promotions_in"),
        the("less", "promotions"),
        the("plus", "apprentices_qualified"),
        part("less", "Support workers who qualified out of the group", "heads", ["apprenticesOut"]),
        part("plus", "Moves into it", "heads", ["movedIn"]),
        part("less", "Moves out of it", "heads", ["movedOut"]),
      ],
    },
  },
];
