/** The words of `appraisal`: its options, and what `--help` says of them. */
import type { OptionKind } from "./sorted-words";

export const appraisalOptions: Readonly<Record<string, OptionKind>> = {
  option: "several",
  draws: "one",
  seed: "one",
  workers: "one",
  json: "flag",
  csv: "flag",
  out: "one",
  help: "flag",
};

export const appraisalExamples: Readonly<Record<string, string>> = {
  option: "three-posts",
  draws: "200",
  seed: '"kettle meadow lantern"',
  workers: "2",
  out: "appraisal.csv",
};

export const appraisalHelp = `Appraises options by the Green Book: what each costs and brings by year against doing nothing, what that is
worth today, what one of each outcome costs and would have to be worth, and what cannot be said.

  npm run project -- appraisal PLAN [options]

  --option NAME ...           scenarios by id or name, in this order (default: every scenario of the plan).
                              Doing nothing is the base of the plan
  --draws N                   between which values 8 in 10 of so many futures lie: an option and doing nothing
                              are drawn together
  --seed "THREE WORDS"        other futures; --workers N: so many threads
  --json, --csv               the same as JSON or CSV; --out FILE.json or FILE.csv writes it to a file

What an option costs besides its staff is programme_cost in its scenario; what outcomes are worth is outcome_value
and outcome_money in the plan. Nobody publishes them: they are never made up. The discount rate is the Treasury's
unless the plan has one.
`;
