import { useRef, useState, type ReactNode, type Ref } from "react";
import type { Plan } from "../../model";
import { openWorkedExample } from "../files/new-plan";
import { serviceTemplates, type ServiceTemplate } from "../files/shipped-plans";
import { ownServiceWords as words } from "../words/own-service";
import { FlowFields } from "./flow-fields";
import { ListFields } from "./list-fields";
import type { ServiceAnswers } from "./answers";
import { askedBy, type Asked } from "./service-from";
import { ShareFields } from "./share-fields";
import { templateOf } from "./templates";

/** What stands in the way once the form is sent. */
export type Refusal = { readonly missing: readonly string[] } | { readonly says: string };

/** The form for a service: which kind, what it is called, and what was counted of it. The rest differs by who asks. */
export function ServiceForm({
  kind,
  onKind,
  worked = false,
  name,
  answers,
  onGive,
  send,
  button,
  heads,
  children,
}: {
  /** The template the service is made of. */
  readonly kind: string;
  readonly onKind: (id: string) => void;
  /** Whether a worked example of the kind can be opened: not beside a plan that is open, which it would close. */
  readonly worked?: boolean;
  /** The first box, for whoever leads to the form. */
  readonly name?: Ref<HTMLInputElement>;
  readonly answers: ServiceAnswers;
  readonly onGive: (more: Partial<ServiceAnswers>) => void;
  /** Makes something of the answers; gives back what stands in the way. */
  readonly send: (template: Plan, asked: Asked) => Refusal | undefined;
  readonly button: string;
  /** Boxes beside the name. */
  readonly heads: ReactNode;
  readonly children: ReactNode;
}) {
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const chosen = serviceTemplates.find(({ id }) => id === kind);
  const template = templateOf(kind);
  if (chosen === undefined || template === undefined) return null;
  const asked = askedBy(template);
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
        if (refused === null || refused === undefined) setRefusal(send(template, asked));
        else refused.focus();
      }}
    >
      <Kind
        chosen={chosen}
        worked={worked}
        onChoose={(id) => {
          onKind(id);
          setRefusal(undefined);
        }}
      />
      <div className="own-boxes own-names">
        <label className="start-field">
          <span>{words.name}</span>
          <input
            ref={name}
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
      <FlowFields answers={answers} template={template} inHours={!asked.starts} onGive={give} />
      {asked.tiers.length === 0 ? null : (
        <ShareFields answers={answers} template={template} tiers={asked.tiers} onGive={give} />
      )}
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

function Kind({
  chosen,
  worked,
  onChoose,
}: {
  readonly chosen: ServiceTemplate;
  readonly worked: boolean;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div className="own-kind">
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
        {chosen.question} {chosen.evidence} {words.evidence}
      </p>
      {worked ? (
        <p>
          <button type="button" className="link" onClick={() => openWorkedExample(chosen.id)}>
            {words.workedExample}
          </button>
        </p>
      ) : null}
    </div>
  );
}
