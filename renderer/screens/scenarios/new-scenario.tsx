import { useState } from "react";
import { WouldCrowd } from "../../controls/apprentice-warning";
import { Dialog } from "../../controls/dialog";
import { usePlan } from "../../state/plan-store";
import { say, seek, showScenario } from "../../state/view-store";
import { amountWords, whenWords } from "../../words/change-words";
import { domains, domainWords, libraryWords as words } from "../../words/scenario-library";
import { whereLabel } from "../../words/where-label";
import { addScenario, catalogueEntry, type Domain, longest, newScenario, type Plan } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { lacks, library, memberKinds, memberName, scenarioFrom, sourcesOf, type LibraryEntry } from "./library";

/** Makes a scenario: blank, as a copy, or from the library. The new one becomes the scenario shown. */
export function NewScenario({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan((state) => state.open?.plan);
  if (plan === undefined) return null;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <OwnScenario plan={plan} onMade={onClose} />
      <h3>{words.library}</h3>
      <div className="library">
        {domains.map((domain, index) => (
          <LibraryDomain key={domain} domain={domain} plan={plan} open={index === 0} onMade={onClose} />
        ))}
      </div>
    </Dialog>
  );
}

function made(id: string, name: string, onMade: () => void): void {
  showScenario(id);
  say(words.added(name));
  onMade();
  seek("scenarios", "scenario");
}

/** A dialog that opens looks for this attribute; React's own prop focuses too early, before the dialog is shown. */
const focusFirst = (element: HTMLInputElement | null): void => element?.setAttribute("autofocus", "");

function OwnScenario({ plan, onMade }: { readonly plan: Plan; readonly onMade: () => void }) {
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  return (
    <form
      className="own-scenario"
      onSubmit={(event) => {
        event.preventDefault();
        const copied = plan.scenarios.find((one) => one.id === from);
        const wanted =
          name.trim() === "" ? (copied === undefined ? words.newName : words.copyOf(copied.name)) : name.trim();
        const scenario = newScenario(plan, wanted, copied);
        if (!applyEdit((now, by) => addScenario(now, scenario, [], by)).ok) return;
        made(scenario.id, scenario.name, onMade);
      }}
    >
      <h3>{words.own}</h3>
      <p className="note">{words.ownHint}</p>
      <div className="own-fields">
        <label className="sheet-field">
          <span>{words.ownName}</span>
          <input
            type="text"
            maxLength={longest.label}
            value={name}
            ref={focusFirst}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="sheet-field">
          <span>{words.startFrom}</span>
          <select value={from} onChange={(event) => setFrom(event.target.value)}>
            <option value="">{words.blank}</option>
            {plan.scenarios.map((one) => (
              <option key={one.id} value={one.id}>
                {words.copyOf(one.name)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" data-primary>
          {words.make}
        </button>
      </div>
    </form>
  );
}

function LibraryDomain({
  domain,
  plan,
  open,
  onMade,
}: {
  readonly domain: Domain;
  readonly plan: Plan;
  readonly open: boolean;
  readonly onMade: () => void;
}) {
  const entries = library
    .filter((entry) => entry.domain === domain)
    .map((entry) => ({ entry, missing: lacks(entry, plan) }));
  const fit = entries.filter(({ missing }) => missing.length === 0).length;
  return (
    <details open={open}>
      <summary>
        <strong>{domainWords[domain].name}</strong>{" "}
        <span className="note">
          {domainWords[domain].means} ({words.count(fit, entries.length)})
        </span>
      </summary>
      <ul role="list">
        {[...entries]
          .sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0))
          .map(({ entry, missing }) => (
            <LibraryItem key={entry.id} entry={entry} missing={missing} plan={plan} onMade={onMade} />
          ))}
      </ul>
    </details>
  );
}

function needsOf({ needs }: LibraryEntry): string {
  const label = (id: string): string => catalogueEntry(id)?.label ?? id;
  return [
    ...needs.assumptions.map(label),
    ...(needs.given ?? []).map(label),
    ...memberKinds.flatMap((kind) => (needs[kind] ?? []).map(memberName)),
  ].join(", ");
}

function LibraryItem({
  entry,
  missing,
  plan,
  onMade,
}: {
  readonly entry: LibraryEntry;
  readonly missing: readonly string[];
  readonly plan: Plan;
  readonly onMade: () => void;
}) {
  const sources = sourcesOf(entry);
  const scenario = scenarioFrom(entry, plan);
  const fits = missing.length === 0;
  const has = plan.scenarios.some((one) => one.id === entry.id);
  return (
    <li className="library-entry" data-fits={fits}>
      <div className="library-words">
        <h4>
          {entry.name}
          {has ? <span className="note"> ({words.already.toLowerCase()})</span> : null}
        </h4>
        <p>{entry.about}</p>
        <p className="note">
          <strong>{words.evidence}:</strong> {entry.evidence}{" "}
          {sources.length === 0
            ? `${words.noSource}.`
            : `${sources.map((source) => `${source.title} (${source.publisher})`).join("; ")}.`}{" "}
          {entry.example}
        </p>
        {fits ? (
          <ul className="library-changes">
            {scenario.changes.map((change, index) => (
              <li key={index} className="note">
                {catalogueEntry(change.assumption)?.label ?? change.assumption}
                {change.where === undefined ? "" : `, ${whereLabel(plan, change.where)}`}:{" "}
                {amountWords(catalogueEntry(change.assumption)?.unit ?? "", change)} {whenWords(change)}
              </li>
            ))}
          </ul>
        ) : (
          <p className="does-not-fit">
            <strong>{words.doesNotFit}</strong> {missing.join(" ")}
          </p>
        )}
        {fits ? <WouldCrowd plan={plan} scenario={scenario} /> : null}
        <p className="note">
          <strong>{words.needs}:</strong> {needsOf(entry)}
        </p>
      </div>
      <button
        type="button"
        className="button"
        disabled={!fits}
        aria-label={words.addNamed(entry.name)}
        onClick={() => {
          if (!applyEdit((now, by) => addScenario(now, scenario, sources, by)).ok) return;
          made(scenario.id, scenario.name, onMade);
        }}
      >
        {words.add}
      </button>
    </li>
  );
}
