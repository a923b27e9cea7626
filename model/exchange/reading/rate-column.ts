/**
 * What numbers without a % sign mean in one column of rates: per cent or shares of 1. The heading says it, or a number
 * that no share can be; beside others with a sign, and where all could be either, it is asked about.
 */
export type RateMeaning = "percent" | "share";

/** Whether a heading or a number says per cent. */
export const saysPercent = (text: string): boolean => /%|per ?cent/i.test(text);
const saysShare = (text: string): boolean => /\b(?:share|proportion|fraction)\b|0 ?(?:to|-) ?1\b/i.test(text);

export class RateColumn {
  readonly #heading: string;
  #signed = false;
  #aboveOne = false;
  #belowOne = false;

  constructor(heading: string) {
    this.#heading = heading;
  }

  /** @param percent it has a sign of its own, and is a share already */
  add(value: number, percent: boolean): void {
    if (percent) this.#signed = true;
    else if (Math.abs(value) > 1) this.#aboveOne = true;
    else if (value !== 0) this.#belowOne = true;
  }

  /** Undefined where numbers without a sign could be either. */
  get meant(): RateMeaning | undefined {
    if (saysPercent(this.#heading)) return "percent";
    if (saysShare(this.#heading) && !this.#aboveOne) return "share";
    if (this.#aboveOne && !(this.#signed && this.#belowOne)) return "percent";
    return this.#belowOne ? undefined : "percent";
  }
}
