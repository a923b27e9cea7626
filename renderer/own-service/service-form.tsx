import { useRef, useState, type ReactNode } from "react";
import type { Plan } from "../../model";
import { serviceTemplates, templatePlan, type ServiceTemplate } from "../files/shipped-plans";
import { ownServiceWords as words } from "../words/own-service";
import { FlowFields } from "./flow-fields";
import { ListFields } from "./list-fields";
import type { ServiceAnswers } from "./answers";

const templates = new Map<string, Plan | undefined>();

/** The plan of a template, read once. */
export function templateOf(id: string): Plan | undefined {
  if (!templates.has(id)) templates.set(id, templatePlan(id));
  return templates.get(id);
}

/** Whether the starts of a template's service are limited by the hours of its team. */
export const limitedByHours = (template: Plan): boolean =>
  (template.structure.services ?? []).every(({ capacity }) => capacity === "hours");

/** What stands in the way once the form is sent. */
export type Refusal = { readonly missing: readonly string[] } | { readonly says: string };

/** The form for a service: which kind, what it is called, and what was counted of it. The rest differs by who asks. */
export function ServiceForm({
  answers,
  onGive,
  send,
  button,
  heads,
  children,
}: {
  readonly answers: ServiceAnswers;
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
  /** Makes something of the answers; gives back what stands in the way. */
  readonly send: (template: Plan) => Refusal | undefined;
  readonly button: string;
  /** Boxes beside the name. */
  readonly heads: ReactNode;
  readonly children: ReactNode;
}) {
  const [kind, setKind] = useState(serviceTemplates[0]?.id ?? "");
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const chosen = serviceTemplates.find(({ id }) => id === kind);
  const template = templateOf(kind);
  if (chosen === undefined || template === undefined) return null;
  const give = (more: Partial<ServiceAnswers>): void => {
    onGive(more);
    setRefusal(undefined);
  };
  return (
    <form
      ref={form}
      className="start-form own-service"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A box with something in it that is not a number says so itself; it must not be passed over.
        const refused = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
        if (refused === null || refused === undefined) setRefusal(send(template));
        else refused.focus();
      }}
    >
      <Kind chosen={chosen} onChoose={setKind} />
      <div className="own-boxes own-names">
        <label className="start-field">
          <span>{words.name}</span>
          <input
            type="text"
            className="field"
            value={answers.name}
            maxLength={160}
            autoComplete="off"
            onChange={(event) => give({ name: event.target.value })}
          />
        </label>
        {heads}
      </div>
      <ListFields answers={answers} template={template} onGive={give} />
      <FlowFields answers={answers} template={template} inHours={limitedByHours(template)} onGive={give} />
      {children}
      <div role="alert">
        {refusal === undefined ? null : (
          <p className="says-why">{"says" in refusal ? refusal.says : words.missing(refusal.missing)}</p>
        )}
      </div>
      <div>
        <button type="submit" className="button" data-primary="">
          {button}
        </button>
      </div>
    </form>
  );
}

function Kind({ chosen, onChoose }: { readonly chosen: ServiceTemplate; readonly onChoose: (id: string) => void }) {
  return (
    <div>
      <label className="start-field">
        <span>{words.kind}</span>
        <select value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
          {serviceTemplates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p className="note">
        {chosen.evidence} {words.evidence}
      </p>
    </div>
  );
}
