import { FindPlace } from "../../controls/find-place";
import { NumberBox } from "../../controls/number-box";
import { PickOne } from "../../controls/pick-one";
import { useId, useRef, useState, type ComponentProps } from "react";
import {
  longest,
  memberWords,
  placesUpFrom,
  type Outcome,
  type Plan,
  type PlannedEvent,
  type Value,
} from "../../../model";
import { eventsWords as words } from "../../words/events";
import { PeopleThere } from "./people-there";
import { months } from "../../controls/box-limits";

interface FormProps {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  /** The place shown: a new event begins there. */
  readonly place: string | undefined;
  /** The event that is changed; a new one when left out. */
  readonly event?: PlannedEvent;
  readonly label: string;
  readonly onTake: (event: PlannedEvent) => Outcome<unknown>;
}

/** An event as it is typed: what has not been filled in is empty. */
interface Draft {
  readonly what: PlannedEvent["what"];
  readonly amount: number | null;
  readonly unit: "heads" | "wte";
  readonly place: string;
  readonly setting: string;
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly covered: number | null;
  readonly why: string;
}

/** The places people sit in, within the place shown where there are some. */
function leavesIn(plan: Plan, place: string | undefined): Plan["structure"]["places"] {
  const { places } = plan.structure;
  const parents = new Set(places.map((one) => one.parent));
  const leaves = places.filter((one) => !parents.has(one.id));
  const inside = leaves.filter((one) => place !== undefined && placesUpFrom(plan, one.id).includes(place));
  return inside.length > 0 ? inside : leaves;
}

function draftOf(plan: Plan, place: string | undefined, event: PlannedEvent | undefined): Draft {
  const { settings, levels } = plan.structure;
  return {
    what: event?.what ?? "leaves",
    amount: event?.heads ?? event?.wte ?? 1,
    unit: event?.wte === undefined ? "heads" : "wte",
    place: event?.place ?? leavesIn(plan, place)[0]?.id ?? "",
    setting: event?.setting ?? settings[0]?.id ?? "",
    level: event?.level ?? levels[0]?.id ?? "",
    from: event?.from ?? plan.start,
    to: event?.to ?? "",
    covered: event?.covered ?? null,
    why: event?.why ?? "",
  };
}

function eventOf({ what, amount, unit, place, setting, level, from, to, covered, why }: Draft): PlannedEvent {
  const away = what === "is-away";
  return {
    what,
    [unit]: amount ?? 0,
    place,
    setting,
    level,
    from,
    ...(away && to !== "" ? { to } : {}),
    ...(away && covered !== null ? { covered } : {}),
    ...(why.trim() === "" ? {} : { why: why.trim() }),
  };
}

const numberIn = (value: Value): number | null => (typeof value === "number" ? value : null);

/** Every part of an event in boxes. What stands in its way is said above the button. */
export function EventForm({ plan, scenario, place, event, label, onTake }: FormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(plan, place, event));
  const [says, setSays] = useState<string | undefined>(undefined);
  const { settings, levels } = plan.structure;
  const away = draft.what === "is-away";
  const put = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setSays(undefined);
  };
  const take = (): void => {
    const { amount, unit } = draft;
    if (amount === null || (unit === "heads" && !Number.isInteger(amount))) {
      setSays(amount === null ? words.needsAmount : words.wholePeople);
      return;
    }
    const made = onTake(eventOf(draft));
    setSays(made.ok ? undefined : made.problems[0]?.says);
    if (made.ok && event === undefined) setDraft(draftOf(plan, draft.place, undefined));
  };
  return (
    <form
      ref={form}
      className="event-form"
      data-print="no"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        // A box that refused what was typed says so itself; what it had before must not be taken instead.
        const refused = form.current?.querySelector<HTMLInputElement>("input[aria-invalid='true']");
        if (refused != null) refused.focus();
        else take();
      }}
    >
      <div className="change-fields">
        <PickAmong
          label={words.what}
          value={draft.what}
          options={Object.entries(words.whats).map(([one, text]) => ({ id: one, label: text }))}
          onPick={(what) => put({ what: what as Draft["what"] })}
        />
        <NumberBox
          label={words.amount}
          unit={draft.unit === "heads" ? "people" : "WTE"}
          value={draft.amount}
          limits={{ least: draft.unit === "heads" ? 1 : 0.01, most: 100_000 }}
          plain
          onChange={(amount) => put({ amount: numberIn(amount) })}
        />
        <PickAmong
          label={words.unit}
          value={draft.unit}
          options={Object.entries(words.units).map(([one, text]) => ({ id: one, label: text }))}
          onPick={(unit) => put({ unit: unit as Draft["unit"] })}
        />
        <PickAmong
          label={words.place}
          value={draft.place}
          options={leavesIn(plan, undefined)}
          onPick={(one) => put({ place: one })}
        />
        <FindPlace places={leavesIn(plan, undefined)} of={words.place} onFound={({ id }) => put({ place: id })} />
        <PickAmong
          label={words.setting}
          value={draft.setting}
          options={settings}
          onPick={(one) => put({ setting: one })}
        />
        <PickAmong
          label={words.level}
          value={draft.level}
          options={(draft.what === "moves-up" ? levels.slice(0, -1) : levels).map((level) => ({
            id: level.id,
            label: memberWords(plan.structure, "level", level) ?? level.label,
          }))}
          onPick={(one) => put({ level: one })}
        />
        <Month label={away ? words.firstMonth : words.month} value={draft.from} onPick={(from) => put({ from })} />
        {away ? (
          <>
            <Month label={words.back} value={draft.to} least={draft.from} onPick={(to) => put({ to })} />
            <NumberBox
              label={words.covered}
              unit="share"
              value={draft.covered}
              limits={{ least: 0, most: 1 }}
              plain
              onChange={(covered) => put({ covered: numberIn(covered) })}
            />
          </>
        ) : null}
        <label className="sheet-field">
          <span>{words.why}</span>
          <input
            type="text"
            className="field"
            list={`${id}-reasons`}
            maxLength={longest.prose}
            aria-describedby={`${id}-hint`}
            value={draft.why}
            onChange={({ target }) => put({ why: target.value })}
          />
          <datalist id={`${id}-reasons`}>
            {words.reasons[draft.what].map((reason) => (
              <option key={reason} value={reason} />
            ))}
          </datalist>
          <span id={`${id}-hint`} className="note">
            {words.whyHint}
          </span>
        </label>
      </div>
      {draft.what === "joins" || event !== undefined ? null : (
        <PeopleThere plan={plan} scenario={scenario} event={eventOf(draft)} />
      )}
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
      <div>
        <button type="submit" className="button" data-primary>
          {label}
        </button>
      </div>
    </form>
  );
}

/** Nothing where there is only one to pick. */
function PickAmong(among: ComponentProps<typeof PickOne>) {
  return among.options.length < 2 ? null : <PickOne {...among} />;
}

function Month({
  label,
  value,
  least,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly least?: string;
  readonly onPick: (month: string) => void;
}) {
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <input
        type="month"
        className="field"
        required
        min={least ?? months.first}
        max={months.last}
        value={value}
        onChange={({ target }) => onPick(target.value)}
      />
    </label>
  );
}
