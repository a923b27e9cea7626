/** What `--help` prints. */
import { breakdowns } from "../../model/index";

export const help = `Runs a plan and prints what was asked for: its workforce, and the waiting lists of its services.

  npm run project -- PLAN [options]        PLAN is an .otplan file, or - for standard input

What to show
  --measure ID ...            measures by id or name (default: staff in post, posts and vacancies;
                              of a service who comes, starts and waits, and for how long)
  --service NAME ...          these services by id or name, and not the workforce (default: both)
  --by ONE[,TWO]              whole, ${breakdowns.slice(0, 6).join(", ")},
                              ${breakdowns.slice(6).join(", ")} (default: region, or the places there are);
                              services by tier or place (default: whole)
  --where DIMENSION=ID,...    only these people, as in place=london,level=registered;
                              of services place=...,tier=...
  --years 2024/25..2036/37    these planning years, each of them shown (default: as many as fit)
  --time year|month|week      planning years, months of the workforce or weeks of a list (default: year)

What to run
  --scenario NAME ...         scenarios by id or name, after the base and with the change from it
  --closure supply-led|posts-led   instead of the plan's own
  --checks                    also run the built-in checks

Other answers
  --explain MEASURE@PLACE@YEAR     the sum behind one number and its assumptions; of a service
                                   MEASURE@SERVICE@YEAR, or MEASURE@TIER@YEAR
  --list measures|scenarios|places|assumptions|services|tiers|service-measures
  --out FILE.csv|FILE.json    write the results, in full precision, to a file instead of the screen

Results go to standard output, warnings and notes to standard error. Exit code 0: done; 1: the plan
cannot be read or run, or the results cannot be written; 2: the command line is wrong; 3: a check fails.
What a service still needs before its list can be worked out is said in its place and is no failure.
`;
