/**
 * The most of each thing that a plan holds: many times what anybody has, so that a file of any size is read or refused within
 * two seconds. The reader asks how many there are before it looks at any of them, and no edit adds one more.
 */
export const mostOf = {
  assumptions: 5_000,
  /** Values of one figure for parts of the plan, from dates on, and by other readings. */
  parts: 20_000,
  dated: 1_000,
  readings: 100,
  /** Ids named together. */
  named: 5_000,
  /** Of so many figures at once the way they go together is worked out within a moment. */
  correlations: 200,
  calibrations: 500,
  scenarios: 1_000,
  changes: 2_000,
  events: 10_000,
  places: 5_000,
  /** Settings, levels, age bands, origins, routes, conversions. */
  members: 200,
  moves: 2_000,
  services: 1_000,
  /** Tiers of a service, and what comes of it. */
  ofService: 100,
  characteristics: 50,
  sources: 10_000,
  contradictions: 2_000,
  notes: 10_000,
  /** The reader's; what an edit leaves is less (`log/full-log`). */
  log: 200_000,
} as const;
