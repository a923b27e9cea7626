import { useState } from "react";
import { elementAt, type ListedService, listedServices, monthWords } from "../../../../model";
import { TileMap } from "../../../charts";
import { HeadlineFigure, HeadlineFigures } from "../../../controls/headline-figures";
import { ViewTabs, type ViewTab } from "../../../controls/view-tabs";
import { useChartExport } from "../../../controls/use-chart-export";
import { usePlan } from "../../../state/plan-store";
import { useView } from "../../../state/view-store";
import { listFigure, listMeasures, publishedWords as words, type ListMeasure } from "../../../words/published-lists";
import { ListsTable } from "./lists-table";
import { NationListOf } from "./nation-list";
import { PlaceByMonth, PlaceList } from "./place-list";
import { PlaceTools } from "./place-tools";
import { emptyLists, figuresAt, highest, rowsOf, silentPlaces, type PlaceRow } from "./place-rows";
import {
  ENGLAND,
  fullestMonth,
  isPublished,
  labelOf,
  levelsIn,
  lists,
  monthsWithBands,
  sourceOf,
  type Level,
} from "./shipped-lists";

type Part = "map" | "place" | "onward" | "months" | "table";
const parts: readonly ViewTab<Part>[] = [
  { id: "map", label: words.onMap },
  { id: "place", label: words.onePlace },
  { id: "onward", label: words.onward },
  { id: "months", label: words.monthsHead },
  { id: "table", label: words.inTable },
];

