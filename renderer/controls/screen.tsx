import { missing } from "../../model";
import { usePlan } from "../state/plan-store";
import { inspect, showPlace, showScreen, useView } from "../state/view-store";
import { words } from "../words/frame";
import type { ReactNode } from "react";
import { FindPlace } from "./find-place";
import { Finding } from "./finding";
import { Needed } from "./needed";
import { useSaidLast } from "./said-last";

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
  readonly finding: string;
  readonly fresh: boolean;
  readonly withPlace?: boolean;
  /** The headline numbers of the screen, as {@link HeadlineFigures}. */
  readonly figures?: ReactNode;
  readonly children?: ReactNode;
}) {
  const said = useSaidLast(finding, fresh);
  return (
    <header className="screen-head">
      <div className="screen-line">
        <p className="screen-title">{title}</p>
        <div className="screen-tools">
          {children}
          {withPlace ? <PlacePicker /> : null}
        </div>
      </div>
      <Finding stale={!fresh}>{said}</Finding>
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

/** As many boxes as stand open beneath the sentence that asks for them. */
const FEW = 3;

/**
 * What stands in place of numbers when the plan, or this scenario of it, cannot be run: which figures are missing, with the
 * way to the first page, where they are asked for, and their boxes; and what else is wrong.
 * @param part whether it stands in a part of a screen, which has its headline already
 */
export function CannotRun({
  problems,
  part = false,
}: {
  readonly problems: readonly { readonly says: string }[];
  readonly part?: boolean;
}) {
  const open = usePlan((state) => state.open);
  const screen = useView((state) => state.screen);
  const required = open === undefined ? [] : missing(open.plan).filter(({ severity }) => severity === "error");
  const others = problems.filter(({ says }) => required.every((one) => one.says !== says));
  const finding = words.cannotRun(words.screens[screen], required.length);
  const boxes = required.reduce((sum, one) => sum + Math.max(1, one.parts?.length ?? 0), 0);
  return (
    <div className={part ? "cannot-run" : "screen cannot-run"}>
      {part ? (
        <h2>{finding}</h2>
      ) : (
        <ScreenHead title={words.screens[screen]} finding={finding} fresh withPlace={false} />
      )}
      {others.length === 0 ? null : (
        <ul role="alert">
          {others.slice(0, 6).map((problem) => (
            <li key={problem.says}>{problem.says}</li>
          ))}
        </ul>
      )}
      {open === undefined || required.length === 0 ? null : (
        <>
          <p>{words.lacking(required.map(({ label }) => label))}</p>
          {screen === "overview" ? null : (
            <p>
              <button type="button" className="button" onClick={() => showScreen("overview")}>
                {words.giveThere}
              </button>
            </p>
          )}
          <details open={boxes <= FEW || screen === "overview"}>
            <summary>{words.giveHere}</summary>
            <Needed
              plan={open.plan}
              required={required}
              readOnly={open.readOnly}
              onGo={(assumption) => inspect({ kind: "assumption", assumption })}
            />
          </details>
        </>
      )}
    </div>
  );
}
