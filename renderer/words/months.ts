/** Months as plans write them, such as 2027-04. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Months from one to another; below zero when the second comes first. */
export const monthsBetween = (first: string, second: string): number => numberOf(second) - numberOf(first);

/** The month so many months later. */
export function monthLater(month: string, months: number): string {
  const number = numberOf(month) + months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
