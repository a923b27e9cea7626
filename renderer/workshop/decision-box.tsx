import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import {
  longest,
  dayNamed,
  decide,
  decisionInputs,
  modelVersion,
  workshopOf,
  type Plan,
  type SeenNumber,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { noDraft, useRoomStore, writeDraft } from "../state/room-store";
import { longestDay } from "../controls/box-limits";
import { roomWords as words } from "../words/workshop";

const boxes = [
  { what: "text", label: words.decision, hint: words.decisionHint, most: longest.prose },
  { what: "owner", label: words.owner, hint: words.owner, most: longest.name },
  { what: "due", label: words.due, hint: words.dueHint, most: longestDay },
] as const;

/** The box that is always there: what is decided, by whom, by when; the numbers on the wall go with it. */
export function DecisionBox({
  plan,
  scenario,
  numbers,
  box,
  disabled,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  /** What stands on the wall; undefined while it is on its way. */
  readonly numbers: readonly SeenNumber[] | undefined;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly disabled: boolean;
}) {
  const draft = useRoomStore((state) => state.draft);
  const { text, owner, due } = draft;
  const [says, setSays] = useState("");
  const many = workshopOf(plan).decisions?.length ?? 0;
  /** What was on the wall when it was put down before its numbers were there. */
  const [queued, setQueued] = useState<{ readonly scenario: string | undefined }>();
  const put = (): void => {
    const day = due.trim() === "" ? "" : dayNamed(due);
    if (text.trim() === "" || day === undefined) {
      setSays(text.trim() === "" ? words.noText : words.noDay(due.trim()));
      return;
    }
    if (numbers === undefined) {
      setQueued({ scenario });
      setSays(words.waiting);
      return;
    }
    const inputs = decisionInputs(plan, scenario);
    const made = applyEdit((now, by) =>
      decide(now, { text, owner, due: day }, { scenario, numbers, inputs, model: modelVersion }, by),
    );
    if (made.ok) useRoomStore.setState({ draft: noDraft });
    setSays(made.ok ? words.decided(many + 1) : (made.problems[0]?.says ?? ""));
  };
  const putQueued = useEffectEvent((of: string | undefined): void => {
    setQueued(undefined);
    if (of === scenario) put();
    else setSays(words.notPut);
  });
  const waiting = queued !== undefined && numbers === undefined && queued.scenario === scenario;
  useEffect(() => {
    if (queued === undefined || waiting) return undefined;
    const soon = setTimeout(() => putQueued(queued.scenario));
    return () => clearTimeout(soon);
  }, [queued, waiting]);
  return (
    <form
      className="room-decision"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      {boxes.map(({ what, label, hint, most }) => (
        <input
          key={what}
          ref={what === "text" ? box : undefined}
          type="text"
          aria-label={label}
          placeholder={hint}
          maxLength={most}
          value={draft[what]}
          disabled={disabled}
          onChange={(event) => writeDraft({ [what]: event.target.value })}
        />
      ))}
      <button type="submit" className="button" data-primary disabled={disabled}>
        {words.decide}
      </button>
      <p className="room-decided" role="status">
        {says === "" ? words.many(many) : says}
      </p>
    </form>
  );
}
