/**
 * What numbers without a % sign mean in one column of rates: per cent or shares of 1. The heading says it, or a number
 * that no share can be; beside others with a sign, and where all could be either, it is asked about.
 */
export type RateMeaning = "percent" | "share";

/** Whether a heading or a number says per cent. */
const saysPercent = (text: string): boolean => /%|per ?cent/i.test(text);
const saysShare = (text: string): boolean => /\b(?:share|proportion|fraction)\b|0 ?(?:to|-) ?1\b/i.test(text);

/** So many per cent as a share, to the digit: 3.6 is 0.036. */
export const ofPercent = (value: number): number => Number((value / 100).toPrecision(15));

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

  /** What a number without a sign means; undefined where it could be either. No share is above 1. */
  meant(value: number): RateMeaning | undefined {
    if (saysPercent(this.#heading) || Math.abs(value) > 1) return "percent";
    if (this.#aboveOne) return this.#signed ? undefined : "percent";
    return saysShare(this.#heading) ? "share" : undefined;
  }

  /** Whether some of its numbers could be either. */
  get isOpen(): boolean {
    return this.#belowOne && this.meant(1) === undefined;
  }
}
