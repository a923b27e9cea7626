import type { Appraisal } from "../../../../model";

/** "2025/26 prices", as captions have it. */
export const pricesSay = ({ prices }: Pick<Appraisal, "prices">): string =>
  prices === undefined ? "year of prices not named" : `${prices} prices`;
