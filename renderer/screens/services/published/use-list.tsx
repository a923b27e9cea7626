import { FindPlace } from "../../../controls/find-place";
import { applyEdit } from "../../../state/apply-edit";
import { useState } from "react";
import {
  doubtsReturns,
  type ListedService,
  listForPlace,
  listTargets,
  type Plan,
  prepareList,
} from "../../../../model";
import { Dialog } from "../../../controls/dialog";
import { say, useView } from "../../../state/view-store";
import { useListWords as words } from "../../../words/published-lists";
import { isPublished, labelOf, shipped } from "./shipped-lists";

/** Asks which service, and which of its places, a published list goes to; shows what it would set before it does. */
export function UseList({
  plan,
  listed,
  month,
  from,
  onClose,
}: {
  readonly plan: Plan;
  readonly listed: ListedService;
  readonly month: string;
  readonly from: string;
  readonly onClose: () => void;
}) {
  const services = plan.structure.services ?? [];
  const scenario = useView((state) => state.scenario);
  const [service, setService] = useState(services[0]?.id ?? "");
  const [target, setTarget] = useState<string | undefined>(undefined);
  const [looked, setLooked] = useState(false);
  const asked = services.find((one) => one.id === service);
  const targets = asked === undefined ? [] : listTargets(plan, asked, from, isPublished);
  // A list of somewhere else is for the person to place.
  const usual =
    targets.length === 1 || targets[0]?.id === "each" || targets[0]?.id === from ? targets[0]?.id : undefined;
  const to = targets.find((one) => one.id === target)?.id ?? usual ?? "";
  const choice = { service, listed, month, from, fromLabel: labelOf(from), to };
  const prepared = prepareList(plan, shipped, choice);
  const doubtful = prepared.ok && prepared.problems.some(doubtsReturns);
  const ready = prepared.ok && (looked || !doubtful);
  const apply = (): void => {
    if (!ready) return;
    if (!applyEdit((now, by) => listForPlace(now, shipped, choice, by)).ok) return;
    say(words.done(asked?.label ?? "", labelOf(from)));
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="use-list"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <p>{words.from(labelOf(from), listed, month)}</p>
        <div className="use-list-fields">
          <label className="sheet-field">
            <span>{words.service}</span>
            <select
              value={service}
              onChange={(event) => {
                setService(event.target.value);
                setTarget(undefined);
              }}
            >
              {services.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          {targets.length < 2 ? null : (
            <>
              <label className="sheet-field">
                <span>{words.to}</span>
                <select value={to} onChange={(event) => setTarget(event.target.value)}>
                  {usual === undefined ? <option value="">{words.choose}</option> : null}
                  {targets.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.label}
                    </option>
                  ))}
                </select>
              </label>
              <FindPlace places={targets} of={words.to} onFound={({ id }) => setTarget(id)} />
            </>
          )}
        </div>
        {prepared.ok ? (
          <>
            <h3>{words.sets}</h3>
            <dl className="use-list-sets">
              <div>
                <dt>{words.opening}</dt>
                <dd>{words.people(prepared.value.waiting)}</dd>
              </div>
              <div>
                <dt>{words.referrals}</dt>
                <dd>
                  {prepared.value.referrals === undefined ? words.notSet : words.perWeek(prepared.value.referrals)}
                </dd>
              </div>
              <div>
                <dt>{words.starts}</dt>
                <dd>{prepared.value.starts === undefined ? words.notSet : words.perWeek(prepared.value.starts)}</dd>
              </div>
              <div>
                <dt>{words.order}</dt>
                <dd>{prepared.value.order === undefined ? words.orderLeft : words.orderSet}</dd>
              </div>
            </dl>
            {prepared.problems.length === 0 ? null : (
              <ul className="published-doubts">
                {prepared.problems.map((found) => (
                  <li key={found.says}>{found.says}</li>
                ))}
              </ul>
            )}
            {doubtful ? (
              <label className="use-list-looked">
                <input type="checkbox" checked={looked} onChange={(event) => setLooked(event.target.checked)} />
                <span>{words.looked}</span>
              </label>
            ) : null}
            <p className="note">
              {words.replaces} {scenario === undefined ? "" : words.inBase}
            </p>
          </>
        ) : to === "" ? null : (
          <ul className="published-doubts" role="alert">
            {prepared.problems.map((found) => (
              <li key={found.says}>{found.says}</li>
            ))}
          </ul>
        )}
        <div className="dialog-choices">
          <button type="submit" className="button" data-primary disabled={!ready}>
            {words.apply}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
