/** Process 2, age. After exits, 1 / (12 x width) of each band moves up one band; nobody leaves the last band this way. */
import type { AgeBand } from "../../opening/age-profile";

/** The part of each band that moves up in a month. */
export function monthlyAgeing(bands: readonly AgeBand[]): Float64Array {
  return Float64Array.from(bands, (band, i) => (i === bands.length - 1 ? 0 : 1 / (12 * band.years)));
}
