/** The guidance that ships with the app, read once. */
import seed from "../../../../seeds/appraisal.json";
import rates from "../../../../seeds/figures/appraisal.json";
import returns from "../../../../seeds/figures/return-on-investment.json";
import services from "../../../../seeds/figures/services-evidence.json";
import stored from "../../../../seeds/sources.json";
import { guidanceFrom } from "../../../../model";

export const shippedGuidance = guidanceFrom(
  seed,
  [...rates.figures, ...returns.figures, ...services.figures],
  stored.sources,
);
