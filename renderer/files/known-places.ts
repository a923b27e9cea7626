/** Places as they are published, by date: which the boxes of every screen find names by. */
import boards from "../../seeds/places/boards-2026-04-01.json";
import regions from "../../seeds/places/regions.json";
import successions from "../../seeds/places/successions.json";
import systems from "../../seeds/places/systems-2022-07-01.json";
import type { KnownPlaces } from "../../model";

export const knownPlaces: KnownPlaces = { sets: [systems, boards, regions], successions: [successions] };
