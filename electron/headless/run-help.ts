/** What `--help` says of a run of a plan, and of the commands beside it. */
import { breakdowns } from "../../model/index";
import { drawsHelp } from "./draws-options";
import { eventExample } from "./event-example";
import { goalExample } from "./goal-example";
import { placesHelp } from "./places-options";
import { serviceChangeExamples } from "./service-changes-example";
import { takesExample } from "./takes-example";

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
  --event WHAT=HOW-MANY@WHERE@WHEN ...   what is known to be coming, run as a scenario of its own:
                              ${eventExample},
                              "is-away=0.8 WTE@level=registered@2026-10..2027-06@50%"
                              (leaves, joins, is-away, moves-up; back in, and covered by)
  --closure supply-led|posts-led   instead of the plan's own
  --lose | --gain | --freeze | --move | --convert WTE@WHO@FROM ...
                              posts, as one scenario on the base, after those named. WHO is
                              DIMENSION=ID,... of place, setting and level (empty: all); for --move and
                              --convert WHO..INTO; FROM is a month, of --freeze FROM..UNTIL; @MONTHS
                              behind it brings it in evenly: --lose 2@place=london@2026-10@12
  --clinics SERVICE@A-WEEK@WEEKS@FROM[@LEVEL] ...
                              clinics beside those of the team for so many weeks: cases a week, or hours
                              of a level: --clinics ${serviceChangeExamples.clinics}
  --look-through SERVICE@SHARE-OR-PEOPLE@MONTH ...
                              some of those waiting come off once: --look-through ${serviceChangeExamples["look-through"]}
  --change-model SERVICE@TIERS@FROM[@MONTHS][@LOSS:MONTHS] ...
                              another way of working from a month, over months, with the time it takes:
                              ${serviceChangeExamples["change-model"]}
                              (of a tier also contacts=, weeks=, and direct.LEVEL=, travel.LEVEL=,
                              indirect.LEVEL= minutes); the three together are one scenario on the base
  --checks                    also run the built-in checks

Other answers
  --explain MEASURE@PLACE@YEAR     the sum behind one number and its causes; of a service
                                   MEASURE@SERVICE@YEAR, or MEASURE@TIER@YEAR
  --what-matters MEASURE@PLACE@YEAR   what moves one number, each uncertain assumption by itself; where its
                              spread comes from; what is worth measuring; of a service MEASURE@SERVICE@YEAR;
                              with --scenario, and --draws N, --seed, --target (default: 1,000 futures)
  --list measures|scenarios|places|assumptions|services|tiers|service-measures|events|nations
  --nation NATION             what is published of England, Scotland, Wales or Northern Ireland: places, pay,
                              working week by date, what vacancies count; and what is not (no plan is needed)
  --calibration               figures worked out from published ones: from what, how nearly
  --opening                   what is published about England beside what the plan opens with
  --backtest PLACE            published waiting lists foretold from each month, beside what came; PLACE is
                              England, a region or system, or regions, or systems (no plan is needed)
  --backtest workforce        what the plan would have said from 2001, 2007 and later of staff since counted,
                              with its error and how often the counts lie within its futures
  --national-lists PLACE [--as-returned]
                              published waiting lists run on under the plan, starts following the staff of
                              their place; PLACE as above, or each; with --scenario, --years and --out; lists
                              whose returns are in doubt only with --as-returned
  --host-apprentices PLACE    how many apprentices it can host at the end of a year, and what runs out
                              first; with --years, --scenario, and --backfill-money POUNDS a year
  --composition CHARACTERISTIC   who the workforce is, by place and level, against whom it is held; the
                              share of joiners needed by the end of the last year in --years (2034/35);
                              with --scenario, --where place=..., --out, and --draws N for the range;
                              small counts are left out everywhere: --composition ethnicity
  --takes SERVICE@WEEKS@MONTH[@SHARE]
                              the starts a week, WTE and cost with which nobody (or only that share of the
                              list) has waited longer by the end of a month: --takes ${takesExample};
                              FROM..MONTH where more begins later; with --scenario, --draws N for the
                              range in 8 in 10 futures, and
                              --where place=...,level=...
  --goal "FIGURE<=NUMBER[@YEAR]" --by-changing ASSUMPTION,... [--chance 80%] [--draws N]
                              where one assumption, or several with the least change, has to be for a
                              figure to meet a target in a year, or in every one; as the plan stands, or
                              in so many of its futures (default: 100); with --scenario, --where place=...,
                              and --service for a figure of a list: --goal "${goalExample}";
                              --goal balance@2030/31: as many staff as are needed, by one assumption
  import FILE [--into PLAN]   what a spreadsheet or a text file holds, and what it would change in a plan;
                              import --help says more
  sheet PLAN --out FILE.csv   the assumptions as a sheet to edit in a spreadsheet; import takes it back,
                              differences first; sheet --help says more
  actuals PLAN                the plan against what has been counted since it began, and why they differ;
                              --with FILE holds it against counts of a file; actuals --help says more
  history PLAN                what was counted before the plan: its own series and those published of its
                              staff; --add FILE puts counts into it; history --help says more
  composition PLAN            who the workforce is, by each characteristic: as --composition each
  settings PLAN               the settings people work in: one added, renamed or taken out, and staff
                              moved into the community by a date; settings --help says more
  appraisal PLAN              what options cost and bring against doing nothing, by the Green Book;
                              appraisal --help says more
  shortages PLAN              what is short in a quarter, since when, what drives it and what helps; kept and
                              compared by quarter; shortages --help says more
  report PLAN --kind KIND     a board paper, a shortage report, a comparison or the full report, as a file to
                              hand over; report --help says more
  compare PLAN OTHER          everything in which two plans differ, in words; compare --help says more
  merge BASE MINE THEIRS      two plans that began as one, put together: what both changed is asked, the
                              rest is taken (files that end in .otplan); merge --help says more
  scenario out|in PLAN        a scenario as a file, and into another plan; scenario --help says more
  --plan-for PLACE [--beside] --out FILE.otplan
                              a plan for one place of this one, alone or beside its neighbours
${placesHelp}${drawsHelp}  --out FILE.csv|FILE.json    write the results, in full precision, to a file instead of the screen

Results go to standard output, warnings and notes to standard error. Exit code 0: done; 1: the plan
cannot be read or run, or the results cannot be written; 2: the command line is wrong; 3: a check fails.
What a service still needs before its list can be worked out is said in its place and is no failure.
`;
