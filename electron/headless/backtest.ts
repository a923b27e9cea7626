/** `--backtest`: what would have been said of the published lists of a place from each month on, beside what was published. */
import {
  backtestList,
  besideAim,
  errorsAhead,
  listedServices,
  monthWords,
  returnedThroughout,
  whyItBegins,
  type ErrorAhead,
  type Foretold,
  type ListedService,
} from "../../model/index";
import { columns } from "./layout";
import { findPlace } from "./known-places";
import type { Named } from "./names";
import { relativeChange } from "./numbers";
import { done, type Step } from "./outcome";
import { england, groups, lists, regions, systems, who, type PlaceGroup } from "./published-places";

/** The last month that lists by weeks waited are published for by place. */
const upTo = "2023-10";

const people = (value: number): string => Math.round(value).toLocaleString("en-GB");
const share = (value: number): string => (Number.isNaN(value) ? "-" : `${(100 * value).toFixed(1)}%`);

/** The last month foretold from each month. */
const rowOf = (foretold: Foretold): readonly string[] => [
  monthWords(foretold.from),
  String(foretold.ahead),
  ...(["waiting", "over18", "over52"] as const).flatMap((count) => [
    people(foretold.foretold[count]),
    people(foretold.published[count]),
    relativeChange(foretold.published[count], foretold.foretold[count]),
  ]),
  foretold.returnsChanged ? "returns changed" : "",
];

const forecastHead = [
  "FROM",
  "MONTHS",
  ...["WAITING", "OVER 18 WEEKS", "OVER 52 WEEKS"].flatMap((name) => [name, "PUBLISHED", "ERROR"]),
  "",
];

const errorTable = (errors: readonly ErrorAhead[]): readonly string[] =>
  columns([
    ["MONTHS AHEAD", "FORECASTS", "WAITING", "OVER 18 WEEKS", "OVER 52 WEEKS"],
    ...errors.map(({ ahead, forecasts, waiting, over18, over52 }) => [
      String(ahead),
      String(forecasts),
      share(waiting),
      share(over18),
      share(over52),
    ]),
  ]);

/** One place: its list run on from every month to the last, and the usual error. */
function ofPlace({ id, label }: Named, listed: ListedService): readonly string[] {
  const series = lists.series(listed, id);
  const forecasts = backtestList(series, upTo);
  const last = forecasts.flatMap(({ months }) => months.at(-1) ?? []);
  if (last.length === 0) return [`${who[listed]}, ${label}: no month that can be run on is published.`];
  return [
    `${who[listed]}, ${label}: run on to ${monthWords(upTo)} from the counts up to each month`,
    ...columns([forecastHead, ...last.map(rowOf)]),
    ...[whyItBegins(series) ?? []].flat(),
    "",
    "Usual error (median), of forecasts over which the returns did not change",
    ...errorTable(errorsAhead(forecasts)),
    // The aim is for the nation's list; a place of a few hundred moves more.
    ...(id === england.id ? ["", ...besideAim(forecasts)] : []),
  ];
}

/** Several places together: the usual error. */
function ofGroup({ label, places }: PlaceGroup, listed: ListedService): readonly string[] {
  const all = places.map(({ id }) => lists.series(listed, id));
  const returned = all.filter((series) => returnedThroughout(series, upTo));
  return [
    `${who[listed]}, ${label.toLowerCase()}: usual error (median) of ${returned.length} of ${places.length} that sent figures throughout`,
    ...errorTable(errorsAhead(returned.flatMap((series) => backtestList(series, upTo)))),
  ];
}

/** The backtest of a place, or of `regions` or `systems` together, as text. */
export function backtestOf(asked: string): Step<string> {
  const found = findPlace(
    asked,
    [england, ...groups, ...regions, ...systems],
    "It takes England, a region or system, or all regions or systems.",
  );
  if (!found.ok) return found;
  const group = groups.find(({ id }) => id === found.value.id);
  const blocks = listedServices.map((listed) =>
    (group === undefined ? ofPlace(found.value, listed) : ofGroup(group, listed)).join("\n"),
  );
  return done(`${blocks.join("\n\n")}\n`);
}
