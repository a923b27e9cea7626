/** What a room is at: whether it is on the wall, its clock, and a decision half written. Never saved with the plan. */
import { create } from "zustand";

export interface DecisionDraft {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

export const noDraft: DecisionDraft = { text: "", owner: "", due: "" };

interface RoomState {
  readonly on: boolean;
  /** It was left, and nothing on the page that comes back has the focus yet. */
  readonly left: boolean;
  /** When the clock was last started, in milliseconds; undefined while it is paused. */
  readonly since: number | undefined;
  /** What had gone by before, in milliseconds. */
  readonly gone: number;
  readonly draft: DecisionDraft;
}

export const useRoomStore = create<RoomState>(() => ({
  on: false,
  left: false,
  since: undefined,
  gone: 0,
  draft: noDraft,
}));

export const enterRoom = (): void => useRoomStore.setState({ on: true });
/** @param back whether the page that the room was opened from is what comes back */
export const leaveRoom = (back: boolean): void => useRoomStore.setState({ on: false, left: back });
/** Whether the room has just been left, told once: the focus goes back to what opened it. */
export function cameFromRoom(): boolean {
  const { left } = useRoomStore.getState();
  if (left) useRoomStore.setState({ left: false });
  return left;
}
export const writeDraft = (change: Partial<DecisionDraft>): void =>
  useRoomStore.setState(({ draft }) => ({ draft: { ...draft, ...change } }));

/** Starts the clock, or pauses it. @param now in milliseconds */
export const startOrPause = (now: number): void =>
  useRoomStore.setState(({ since, gone }) =>
    since === undefined ? { since: now } : { since: undefined, gone: gone + (now - since) },
  );

/** Whole minutes left of so many, rounded up while there is time and down when it is over. */
export function minutesLeft(minutes: number, { since, gone }: Pick<RoomState, "since" | "gone">, now: number): number {
  const left = minutes - (gone + (since === undefined ? 0 : now - since)) / 60_000;
  return left >= 0 ? Math.ceil(left) : Math.floor(left);
}
