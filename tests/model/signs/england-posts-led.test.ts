/** Which way figures move England by region when posts lead, changed in every way there is. */
import { seedPlan } from "../questions/read-seed-plan";
import { sweep } from "./sweep";

sweep("England by region, posts-led", { ...seedPlan("england"), closure: "posts-led" });
