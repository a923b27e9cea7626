/** How options are appraised, as it is shipped: the rates of the Green Book, and trials for and against. */
import seed from "../../seeds/appraisal.json";
import appraisal from "../../seeds/figures/appraisal.json";
import returns from "../../seeds/figures/return-on-investment.json";
import services from "../../seeds/figures/services-evidence.json";
import stored from "../../seeds/sources.json";
import { guidanceFrom, type Guidance } from "../../model/index";

export const shippedGuidance = (): Guidance =>
  guidanceFrom(
    seed,
    [...appraisal.figures, ...returns.figures, ...services.figures] as Parameters<typeof guidanceFrom>[1],
    stored.sources,
  );
