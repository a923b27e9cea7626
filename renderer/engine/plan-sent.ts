/**
 * A plan on its way to a worker. It is copied when it is sent, so of a changed plan only what is another object than in
 * the plan sent before goes; the worker puts it into the one it has, whose other parts stay the objects that they are.
 */
import type { Plan } from "../../model";

/** The whole, or what of it is another than in the plan before. */
export type PlanSent = { readonly whole: Plan } | { readonly parts: readonly (readonly [name: string, PartSent])[] };

/** Of a list only the items that are others; undefined is a part that is no more. */
type PartSent =
  | { readonly whole: unknown }
  | { readonly length: number; readonly items: readonly (readonly [at: number, item: unknown])[] }
  | undefined;

function partSent(now: unknown, before: unknown): PartSent {
  if (!Array.isArray(now) || !Array.isArray(before)) return { whole: now };
  const items = now.flatMap((item: unknown, at) =>
    at < before.length && item === before[at] ? [] : [[at, item] as const],
  );
  return { length: now.length, items };
}

/** The sending end, one for each worker. */
export function planSender(): (plan: Plan) => PlanSent {
  let sent: Plan | undefined;
  return (plan) => {
    const before = sent;
    sent = plan;
    if (before === undefined) return { whole: plan };
    const names = Object.keys({ ...before, ...plan }) as (keyof Plan)[];
    return {
      parts: names.flatMap((name) =>
        plan[name] === before[name]
          ? []
          : [[name, name in plan ? partSent(plan[name], before[name]) : undefined] as const],
      ),
    };
  };
}

function partTaken(sent: NonNullable<PartSent>, before: unknown): unknown {
  if ("whole" in sent) return sent.whole;
  const list = (before as readonly unknown[]).slice(0, sent.length);
  for (const [at, item] of sent.items) list[at] = item;
  return list;
}

/**
 * The worker's end.
 * @throws Error when it is sent parts of a plan that it does not have: it was begun again, and is then sent the whole
 */
export function planTaker(): (sent: PlanSent) => Plan {
  let taken: Plan | undefined;
  return (sent) => {
    if ("whole" in sent) return (taken = sent.whole);
    if (taken === undefined) throw new Error("Parts of a plan came before the plan.");
    const plan: Record<string, unknown> = { ...taken };
    for (const [name, part] of sent.parts)
      if (part === undefined) Reflect.deleteProperty(plan, name);
      else plan[name] = partTaken(part, plan[name]);
    return (taken = plan as unknown as Plan);
  };
}

/** A message whose plan is on its way. */
export type Sent<M> = M extends { readonly plan: Plan | undefined }
  ? Omit<M, "plan"> & { readonly plan: PlanSent | undefined }
  : M;

/** A message as it is sent, by what each worker's sending end makes of its plan. */
export const asSent = <M extends object>(message: M, send: (plan: Plan) => PlanSent): Sent<M> => {
  const { plan } = message as { readonly plan?: Plan };
  return (plan === undefined ? message : { ...message, plan: send(plan) }) as Sent<M>;
};

/** The message as it was before it was sent. */
export const asTaken = <M extends object>(message: Sent<M>, take: (sent: PlanSent) => Plan): M => {
  const { plan } = message as { readonly plan?: PlanSent };
  return (plan === undefined ? message : { ...message, plan: take(plan) }) as M;
};
