/** What putting a published list into a service says. */
import type { ListedService } from "../services/published/published-lists";

const who: Readonly<Record<ListedService, string>> = { children: "children and young people", adults: "adults" };

const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");
const rate = (value: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const listWords = {
  each: (places: number) => `Each of its ${places} places, with its own list`,
  logged: "Published waiting list used",
  loggedTo: (
    place: string,
    listed: ListedService,
    month: string,
    {
      waiting,
      referrals,
      starts,
    }: { readonly waiting: number; readonly referrals: number | undefined; readonly starts: number | undefined },
  ) =>
    [
      `${place}, ${who[listed]}, ${month}: ${whole(waiting)} people waiting`,
      ...(referrals === undefined ? [] : [`${rate(referrals)} referrals a week`]),
      ...(starts === undefined ? [] : [`${rate(starts)} started a week`]),
    ].join(", "),
  longestWaits: (places: number) =>
    `In ${places} places the weeks waited are not published, nor is the longest wait, so give "Longest wait at the start" for each.`,
  noService: "The plan has no such service. Choose one of its services.",
  noPlace: (service: string) => `${service} has no place this list could go to. Choose where it goes.`,
  givenTogether: (service: string, label: string) =>
    `"${label}" is given for ${service} together with other places or services, so the list would count people twice. Take that figure out under Assumptions, or divide it, and try again.`,
};
