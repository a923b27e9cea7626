/** Lists that are the same for every plan: bands of weeks waited, calendar months, years of prices, and who is started first. */

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

/** Where joiners come from besides the training routes of a plan, in the order in which a run has them after the routes. */
export const joiningSources = [
  { id: "from-abroad", label: "From abroad" },
  { id: "back-to-practice", label: "Back to practice" },
  { id: "from-outside", label: "From outside the modelled employers" },
  { id: "open-market", label: "From the open labour market" },
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

/** The planning years in whose prices money can be told; `value` is the year in which one begins, as `price_year` has it. */
export const priceYears = Array.from({ length: 10 }, (_, number) => {
  const value = 2021 + number;
  const end = String(value + 1).slice(2);
  return { value, id: `${value}-${end}`, label: `${value}/${end}` };
});

/** Values of `band_point`: where in a pay band staff are taken to be paid. */
export const bandPoints = [
  { value: 1, id: "entry", label: "Entry of the band" },
  { value: 2, id: "middle", label: "Middle of the band" },
  { value: 3, id: "top", label: "Top of the band" },
] as const;

/** Values of `start_policy`: who is started first when not everybody can be. */
export const startPolicies = [
  { value: 1, id: "longest-wait", label: "Longest wait first" },
  { value: 2, id: "tier-priority", label: "By tier, then longest wait" },
  { value: 3, id: "ring-fenced", label: "A fixed share of time for each tier" },
] as const;

/** Values of `may_be_done_by`: who may give the time that a case takes of a level. */
export const doneBy = [
  { value: 1, id: "this-level", label: "This level only" },
  { value: 2, id: "or-above", label: "This level or one above" },
] as const;

/** Values of `start_order`: who is started first within a tier. */
export const startOrders = [
  { value: 1, id: "longest-first", label: "Longest wait first" },
  { value: 2, id: "as-they-come", label: "Everybody waiting is as likely to be next" },
  { value: 3, id: "urgent-first", label: "Urgent ones in their first week, then longest wait" },
  { value: 4, id: "by-profile", label: "As this list was: by weeks waited" },
] as const;

/** The value that stands for an order. */
export const startOrderOf = (id: (typeof startOrders)[number]["id"]): number =>
  startOrders.filter((one) => one.id === id).reduce((_, { value }) => value, 0);

/** Values of `outcome_money`: what the worth of an outcome is. */
export const outcomeMoney = [
  { value: 1, id: "not-cash", label: "Time or capacity freed, no cash" },
  { value: 2, id: "cash", label: "Cash that comes back to the service" },
  { value: 3, id: "society", label: "Value to people and society" },
  { value: 4, id: "health", label: "Health, in quality-adjusted life years" },
] as const;