/** The published waiting lists of England: on the map, side by side, and one place's in full, to be used in a service. */
export function PublishedLists() {
  const root = usePlan((state) => state.open?.plan.structure.places.find((place) => place.parent === undefined)?.id);
  const shown = useView((state) => state.place);
  const [month, setMonth] = useState(fullestMonth);
  const [listed, setListed] = useState<ListedService>("children");
  const [measure, setMeasure] = useState<ListMeasure>("shareOver18");
  const [picked, setPicked] = useState<Level>("ics");
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const levels = levelsIn(month, listed);
  const level = levels.includes(picked) ? picked : levels[0];
  const place = chosen ?? [shown, root].find((id) => id !== undefined && isPublished(id)) ?? ENGLAND;
  const [part, setPart] = useState<Part>("map");
  /** From the map and the table: the place's own list is shown. */
  const show = (id: string): void => {
    setChosen(id);
    setPart("place");
  };
  const england = figuresAt(month, listed, ENGLAND);
  const months = (byPlace: boolean) =>
    lists.months
      .filter((one) => levelsIn(one, listed).length > 0 === byPlace)
      .map((one) => (
        <option key={one} value={one}>
          {monthWords(one)}
        </option>
      ));
  return (
    <section className="published-lists">
      <div className="published-head">
        {/* Where there are figures of England they say it themselves. */}
        <h2 className={england === undefined ? undefined : "visually-hidden"}>
          {england === undefined
            ? words.systemsOnly(month, listed)
            : words.finding(month, listed, england.figures.waiting, england.figures.shareOver18)}
        </h2>
        {england === undefined ? null : <EnglandFigures of={england} month={month} listed={listed} />}
      </div>
      <div className="compare-controls" role="group" aria-label={words.controls}>
        <label className="place-picker">
          <span>{words.month}</span>
          <select value={month} onChange={(event) => setMonth(event.target.value)}>
            <optgroup label={words.byPlace}>{months(true)}</optgroup>
            <optgroup label={words.englandOnly}>{months(false)}</optgroup>
          </select>
        </label>
        <label className="place-picker">
          <span>{words.listed}</span>
          <select value={listed} onChange={(event) => setListed(event.target.value as ListedService)}>
            {listedServices.map((one) => (
              <option key={one} value={one}>
                {words.listedAs[one]}
              </option>
            ))}
          </select>
        </label>
        {part !== "map" && part !== "table" ? (
          <PlaceTools listed={listed} month={month} place={place} onPlace={setChosen} />
        ) : level === undefined ? null : (
          <>
            <label className="place-picker">
              <span>{words.measure}</span>
              <select value={measure} onChange={(event) => setMeasure(event.target.value as ListMeasure)}>
                {listMeasures.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </select>
            </label>
            <label className="place-picker">
              <span>{words.places}</span>
              <select
                value={level}
                disabled={levels.length < 2}
                onChange={(event) => setPicked(event.target.value as Level)}
              >
                {levels.map((one) => (
                  <option key={one} value={one}>
                    {words.levelNames[one]}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </div>
      <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart} within>
        {part === "place" ? (
          <PlaceList listed={listed} month={month} place={place} />
        ) : part === "onward" ? (
          <NationListOf listed={listed} place={{ id: place, label: labelOf(place) }} onPlace={setChosen} />
        ) : part === "months" ? (
          <PlaceByMonth listed={listed} month={month} place={place} />
        ) : level === undefined ? (
          <p className="chart-empty">{words.notByPlace(month)}</p>
        ) : part === "map" ? (
          <ListsMap month={month} listed={listed} measure={measure} level={level} place={place} onPick={show} />
        ) : (
          <section>
            <h3>{words.tableHead(level)}</h3>
            <ListsTable
              key={`${level} ${measure}`}
              rows={rowsOf(month, listed, level)}
              england={england}
              lead={measure}
              caption={words.tableCaption(listed, month)}
              chosen={place}
              onPick={show}
            />
          </section>
        )}
      </ViewTabs>
      <p className="note">{words.honest(fullestMonth)}</p>
      <details className="published-how">
        <summary>{words.about}</summary>
        <p>
          {words.aboutText(lists.months[0] ?? "", lists.series(listed, ENGLAND).at(-1)?.month ?? "", monthsWithBands)}{" "}
          {words.patients}
        </p>
      </details>
    </section>
  );
}

/** What all lists of England come to in the month. */
function EnglandFigures({
  of,
  month,
  listed,
}: {
  readonly of: PlaceRow;
  readonly month: string;
  readonly listed: ListedService;
}) {
  return (
    <HeadlineFigures>
      {(["waiting", "shareOver18", "over52"] as const).map((measure) => {
        const { label, kind } = elementAt(
          listMeasures.filter(({ id }) => id === measure),
          0,
        );
        return (
          <HeadlineFigure
            key={measure}
            label={label}
            change={measure === "waiting" ? words.inEngland(month, listed) : undefined}
          >
            {listFigure(kind, of.figures[measure])}
          </HeadlineFigure>
        );
      })}
    </HeadlineFigures>
  );
}

/** One month's lists by place, one measure at a time. */
function ListsMap({
  month,
  listed,
  measure,
  level,
  place,
  onPick,
}: {
  readonly month: string;
  readonly listed: ListedService;
  readonly measure: ListMeasure;
  readonly level: Level;
  readonly place: string;
  readonly onPick: (place: string) => void;
}) {
  const onExport = useChartExport();
  const rows = rowsOf(month, listed, level);
  const { asked, silent } = silentPlaces(month, listed, level);
  const nobody = measure === "shareOver18" ? emptyLists(rows) : 0;
  const counted = words.silent(level, asked, silent, !monthsWithBands.includes(month));
  if (rows.every((row) => row.figures[measure] === null))
    return (
      <p className="chart-empty">
        {words.notThisMeasure(month)} {counted}
      </p>
    );
  const source = sourceOf(lists.at(month, listed, rows[0]?.id ?? "")?.source ?? "");
  const note = [
    counted,
    silent === 0 && nobody === 0 ? "" : words.hatched,
    words.nobody(nobody),
    measure === "perThousand" ? words.patients : "",
    words.pick,
  ];
  return (
    <TileMap
      name="published-waiting-lists"
      finding={words.mapFinding(measure, listed, month, highest(rows, measure))}
      note={note.filter((part) => part !== "").join(" ")}
      show={level}
      kind={listMeasures.find((one) => one.id === measure)!.kind}
      values={Object.fromEntries(rows.map((row) => [row.id, row.figures[measure]]))}
      chosen={[place]}
      ofPlace={labelOf(ENGLAND)}
      source={source === undefined ? undefined : words.source(source.title, source.publisher)}
      onPick={onPick}
      onExport={onExport}
    />
  );
}
