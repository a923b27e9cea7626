import { useEffect, useMemo, useRef } from "react";
import { mergeBrings, type Plan } from "../../model";
import { mergeWords } from "../words/merge";
import { ChooseFile } from "./choose-file";
import { planIn } from "./compare-plans";
import { DifferencesTable } from "./differences-table";
import type { FoundBase } from "./find-base";

const words = mergeWords.merge;

/** Where in the dialog one is: it takes the focus, so that a screen reader says it and Tab goes on from it. */
export function StepHeading({ says }: { readonly says: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="merge-step">
      {says}
    </h3>
  );
}

/** What both plans began from: found, chosen, or not known. */
export function BaseFields({
  base,
  known,
  onKnown,
  onBase,
}: {
  readonly base: FoundBase | "looking" | undefined;
  readonly known: boolean;
  readonly onKnown: (known: boolean) => void;
  readonly onBase: (base: FoundBase) => void;
}) {
  if (base === "looking")
    return (
      <p role="status" className="note">
        {words.base.looking}
      </p>
    );
  return (
    <fieldset className="merge-question">
      <legend>{words.base.legend}</legend>
      {base === undefined ? null : (
        <label>
          <input type="radio" name="merge-base" checked={known} onChange={() => onKnown(true)} />
          <span>{base.says}</span>
        </label>
      )}
      <label>
        <input type="radio" name="merge-base" checked={!known || base === undefined} onChange={() => onKnown(false)} />
        <span>{words.base.none}</span>
      </label>
      <ChooseFile
        label={words.base.choose}
        chosen={undefined}
        read={planIn}
        onRead={(plan, name) => {
          onBase({ plan, says: words.base.file(name) });
          onKnown(true);
        }}
      />
    </fieldset>
  );
}

/** What comes without a question, and how much is asked. */
export function WhatComes({
  mine,
  plan,
  name,
  asked,
}: {
  readonly mine: Plan;
  readonly plan: Plan;
  readonly name: string;
  readonly asked: number;
}) {
  const brings = useMemo(() => mergeBrings(mine, plan), [mine, plan]);
  const told = brings.filter(({ kind }) => kind !== "log").length;
  const says = brings.length === 0 && asked === 0 ? words.same : words.comes(told);
  return (
    <>
      <p role="status">
        {words.with(name)}: {says} {words.asks(asked)}
      </p>
      <DifferencesTable
        differences={brings}
        label={says}
        mine={mergeWords.becomes.before}
        theirs={mergeWords.becomes.after}
      />
    </>
  );
}
