/** Which way figures move England by region when supply leads, changed in every way there is. */
import { seedPlan } from "../questions/read-seed-plan";
import { sweep } from "./sweep";

sweep("England by region, supply-led", { ...seedPlan("england"), closure: "supply-led" });
