import { missing } from "../../model";
import { usePlan } from "../state/plan-store";
import { inspect, showPlace, useView } from "../state/view-store";
import { words } from "../words/frame";
import type { ReactNode } from "react";
import { FindPlace } from "./find-place";
import { Finding } from "./finding";
import { Needed } from "./needed";

/** The top of a screen: its finding as a sentence, the numbers that hold it up, and which place it speaks of. */
export function ScreenHead({
  title,
  finding,
  fresh,
  withPlace = true,
  figures,
  children,
}: {
  readonly title: string;
  readonly finding: ReactNode;
  readonly fresh: boolean;
  readonly withPlace?: boolean;
  /** The headline numbers of the screen, as {@link HeadlineFigures}. */
  readonly figures?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="screen-head">
      <div className="screen-line">
        <p className="screen-title">{title}</p>
        <div className="screen-tools">
          {children}
          {withPlace ? <PlacePicker /> : null}
        </div>
      </div>
      <Finding stale={!fresh}>{finding}</Finding>
      {fresh ? null : <p className="visually-hidden">{words.stale}</p>}
      {figures === undefined ? null : (
        <div className="screen-figures" data-stale={!fresh}>
          {figures}
        </div>
      )}
    </header>
  );
}

function PlacePicker() {
  const places = usePlan((state) => state.open?.plan.structure.places ?? []);
  const place = useView((state) => state.place);
  const root = places.find((one) => one.parent === undefined);
  if (places.length < 2) return null;
  const depth = (id: string | undefined): number => {
    const parent = places.find((one) => one.id === id)?.parent;
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  return (
    <>
      <FindPlace places={places} of={words.place} onFound={({ id }) => showPlace(id === root?.id ? undefined : id)} />
      <label className="place-picker">
        <span>{words.place}</span>
        <select
          value={place ?? ""}
          onChange={(event) => showPlace(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">{words.wholePlan(root?.label ?? "")}</option>
          {places
            .filter((one) => one !== root)
            .map((one) => (
              <option
                key={one.id}
                value={one.id}
              >{`${"\u2003".repeat(Math.max(0, depth(one.id) - 1))}${one.label}`}</option>
            ))}
        </select>
      </label>
    </>
  );
}

/**
 * What stands in place of numbers when the plan, or this scenario of it, cannot be run: the boxes of the figures that are
 * missing, and what else is wrong.
 */
export function CannotRun({ problems }: { readonly problems: readonly { readonly says: string }[] }) {
  const open = usePlan((state) => state.open);
  const required = open === undefined ? [] : missing(open.plan).filter(({ severity }) => severity === "error");
  const others = problems.filter(({ says }) => required.every((one) => one.says !== says));
  return (
    <div className="cannot-run">
      <div role="alert">
        <h1>{cannotRun.title}</h1>
        {others.length === 0 ? null : (
          <ul>
            {others.slice(0, 6).map((problem) => (
              <li key={problem.says}>{problem.says}</li>
            ))}
          </ul>
        )}
      </div>
      {open === undefined ? null : (
        <Needed
          plan={open.plan}
          required={required}
          readOnly={open.readOnly}
          onGo={(assumption) => inspect({ kind: "assumption", assumption })}
        />
      )}
    </div>
  );
}

const cannotRun = { title: "There are no numbers yet, because something is missing or wrong" };
