/** The pay band in a grade as staff records, publications and ledgers write it: "NHS|XR08|Review Body Band 8 - Range A" is 8a. */
export function payBandIn(text: string): string | undefined {
  const found = /\b(?:band|b)\s*([1-9])\s*(?:-\s*range\s*)?([a-d])?\b/i.exec(text);
  if (found === null) return undefined;
  const [, number = "", letter = ""] = found;
  return `${number}${letter.toLowerCase()}`;
}
