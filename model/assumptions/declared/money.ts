/** What staff cost. */
import type { Declaration } from "./declaration";
import { share, notNegative } from "./limits";
import { payScales } from "./places-to-look";

/** What is worked out from what a WTE costs. */
const costs = ["cost", "temporary_cost", "supervision_cost", "apprentice_pay", "backfill_cost"] as const;

export const money = [
  {
    id: "pay_point",
    label: "Pay point",
    unit: "GBP per WTE per year",
    kind: "each",
    dimensions: ["level", "place"],
    limits: notNegative,
    needed: { missing: costs },
    means: "Basic yearly pay of one WTE at this level.",
    find: payScales,
  },
  {
    id: "on_cost_rate",
    label: "Employer on-costs",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 0, most: 2 },
    needed: { missing: costs },
    means: "Employer's national insurance, pension and levy as a share of pay.",
    find: "Your finance team has it in its costing of posts.",
  },
  {
    id: "pay_supplement",
    label: "High-cost area supplement",
    unit: "share",
    kind: "each",
    dimensions: ["place", "level"],
    limits: share,
    needed: { missing: costs },
    means: "Supplement to basic pay in high-cost areas, as a share of basic pay.",
    find: payScales,
  },
  {
    id: "temporary_cover",
    label: "Vacancies covered by temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["place", "setting", "level"],
    limits: share,
    needed: { missing: ["temporary_staff", "temporary_cost"] },
    means: "Share of vacancies covered by bank and agency staff.",
    find: "Your bank and agency records give it.",
  },
  {
    id: "temporary_premium",
    label: "Premium for temporary staff",
    unit: "share",
    kind: "each",
    dimensions: ["level", "place"],
    limits: { least: 0, most: 5 },
    needed: { missing: ["temporary_cost"] },
    means: "What a temporary WTE costs above the same WTE employed, as a share.",
    find: "Your bank and agency records give it.",
  },
] as const satisfies readonly Declaration[];
