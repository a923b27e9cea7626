/** What people look for by another name than that of the screen it is on; shown beside the screen where it is found by it. */
import type { ScreenId } from "../state/view-store";

export const screenHolds: Readonly<Record<ScreenId, readonly string[]>> = {
  overview: ["headline", "staff and posts", "built-in checks"],
  workforce: ["joiners", "leavers", "retirements", "vacancies", "age", "skill mix", "bands", "who the workforce is"],
  training: ["intakes", "apprentices", "placements", "students", "attrition"],
  services: ["waiting list", "longest wait", "referrals", "tiers", "outcomes", "what it takes", "published lists"],
  scenarios: ["what if", "what differs from the base", "ranking", "costs and benefits"],
  compare: ["map", "regions", "systems", "ICB", "funnel", "two places"],
  uncertainty: ["range", "fan", "tornado", "target", "goal seek", "what matters most"],
  shortages: ["quarterly report", "rules"],
  assumptions: ["figures", "sources", "evidence", "pay", "missing figures"],
  report: ["board paper", "business case", "closing pack", "Word", "PowerPoint", "Excel", "CSV", "PDF", "print"],
  workshop: ["run the room", "sliders", "votes", "decisions", "facilitator", "closing pack"],
};
