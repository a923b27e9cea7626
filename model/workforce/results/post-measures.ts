/** Staff in post, funded posts and what lies between them. */
import { each, part, ratio, simple, the, type Measure } from "./measure";

const declared: readonly Measure[] = [
  simple("staff_in_post", "Staff in post", "WTE", "stock", "wte", "WTE employed at the end of the period.", {
    terms: [
      the("at the start of the year", "staff_in_post"),
      the("plus", "joiners_wte"),
      the("less", "leavers_wte"),
      the("less", "leavers_known_wte"),
      the("less", "retirements_wte"),
      the("plus", "hours_change"),
    ],
  }),
  simple(
    "hours",
    "Contracted hours a week",
    "hours per week",
    "stock",
    "hours",
    "Staff in post (WTE) x the whole-time week of their place and month. Where whole-time weeks differ, hours can be compared and WTE cannot.",
    {
      terms: [
        the("", "staff_in_post"),
        part("times", "Whole-time week, mean over them", "hours per week per WTE", ["hours", "wte"], each),
      ],
      by: ["place"],
    },
  ),
  simple("headcount", "Headcount", "heads", "stock", "heads", "People employed at the end of the period.", {
    terms: [
      the("at the start of the year", "headcount"),
      the("plus", "joiners"),
      the("less", "leavers"),
      the("less", "leavers_known"),
      the("less", "retirements"),
      the("plus", "net_moves"),
    ],
  }),
  simple("establishment", "Establishment", "WTE", "stock", "posts", "Funded posts at the end of the period.", {
    terms: [
      part("", "Funded posts, the day before the plan starts", "WTE", ["openingPosts"]),
      part(
        "plus",
        "Growth since then, or what dated figures say",
        "WTE",
        ["posts", "openingPosts", "addedPosts", "convertedPosts"],
        (posts, opening, added, converted) => posts - opening - added - converted,
      ),
      part("plus", "Posts added", "WTE", ["addedPosts"]),
      part("plus", "Posts turned into the level, less those turned out of it", "WTE", ["convertedPosts"]),
    ],
  }),
  simple(
    "vacant_posts",
    "Vacant posts",
    "WTE",
    "stock",
    "vacantPosts",
    "Posts with nobody in them: posts above staff, in each place, setting and level apart.",
    { terms: [the("", "establishment"), the("less", "staff_in_post"), the("plus", "over_establishment")] },
  ),
  simple(
    "frozen_posts",
    "Frozen posts",
    "WTE",
    "stock",
    "frozenPosts",
    "Funded posts that nobody is hired into for a time. Those with nobody in them are among the vacant posts.",
    {
      terms: [
        the("", "establishment"),
        part("less", "Posts that may be filled", "WTE", ["posts", "frozenPosts"], (posts, frozen) => posts - frozen),
      ],
    },
  ),
  simple(
    "over_establishment",
    "Over establishment",
    "WTE",
    "stock",
    "staffOverPosts",
    "Staff beyond the funded posts: staff above posts, in each place, setting and level apart.",
    { terms: [the("", "staff_in_post"), the("less", "establishment"), the("plus", "vacant_posts")] },
  ),
  {
    id: "vacancies",
    label: "Net vacancies",
    unit: "WTE",
    kind: "stock",
    quantities: ["posts", "wte"],
    of: (posts, wte) => posts - wte,
    means:
      "Establishment less staff in post: vacant posts less what is over establishment elsewhere; below zero is over establishment.",
    sum: { terms: [the("", "vacant_posts"), the("less", "over_establishment")] },
  },
  {
    id: "vacancy_rate",
    label: "Vacancy rate",
    unit: "share",
    kind: "stock",
    quantities: ["vacantPosts", "posts"],
    of: ratio,
    means:
      "Vacant posts / establishment. What is over establishment in another place, setting or level is not taken off, so it is never below zero.",
    sum: { terms: [the("", "vacant_posts"), the("divided by", "establishment")] },
  },
  {
    id: "net_vacancy_rate",
    label: "Net vacancy rate",
    unit: "share",
    kind: "stock",
    quantities: ["posts", "wte"],
    of: (posts, wte) => ratio(posts - wte, posts),
    means:
      "Net vacancies / establishment, as published tables of whole regions have it; below zero is over establishment.",
    sum: { terms: [the("", "vacancies"), the("divided by", "establishment")] },
  },
  simple("need", "Posts needed", "WTE", "stock", "needed", "Establishment with today's unmet need on top.", {
    terms: [
      the("", "establishment"),
      part("plus", "Unmet need", "WTE", ["needed", "posts"], (needed, posts) => needed - posts),
    ],
  }),
  {
    id: "gap_to_need",
    label: "Gap to need",
    unit: "WTE",
    kind: "stock",
    quantities: ["needed", "wte"],
    of: (needed, wte) => needed - wte,
    means: "Posts needed less staff in post.",
    sum: { terms: [the("", "need"), the("less", "staff_in_post")] },
  },
];

/** What says how far staff fall short of posts, in one way or another. */
const vacancies: readonly string[] = [
  "vacant_posts",
  "over_establishment",
  "vacancies",
  "vacancy_rate",
  "net_vacancy_rate",
  "gap_to_need",
];

export const postMeasures: readonly Measure[] = declared.map((measure) =>
  vacancies.includes(measure.id) ? { ...measure, ofVacancies: true } : measure,
);
