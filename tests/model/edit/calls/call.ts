/**
 * Every verb that the model offers, by its type: what takes a signature last and says whether it could be done. A new one
 * without a call does not pass the typechecker, and does not pass `past-limits.test.ts`.
 */
import type * as model from "../../../../model";
import type { Outcome, Signature } from "../../../../model";

type Model = typeof model;
/** What a verb is given before its signature; never for what is none. */
type Given<F> = F extends (...given: infer All) => Outcome<unknown>
  ? All extends readonly [...infer Before, infer Last]
    ? [Signature, Last] extends [Last, Signature]
      ? Before
      : never
    : never
  : never;

export type VerbName = { [Name in keyof Model]: [Given<Model[Name]>] extends [never] ? never : Name }[keyof Model];

/** What a verb is given, as somebody would: every text, number and list in it can be spoilt. */
export interface Call<Name extends VerbName = VerbName> {
  readonly given: Given<Model[Name]>;
  /** Keys whose texts are chosen from a list that the page shows and the program writes, so that nobody types others. */
  readonly chosen?: readonly string[];
}

export type Calls = { readonly [Name in VerbName]: readonly [Call<Name>, ...Call<Name>[]] };
