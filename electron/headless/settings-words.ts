/** The words of `settings`: its options and what `--help` says of them. */
import type { OptionKind } from "./sorted-words";

export const settingsOptions: Readonly<Record<string, OptionKind>> = {
  "add-setting": "one",
  staff: "several",
  posts: "several",
  place: "one",
  give: "several",
  rename: "one",
  as: "one",
  "take-out": "one",
  "to-community": "one",
  from: "several",
  to: "one",
  start: "one",
  by: "one",
  out: "one",
  help: "flag",
};

export const settingsExamples: Readonly<Record<string, string>> = {
  "add-setting": '"Independent practice"',
  staff: "registered=12",
  posts: "registered=14",
  place: "london",
  give: "leaver_rate=8%",
  rename: "other",
  as: '"Other trusts"',
  "take-out": "independent-practice",
  "to-community": "5%",
  from: "acute",
  to: "community",
  start: "2026-04",
  by: "2035-04",
  out: "mine.otplan",
};

export const settingsHelp = `The settings of a plan: who works there, what part of them is in the community, and what changes them.

  npm run project -- settings PLAN [options]

  (nothing)                   its settings at the start, and those the documents name that can be added
  --add-setting NAME --staff LEVEL=WTE ... --posts LEVEL=WTE ...
                              a setting of its own; levels left out are asked for, because blank is not zero
    --place PLACE             where all its staff work (default: the whole plan, as its staff are divided)
    --give FIGURE=NUMBER ...  a figure the plan gives setting by setting, as it was asked for
  --to-community SHARE --from SETTING ... --to SETTING --start 2026-04 --by 2035-04
                              a scenario that moves so large a part of all posts, and the staff in them
  --rename SETTING --as NAME  another name
  --take-out SETTING          takes out a setting in which nobody works
  --out FILE.otplan           writes the plan that it becomes
`;
