/** Places as the seeds have them. */
import boards from "../../../seeds/places/boards-2026-04-01.json";
import regions from "../../../seeds/places/regions.json";
import successions from "../../../seeds/places/successions.json";
import systems from "../../../seeds/places/systems-2022-07-01.json";
import type { KnownPlaces } from "../../../model";

export { boards, regions, successions, systems };
export const known: KnownPlaces = { sets: [systems, boards, regions], successions: [successions] };
