/** Lists that are the same for every plan: bands of weeks waited, calendar months, and who is started first. */
/** How waiting lists are published: people by weeks waited. From is included, to is not; the last has no end. */
export const waitingBands = [
  { id: "0-1", label: "Up to 1 week", from: 0, to: 1 },
  { id: "1-2", label: "1 to 2 weeks", from: 1, to: 2 },
  { id: "2-4", label: "2 to 4 weeks", from: 2, to: 4 },
  { id: "4-12", label: "4 to 12 weeks", from: 4, to: 12 },
  { id: "12-18", label: "12 to 18 weeks", from: 12, to: 18 },
  { id: "18-52", label: "18 to 52 weeks", from: 18, to: 52 },
  { id: "over-52", label: "Over 52 weeks", from: 52, to: Number.POSITIVE_INFINITY },
] as const;

/** The calendar months, for what returns every year. */
export const calendarMonths = [
  { id: "january", label: "January" },
  { id: "february", label: "February" },
  { id: "march", label: "March" },
  { id: "april", label: "April" },
  { id: "may", label: "May" },
  { id: "june", label: "June" },
  { id: "july", label: "July" },
  { id: "august", label: "August" },
  { id: "september", label: "September" },
  { id: "october", label: "October" },
  { id: "november", label: "November" },
  { id: "december", label: "December" },
] as const;

/** Values of `start_policy`: who is started first when not everybody can be. */
export const startPolicies = [
  { value: 1, id: "longest-wait", label: "Longest wait first" },
  { value: 2, id: "tier-priority", label: "By tier, then longest wait" },
  { value: 3, id: "ring-fenced", label: "A fixed share of time for each tier" },
] as const;
