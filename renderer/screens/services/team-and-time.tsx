import { setValue, setValues, type ChainLink } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { useState } from "react";
import { CapacityChain, TeamSplit } from "../../charts";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { useChartExport } from "../../controls/use-chart-export";
import { startGesture } from "../../state/gesture";
import { inspect } from "../../state/view-store";
import { teamWords as words } from "../../words/services";
import { ChainTable } from "./chain-table";
import { DelegatedWork } from "./delegated-work";
import { loadElsewhere } from "./load-elsewhere";
import type { PartProps } from "./part-props";
import { StaffTable } from "./staff-table";
import { movedStaff, teamInUse } from "./team-in-use";
import { inWeek, known, staffInWeek } from "./view-figures";
import { ServiceBasis } from "./service-basis";
import { WhoMayGive } from "./who-may-give";

/** The staff of a service, and what of their time reaches patients, link by link. */
export function TeamAndTime(props: PartProps) {
  const { plan, view, year, at } = props;
  const onExport = useChartExport();
  // The chain is told for the start of the plan and for the last week of each planning year.
  const levels = view.levels.flatMap((level) => {
    const moment = level.chain[at + 1] ?? level.chain[0];
    return moment === undefined ? [] : [{ id: level.id, label: level.label, links: moment.links }];
  });
  const sum = (of: (links: readonly ChainLink[]) => ChainLink | undefined): number =>
    levels.reduce((all, level) => all + (of(level.links)?.value ?? 0), 0);
  const paid = known(sum((links) => links.find((link) => link.id === "contracted")));
  // The last link is what is left for patients in that week, with what is put on or lost for a while.
  const patients = known(sum((links) => links.at(-1)));
  const week = view.years[at]?.last ?? -1;
  const [used, available, share] = (["hours_used", "hours_available", "use_of_capacity"] as const).map((measure) =>
    week < 0 ? null : inWeek(view, measure, week),
  );
  const severalPlaces = view.places.length > 1 && view.place === undefined;
  const inHours = view.capacity === "hours";
  const byWte = view.staffing === "not-known" ? "" : words.startsPerWte(available ?? null, staffInWeek(view, week));
  return (
    <div>
      {view.runs ? <ServiceBasis plan={plan} view={view} readOnly={props.readOnly} /> : null}
      {inHours ? null : (
        <p className="note">
          {words.counted} {words.usedStarts(year, used ?? null, available ?? null)} {byWte}{" "}
          {byWte === "" || loadElsewhere === undefined ? "" : words.byWteElsewhere(loadElsewhere)}
        </p>
      )}
      {levels.length === 0 && !severalPlaces ? (
        <p className="note">{words.none}</p>
      ) : (
        <section>
          {severalPlaces ? (
            <p className="note">{words.onePlace}</p>
          ) : patients === null && !inHours ? (
            <p className="note">{words.hoursUnknown}</p>
          ) : (
            <>
              <CapacityChain
                name="capacity-chain"
                level={2}
                finding={paid === null || patients === null ? words.heading : words.finding(paid, patients)}
                note={`${words.note(year)} ${inHours ? words.used(used ?? null, available ?? null, share ?? null) : ""}`}
                levels={levels}
                none={words.none}
                onExport={onExport}
              />
              <ChainTable plan={plan} view={view} levels={levels} scenario={props.scenario} year={year} />
            </>
          )}
          <StaffTable plan={plan} view={view} year={year} />
        </section>
      )}
      {view.staffing === "stated-team" ? <StatedTeam {...props} /> : null}
      {view.staffing === "workforce" ? (
        <p className="note">
          {words.fromWorkforce}{" "}
          <button
            type="button"
            className="link"
            onClick={() => inspect({ kind: "assumption", assumption: "staff_share" })}
          >
            {words.openShare}
          </button>
        </p>
      ) : null}
      {inHours ? <WhoMayGive {...props} /> : null}
      <DelegatedWork {...props} />
    </div>
  );
}

/** The team in boxes and as one bar, whose edges turn posts of one level into posts of the next. */
function StatedTeam({ plan, view, scenario, readOnly }: PartProps) {
  const [taken, setTaken] = useState<readonly number[] | undefined>(undefined);
  const onExport = useChartExport();
  const assumption = plan.assumptions.find((one) => one.id === "stated_team");
  const { levels, held } = teamInUse(plan, view, scenario);
  if (assumption === undefined || levels.length === 0) return null;
  const numbers = levels.map((level) => level.wte);
  const complete = numbers.every((wte) => wte !== null);
  const movable = complete && held === undefined && !readOnly && levels.length > 1;
  const name = (edge: number): string => words.moved(levels[edge]!.label, levels[edge + 1]!.label);
  const move = (edge: number, wte: number, how: "drag" | "key"): void => {
    const from = how === "drag" ? taken : (numbers as number[]);
    if (from === undefined) return;
    const changed = movedStaff(from, edge, wte);
    applyEdit((now, by) =>
      setValues(
        now,
        name(edge),
        [edge, edge + 1].map((level) => ({
          assumption: assumption.id,
          where: levels[level]!.where,
          value: changed[level]!,
          scenario,
        })),
        by,
      ),
    );
  };
  return (
    <section>
      {complete ? (
        <TeamSplit
          name="team"
          level={2}
          finding={words.splitFinding(numbers.reduce((sum, one) => sum + one, 0))}
          note={movable ? words.splitNote : undefined}
          levels={levels.map((level) => ({ id: level.id, label: level.label, wte: level.wte ?? 0 }))}
          holding={taken !== undefined}
          onExport={onExport}
          moving={
            !movable
              ? undefined
              : {
                  label: words.edge,
                  text: words.edgeText,
                  onMove: move,
                  onBegin: (id) => {
                    const what = name(Number(id));
                    setTaken(numbers);
                    return startGesture(
                      what,
                      () => what,
                      () => setTaken(undefined),
                    );
                  },
                }
          }
        />
      ) : (
        <h2>{words.team}</h2>
      )}
      {held === undefined ? null : (
        <p className="note">{held === "by-place" ? words.byPlace : held === "dated" ? words.dated : words.formula}</p>
      )}
      <ul role="list" className="team-boxes">
        {levels.map((level) => (
          <li key={level.id}>
            <NumberBox
              label={level.label}
              unit={assumption.unit}
              value={level.written}
              {...figureProps(assumption)}
              onRange={rangeInto(assumption.id, { where: level.where }, scenario)}
              disabled={readOnly || held === "by-place" || held === "dated"}
              onChange={(value) =>
                applyEdit((now, by) =>
                  setValue(
                    now,
                    {
                      assumption: assumption.id,
                      value,
                      where: level.where,
                      scenario,
                    },
                    by,
                  ),
                )
              }
            />
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => inspect({ kind: "assumption", assumption: assumption.id })}
        >
          {words.openTeam}
        </button>
      </p>
    </section>
  );
}
