import { useState, type ReactNode } from "react";
import type { Plan, Scenario } from "../../../../model";
import { useSought } from "../../../controls/use-sought";
import { SayAndTry as SayOfService } from "../../../service-change/say-and-try";
import { useView } from "../../../state/view-store";
import {
  addChangeWords as words,
  begins,
  isOfPeople,
  isOfPosts,
  isOfService,
  type Begin,
  type OfService,
  type OfStaff,
} from "../../../words/add-change";
import { serviceChangeWords } from "../../../words/service-change";
import { emptyDraft, trialOf, type Draft } from "./draft";
import { DraftFields } from "./draft-fields";
import { LeadsTo } from "./leads-to";

/** A change made by hand. It starts with what happens: to posts, a person, a list, or a figure of the register. */
export function AddChange({
  plan,
  scenario,
  figure,
}: {
  readonly plan: Plan;
  readonly scenario: Scenario;
  /** The form for a figure of the register. */
  readonly figure: ReactNode;
}) {
  const [begin, setBegin] = useState<Begin | undefined>(undefined);
  const first = useSought<HTMLSelectElement>("add-change");
  const onMade = (): void => {
    setBegin(undefined);
    // The button pressed goes with its form; the next change begins here.
    first.current?.focus();
  };
  const group = (label: string, of: (one: Begin) => boolean) => (
    <optgroup label={label}>
      {begins.filter(of).map((one) => (
        <option key={one} value={one}>
          {words.begin[one]}
        </option>
      ))}
    </optgroup>
  );
  return (
    <section className="add-change" data-print="no" aria-labelledby="add-change-title">
      <h3 id="add-change-title">{words.title}</h3>
      <label className="sheet-field">
        <span>{words.what}</span>
        <select
          ref={first}
          value={begin ?? ""}
          onChange={(event) => setBegin(begins.find((one) => one === event.target.value))}
        >
          <option value="">{words.choose}</option>
          {group(words.posts, isOfPosts)}
          {group(words.people, isOfPeople)}
          {(plan.structure.services ?? []).length === 0 ? null : group(words.lists, isOfService)}
          {group(words.other, (one) => one === "figure")}
        </select>
      </label>
      {begin === undefined ? null : begin === "figure" ? (
        figure
      ) : isOfService(begin) ? (
        <OfOneService key={begin} plan={plan} scenario={scenario} begin={begin} onMade={onMade} />
      ) : (
        <SayAndTry key={begin} plan={plan} scenario={scenario} begin={begin} onMade={onMade} />
      )}
    </section>
  );
}

interface TryProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly begin: OfStaff;
  readonly onMade: () => void;
}

/** What is done to the list of one of the plan's services: the one shown, unless another is chosen. */
function OfOneService({ plan, scenario, begin, onMade }: Omit<TryProps, "begin"> & { readonly begin: OfService }) {
  const { service: shown } = useView();
  const [picked, setPicked] = useState(shown);
  const { services = [] } = plan.structure;
  const service = services.find(({ id }) => id === picked) ?? services[0];
  if (service === undefined) return null;
  return (
    <>
      {services.length === 1 ? null : (
        <label className="sheet-field">
          <span>{serviceChangeWords.service}</span>
          <select value={service.id} onChange={(event) => setPicked(event.target.value)}>
            {services.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <SayOfService
        key={service.id}
        plan={plan}
        service={service}
        what={begin}
        into={{ scenario: scenario.id }}
        onMade={onMade}
      />
    </>
  );
}

const isPlaced = ({ place, setting, level }: Draft): boolean =>
  place !== undefined && setting !== undefined && level !== undefined;

function SayAndTry({ plan, scenario, begin, onMade }: TryProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(plan));
  const trial = trialOf(begin, draft);
  const says = words.does[begin];
  return (
    <>
      {says === "" ? null : <p className="note">{says}</p>}
      <DraftFields plan={plan} begin={begin} draft={draft} onChange={setDraft} />
      {begin === "lose" ? (
        <TwoKinds plan={plan} scenario={scenario} draft={draft} onMade={onMade} />
      ) : trial === undefined ? (
        <p className="note">{words.notYet[begin === "convert" ? "convert" : isPlaced(draft) ? "back" : "person"]}</p>
      ) : (
        <LeadsTo plan={plan} scenario={scenario} trial={trial} label={words.add} onMade={onMade} />
      )}
    </>
  );
}

/** "Lose a band 6" is one of two things, and each is shown with what it leads to before either is chosen. */
function TwoKinds({ plan, scenario, draft, onMade }: Omit<TryProps, "begin"> & { readonly draft: Draft }) {
  return (
    <>
      <p>{words.twoKinds}</p>
      <div className="two-kinds">
        {(["leaves", "goes"] as const).map((kind) => {
          const trial = trialOf(kind === "goes" ? "lose" : "leaves", draft);
          const { name, does } = words.kinds[kind];
          return (
            <section key={kind} aria-labelledby={`kind-${kind}`}>
              <h4 id={`kind-${kind}`}>{name}</h4>
              <p className="note">{does}</p>
              {trial === undefined ? (
                <p className="note">{words.notYet.person}</p>
              ) : (
                <LeadsTo plan={plan} scenario={scenario} trial={trial} label={words.addKind(name)} onMade={onMade} />
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
