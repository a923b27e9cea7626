/** The plan that is to be merged when it is not chosen in the dialog: what another program saved over the open plan's file. */
import { create } from "zustand";
import type { Plan } from "../../model";
import type { DocumentHandle } from "../../electron/bridge";
import { showDialog } from "./view-store";

export interface GivenMerge {
  readonly name: string;
  readonly theirs: Plan;
  /** What both began from. */
  readonly base: Plan | undefined;
}

interface MergeState {
  readonly given: GivenMerge | undefined;
  /** A file that holds changes of another program which the open plan has not got yet: it is not saved over unasked. */
  readonly owed: DocumentHandle | undefined;
}

export const useMerge = create<MergeState>(() => ({ given: undefined, owed: undefined }));

/** Opens the merge with what lies in the open plan's own file. */
export function mergeWith(given: GivenMerge, owed: DocumentHandle): void {
  useMerge.setState({ given, owed });
  showDialog("merge-plans");
}

export const mergeOwed = (document: DocumentHandle | null): boolean =>
  document !== null && useMerge.getState().owed === document;

/** The changes are taken in, replaced or given up by the person's own word. */
export const mergeSettled = (): void => useMerge.setState({ given: undefined, owed: undefined });
export const forgetGiven = (): void => useMerge.setState({ given: undefined });
