/** The words of `report`: its options, and what `--help` says of them. */
import { reportFormats, reportKinds } from "../../model/index";
import type { OptionKind } from "./sorted-words";

export const reportOptions: Readonly<Record<string, OptionKind>> = {
  kind: "one",
  format: "one",
  out: "one",
  scenario: "several",
  place: "one",
  service: "one",
  target: "one",
  draws: "one",
  made: "one",
  quarter: "one",
  by: "one",
  since: "one",
  beside: "one",
  "leave-out": "several",
  order: "one",
  words: "several",
  quote: "several",
  sections: "flag",
  help: "flag",
};

export const reportExamples: Readonly<Record<string, string>> = {
  kind: "board",
  format: "json",
  out: "board.json",
  scenario: "posts-held",
  place: "London",
  service: "children",
  target: '"vacancies<=500@2030/31"',
  draws: "200",
  made: "2026-11-29",
  quarter: '"2026/27 Q3"',
  by: "region,level",
  since: "last-quarter.otplan",
  beside: "other.otplan",
  "leave-out": "picture",
  order: "answer,options,ask",
  words: '"answer=We have heard from both teams."',
  quote: "staff.end",
};

/** Futures drawn where nobody says how many: ranges right to a few in a hundred. */
export const usualDraws = 100;

/** Scenarios told where none is named: as many as fit a page beside the base. */
export const mostUnnamed = 3;

export const reportHelp = `Makes a report of a plan: as data, or as a file to hand over.

  npm run project -- report PLAN --kind KIND [options]

  --kind ${reportKinds.join("|")}
                              the board paper, the quarterly shortage report, scenarios or plans compared,
                              everything with every input, the options appraised by the Green Book, or the closing
                              pack of a workshop (what it decided, then and now); in the workbook of full the assumptions can be edited, and import takes them back
  --format ${reportFormats.map(({ id }) => id).join("|")}      (default: by the ending of --out, else txt)
  --out FILE                  writes it; without, text is printed
  --scenario NAME ...         scenarios told beside the base (default: the plan's first ${mostUnnamed}, of a
                              workshop those on its keys; "none" for none)
  --place PLACE               about one place (default: the whole plan)
  --service NAME              the list told first (default: the first that can be worked out)
  --target "FIGURE<=NUMBER@YEAR"   what chances and what it would take are told of (default: the wait the
                              service aims for, else as many staff as funded posts, in the last whole year)
  --draws N                   futures its ranges come from (default: ${usualDraws}; 0 for none)
  --made DAY                  the day printed on it (default: today)
  --quarter, --by, --since    of the shortage report: as in shortages --help
  --beside FILE.otplan        another plan, told beside this one as it stands: what differs, one chart, both
                              ranges (kind compare; no scenario is told unless --scenario names it)
  --sections                  lists the sections of the report and the sentences that may be quoted
  --leave-out SECTION ...     leaves sections out; --order ONE,TWO prints those first, in that order
  --words SECTION=TEXT ...    own words at the head of a section; --quote SENTENCE ... what they quote, by its
                              id in --sections: where it moves later, the report says so
  --out FILE.otplan           keeps what --leave-out, --order and --words say in the plan, in place of a report

The same plan, options and day give the same bytes.
`;
