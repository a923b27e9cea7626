/** Every shape that is known. Adding one is adding a file and a line here. */
import type { Shape } from "../shape";
import { budget } from "./budget";
import { countsByMonth } from "./counts-by-month";
import { countsInMonths } from "./counts-in-months";
import { countsInRows } from "./counts-in-rows";
import { intakes } from "./intakes";
import { payPoints } from "./pay-points";
import { planSheet } from "./plan-sheet";
import { register } from "./register";
import { registerByPlace } from "./register-by-place";
import { skillsForCare } from "./skills-for-care";
import { successions, successionsByName } from "./successions";
import { staffEstablishment } from "./staff-establishment";
import { staffList } from "./staff-list";
import { turnover } from "./turnover";
import { waitingPeople } from "./waiting-people";
import { waitingLists } from "./waiting-lists";
import { waitingListsNational } from "./waiting-lists-national";
import { workforceLong } from "./workforce-long";
import { workforceReturn } from "./workforce-return";
import { workforceWide } from "./workforce-wide";

export const knownShapes: readonly Shape[] = [
  staffEstablishment,
  staffList,
  workforceWide,
  workforceLong,
  turnover,
  waitingLists,
  waitingListsNational,
  waitingPeople,
  register,
  registerByPlace,
  skillsForCare,
  budget,
  workforceReturn,
  intakes,
  payPoints,
  successions,
  successionsByName,
  planSheet,
  countsByMonth,
  countsInRows,
  countsInMonths,
];
