/** Why a figure does otherwise than its direction says. People read these sentences where they change it. */
import type { Otherwise } from "./declaration";

const inScenario = "change it in a scenario";

/** The base of leaving is solved so that everybody at the start leaves at the leaver rate. */
export const totalLeavingStays: Otherwise = {
  says: `In the base, total leaving stays at the leaver rate: where more leave in this way, fewer leave in others. To ask what if more of them leave, ${inScenario}.`,
  by: ["base", "draw"],
};

/** Registered people who join from outside are solved so that staff grew as they are known to have grown. */
export const joinersMakeUp: Otherwise = {
  says: `In the base, people who join from outside are worked out so that staff grew as they are known to have grown, and make up for a change here. To ask what if it were so from now on, ${inScenario}.`,
  by: ["base"],
  while: { workedOut: "registered_joiners" },
};

/** Places on courses are worked back from the people who register. */
export const placesMakeUp: Otherwise = {
  says: `In the base, places are worked back from the people who register, and make up for a change here. To ask what if it were so from now on, ${inScenario}.`,
  by: ["base"],
  while: { formulaOf: "opening_intake" },
};

/** The leaver rate of the places without one is solved so that everybody together leaves at the published rate. */
export const theRestMakeUp: Otherwise = {
  says: `In the base, the rate of the other places is worked out so that everybody together leaves at the published rate: where more leave here, fewer leave there. To ask what if more leave, ${inScenario}.`,
  by: ["base"],
  while: { workedOut: "leaver_rate" },
};

/** The opening staff are WTE: heads follow from it. */
export const staffAreCountedInWte: Otherwise = {
  says: `In the base, staff in post are counted in WTE: fewer hours each mean more people, not less WTE. To ask what if people worked other hours, ${inScenario}.`,
  by: ["base"],
};

/** Posts that do not follow from the staff are filled from vacancies. */
export const postsAreFilledAnyway: Otherwise = {
  says: "Posts are given as a number here, and those that are empty at the start are filled in time: later years end much the same.",
  by: ["base"],
  while: { given: "establishment" },
};
