import { useEffect, useState } from "react";
import { monthWords, type Edit, type Roll, type RollAsked, type SaidCount } from "../../model";
import { Dialog } from "../controls/dialog";
import { MonthField } from "../controls/month-field";
import { useAnswer } from "../engine/use-answer";
import { applyEdit } from "../state/apply-edit";
import { usePlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { rollWords as words } from "../words/roll";
import { firstStart, monthsAround } from "./months";
import { RollOffers } from "./roll-offers";
import { RollPage } from "./roll-page";

/** How long a hand rests before what it chose is worked out, in milliseconds. */
const REST = 350;

/** The start of the plan moved to a later month: asked, told before anything changes, and done in one step. */
export function MoveStart({ onClose }: { readonly onClose: () => void }) {
  const open = usePlan((state) => state.open);
  return open === undefined ? null : <Move key={open.plan.start} onClose={onClose} />;
}

function Move({ onClose }: { readonly onClose: () => void }) {
  const open = usePlan((state) => state.open);
  const plan = open?.plan;
  const [to, setTo] = useState(() => (plan === undefined ? "" : firstStart(plan)));
  const [horizon, setHorizon] = useState<RollAsked["horizon"]>("keep-end");
  const [take, setTake] = useState<readonly string[]>([]);
  const [counts, setCounts] = useState<readonly SaidCount[]>([]);
  const [when] = useState(() => new Date().toISOString());
  const now = JSON.stringify({ to, horizon, take, counts } satisfies RollAsked);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const waiting = setTimeout(() => setRested(now), REST);
    return () => clearTimeout(waiting);
  }, [now]);
  const { answer, fresh } = useAnswer(
    rested === undefined || to === ""
      ? undefined
      : { kind: "roll" as const, asked: JSON.parse(rested) as RollAsked, when },
  );
  const told = answer?.ok === true ? answer.value : undefined;
  // Choices that cannot all stand are said, and the page stays for them to be taken back.
  const [last, setLast] = useState<Roll>();
  if (told !== undefined && told !== last) setLast(told);
  if (plan === undefined) return null;
  const { least, most } = monthsAround(plan);
  const settled = fresh && rested === now;
  const page = last?.to === to ? last : told;
  const done = (edit: Edit): void => {
    const made = applyEdit((_, signed) => ({
      ok: true,
      value: { ...edit, logEntry: { ...edit.logEntry, ...signed } },
      problems: [],
    }));
    if (!made.ok) return;
    say(words.done(monthWords(to)));
    onClose();
  };
  return (
    <Dialog title={words.heading} wide onClose={onClose}>
      <p>{words.what}</p>
      <div className="roll-asked">
        <MonthField label={words.to} least={least} most={most} value={to} onChange={setTo} />
        <fieldset className="places-how">
          <legend>{words.horizon}</legend>
          {(["keep-end", "keep-years"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="horizon" checked={horizon === one} onChange={() => setHorizon(one)} />
              {one === "keep-end" ? words.keepEnd : words.keepYears}
            </label>
          ))}
        </fieldset>
      </div>
      <p role="status" className="note">
        {to === "" ? "" : !settled ? words.working : answer?.ok === false ? answer.problems[0]?.says : endsOf(told)}
      </p>
      {page === undefined ? null : (
        <div className="roll-told" aria-busy={!settled || told === undefined}>
          <RollPage
            roll={page}
            said={counts}
            onSay={(part, value) =>
              setCounts([
                ...counts.filter((one) => one.part !== part),
                ...(value === undefined ? [] : [{ part, value }]),
              ])
            }
          />
          <RollOffers
            offers={page.offers}
            taken={take}
            onTake={(id, taken) => setTake(taken ? [...take, id] : take.filter((one) => one !== id))}
          />
          {page.forecast === undefined ? null : <p className="note">{words.kept(page.forecast)}</p>}
        </div>
      )}
      <div className="dialog-choices">
        <button
          type="button"
          className="button"
          data-primary=""
          disabled={!settled || told === undefined || open?.readOnly === true}
          onClick={() => {
            if (told !== undefined) done(told.edit);
          }}
        >
          {words.go}
        </button>
      </div>
    </Dialog>
  );
}

const endsOf = (roll: Roll | undefined): string =>
  roll === undefined ? "" : words.ends(monthWords(roll.ends[0]), monthWords(roll.ends[1]));
