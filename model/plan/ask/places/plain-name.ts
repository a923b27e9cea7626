/** A name of a place as it is compared: what people leave out, add and abbreviate makes no difference. */
import { shortWords } from "./short-words";

/** What official names begin or end with, which says what kind of body it is and not where. */
const before = /^(the |nhs england |nhse |nhs )+/;
const after =
  / (integrated care board|integrated care system|integrated care partnership|health and social care partnership|health and care partnership|health and care|sustainability and transformation partnership|icb|ics|icp|stp|nhs region|commissioning region|region|university health board|teaching health board|health board|nhs board|uhb|thb|health and social care trust|hsc trust|hsct)$/;

/** "NHS Devon Integrated Care Board", "DEVON ICB" and "devon" are all "devon", and "Herts" is "hertfordshire". */
export function plainName(name: string): string {
  let plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll("+", " and ")
    .replaceAll(/['\u2019]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(before, "");
  while (after.test(plain)) plain = plain.replace(after, "");
  return plain
    .split(" ")
    .filter((word) => word !== "the" && word !== "and")
    .map((word) => shortWords.get(word) ?? word)
    .join(" ");
}
