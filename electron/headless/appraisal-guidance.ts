/** The guidance that ships with the program. */
import seed from "../../seeds/appraisal.json";
import rates from "../../seeds/figures/appraisal.json";
import returns from "../../seeds/figures/return-on-investment.json";
import services from "../../seeds/figures/services-evidence.json";
import stored from "../../seeds/sources.json";
import { guidanceFrom, type Guidance } from "../../model/index";

export const shippedGuidance = (): Guidance =>
  guidanceFrom(seed, [...rates.figures, ...returns.figures, ...services.figures], stored.sources);
