/** How good a figure is, in a word. */
import type { Status } from "../../model";

/** As a label of its own. */
export const statusLabels: Readonly<Record<Status, string>> = {
  published: "Published",
  derived: "Derived",
  judgement: "Judgement",
  calibrated: "Calibrated",
};

/** Within a sentence. */
export const statusInText: Readonly<Record<Status, string>> = {
  published: "published",
  derived: "derived",
  judgement: "judgement",
  calibrated: "calibrated",
};
