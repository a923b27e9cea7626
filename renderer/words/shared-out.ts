/** Words for figures that are not a place's own but a larger place's, shared out. */
import { sharedOutSays } from "../../model";

export const sharedWords = {
  whose: sharedOutSays,
  mark: "*",
  leftOut: (count: number): string =>
    count === 1
      ? "1 place without figures of its own is left out"
      : `${count} places without figures of their own are left out`,
  rows: (count: number): string =>
    count === 0
      ? ""
      : `* ${count === 1 ? "1 place has" : `${count} places have`} no figure of ${count === 1 ? "its" : "their"} own but a larger place's, shared out.`,
};
