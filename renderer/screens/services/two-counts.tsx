import { applyEdit } from "../../state/apply-edit";
import { useState } from "react";
import { flowsBetween, giveTwoCounts, type Plan, type ServiceView, type TwoCounts, type Value } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { twoCountWords as words } from "../../words/two-counts";

type Counted = Readonly<Record<keyof TwoCounts, Value>>;
const nothing: Counted = { openBefore: null, openAfter: null, longestBefore: null, longestAfter: null, weeks: 52 };

/** Referrals and starts a week from what every service knows: its list at two dates. */
export function TwoCountsForm({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const [typed, setTyped] = useState(nothing);
  const [said, setSaid] = useState("");
  const service = plan.structure.services?.find((one) => one.id === view.service);
  // One count is of one list.
  if (service === undefined || readOnly || (view.places.length > 1 && view.place === undefined)) return null;
  const given = Object.values(typed).every((value) => typeof value === "number");
  const counts = typed as TwoCounts;
  const flows = given ? flowsBetween(counts) : undefined;
  const box = (which: keyof TwoCounts, label: string, unit: string) => (
    <NumberBox
      label={label}
      unit={unit}
      value={typed[which]}
      limits={{ least: 0 }}
      onChange={(value) => {
        setTyped({ ...typed, [which]: value });
        setSaid("");
      }}
    />
  );
  return (
    <details className="two-counts">
      <summary>{words.summary}</summary>
      <p className="note">{words.teach}</p>
      <div className="two-counts-boxes">
        <fieldset>
          <legend>{words.earlier}</legend>
          {box("openBefore", words.open, "people")}
          {box("longestBefore", words.longest, "weeks")}
        </fieldset>
        <fieldset>
          <legend>{words.later}</legend>
          {box("openAfter", words.open, "people")}
          {box("longestAfter", words.longest, "weeks")}
        </fieldset>
        {box("weeks", words.between, "weeks")}
      </div>
      <p role="status">
        {said !== ""
          ? said
          : flows === undefined
            ? words.missing
            : flows.ok
              ? words.gives(flows.value)
              : flows.problems[0]!.says}
      </p>
      <button
        type="button"
        className="button"
        disabled={flows?.ok !== true}
        onClick={() => {
          if (flows?.ok !== true) return;
          const place = view.places.length > 1 ? view.place : undefined;
          const given = { service: service.id, place, counts, flows: flows.value };
          const done = applyEdit((now, by) => giveTwoCounts(now, given, by));
          setSaid(done.ok ? words.done : (done.problems[0]?.says ?? ""));
        }}
      >
        {words.give}
      </button>
    </details>
  );
}
