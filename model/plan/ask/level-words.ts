/** A level of staff as services name it. */
import type { Plan } from "../plan";

/** "Newly registered (band 5)": services plan in pay bands. A level whose own name says its band, or that has none, is left as it is. */
export const levelWithBand = ({
  label,
  payBand,
}: Pick<Plan["structure"]["levels"][number], "label" | "payBand">): string =>
  payBand === "" || /\bband\b/i.test(label) ? label : `${label} (band ${payBand})`;
