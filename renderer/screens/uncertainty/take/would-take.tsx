import { useState } from "react";
import { leversFor, type Goal, type LeverToChoose, type Plan, type Target } from "../../../../model";
import { NumberBox } from "../../../controls/number-box";
import { Picked } from "../../../controls/picked";
import type { GoalAsk } from "../../../engine/goals/messages";
import { useGoalDesk } from "../../../engine/goals/use-goal";
import { goalWords as words } from "../../../words/goal";
import { targetFor, type Lookable } from "../figure/measures";
import { GoalFoundSaid } from "./goal-found";
import { LeverPicker } from "./lever-picker";
import { widestLimits } from "../../../controls/box-limits";

type Sureness = keyof typeof words.sureness;
const chances: Readonly<Record<Sureness, number | undefined>> = { stands: undefined, half: 0.5, eight: 0.8, nine: 0.9 };

/** More at once are no answer anybody could act on. */
const MOST_LEVERS = 4;

export interface WouldTakeProps {
  readonly plan: Plan;
  readonly version: number;
  readonly readOnly: boolean;
  readonly look: Lookable;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly year: string;
  /** Nothing has a range: there is the plan as it stands, and no other future. */
  readonly certain: boolean;
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
}

/** What it would take for a figure to meet a target, or for supply to meet need: where assumptions have to be, and that as a scenario. */
export function WouldTake(props: WouldTakeProps) {
  const { plan, version, readOnly, look, scenario, place, year, certain, target, onTarget } = props;
  const desk = useGoalDesk();
  const [wanted, setWanted] = useState<keyof typeof words.wanted>("target");
  const [way, setWay] = useState<Target["is"]>(targetFor(look, 0).is);
  const [every, setEvery] = useState(false);
  const [sure, setSure] = useState<Sureness>("stands");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const balance = wanted === "balance";
  const { levers, chosen } = leversChosen(plan, balance ? { place } : { ...look, place }, picked, balance);
  const value = target?.value;
  const chance = certain ? undefined : chances[sure];
  const ask = (): GoalAsk | undefined => {
    const [first] = chosen;
    if (first === undefined) return undefined;
    if (balance) return { kind: "balance", asked: { place, scenario, year, chance }, lever: first.asked };
    if (value === undefined) return undefined;
    const goal: Goal = {
      measure: look.measure,
      service: look.service,
      place: look.service === undefined ? place : undefined,
      scenario,
      year: every ? undefined : year,
      is: way,
      value,
      chance,
    };
    return { kind: "target", goal, levers: chosen.map(({ asked }) => asked) };
  };
  const ready = ask();
  const pick = (at: number, assumption: string): void =>
    setPicked(
      assumption === ""
        ? chosen.filter((_, one) => one !== at).map(({ asked }) => asked.assumption)
        : [...chosen.slice(0, at).map(({ asked }) => asked.assumption), assumption, ...picked.slice(at + 1)],
    );
  const left = levers.filter((one) => !chosen.includes(one));
  return (
    <section className="what-it-takes would-take">
      <fieldset>
        <legend>{words.goal}</legend>
        <Picked label={words.wantedLabel} value={wanted} options={words.wanted} onPick={setWanted} />
        {balance ? null : (
          <>
            <Picked label={words.is} value={way} options={words.ways} onPick={setWay} />
            <NumberBox
              label={words.target(look.label)}
              unit={look.unit}
              limits={widestLimits(look.unit)}
              value={value ?? null}
              onChange={(next) => onTarget(typeof next === "number" ? targetFor(look, next) : undefined)}
            />
            <Picked
              label={words.when}
              value={every ? "every" : "year"}
              options={{ year: words.inYear(year), every: words.everyYear }}
              onPick={(one) => setEvery(one === "every")}
            />
          </>
        )}
        {certain ? null : <Picked label={words.sure} value={sure} options={words.sureness} onPick={setSure} />}
      </fieldset>
      <fieldset>
        <legend>{words.levers}</legend>
        {chosen.map((lever, at) => (
          <LeverPicker
            key={lever.asked.assumption}
            label={words.lever(at)}
            none={at === 0 ? undefined : words.noOther}
            levers={[lever, ...left].sort((a, b) => levers.indexOf(a) - levers.indexOf(b))}
            lever={lever}
            onPick={(one) => pick(at, one)}
          />
        ))}
        {balance || chosen.length === 0 || chosen.length >= MOST_LEVERS || left.length === 0 ? null : (
          <LeverPicker
            key="another"
            label={words.lever(chosen.length)}
            none={words.noOther}
            levers={left}
            lever={undefined}
            onPick={(one) => pick(chosen.length, one)}
          />
        )}
      </fieldset>
      <p>
        <button
          type="button"
          className="button"
          disabled={ready === undefined}
          onClick={() => (ready === undefined ? undefined : desk?.ask(version, plan, ready))}
        >
          {words.find}
        </button>
      </p>
      <GoalFoundSaid version={version} readOnly={readOnly} asked={ready !== undefined} />
      <p className="note">{balance ? words.balanceNote : words.note(look.label, chosen.length)}</p>
    </section>
  );
}

/** What may be changed, and what is: at least the first, the balance by one that people think of first. */
function leversChosen(
  plan: Plan,
  of: Parameters<typeof leversFor>[1],
  picked: readonly string[],
  balance: boolean,
): { readonly levers: readonly LeverToChoose[]; readonly chosen: readonly LeverToChoose[] } {
  const levers = leversFor(plan, of).filter(({ first }) => first || !balance);
  const found = picked.flatMap((id) => levers.filter(({ asked }) => asked.assumption === id));
  return { levers, chosen: (found.length === 0 ? levers.slice(0, 1) : found).slice(0, balance ? 1 : MOST_LEVERS) };
}
