import type { Shape } from "../shape";

const of = (is: string): { readonly column: string; readonly is: string } => ({ column: "contract", is });

/** Provider workforce return, a row a month, contract and role. */
export const workforceReturn: Shape = {
  id: "provider-workforce-return",
  label: "Provider workforce return",
  about: "A provider's monthly return: WTE by kind of contract, and vacancies. Month 1 is April.",
  columns: {
    year: { heading: "^fin(ancial)? year$", needed: true },
    month: { heading: "^fin(ancial)? month$", needed: true },
    contract: { heading: "^contract( type)?$", needed: true },
    role: { heading: "^(staff )?role$" },
  },
  figures: [
    { measure: "staff-wte", heading: "^(wte|fte)$", needed: true, when: of("^substantive") },
    { measure: "bank-wte", heading: "^(wte|fte)$", when: of("^bank") },
    { measure: "agency-wte", heading: "^(wte|fte)$", when: of("^agency") },
    { measure: "vacant-wte", heading: "^vacanc(y|ies)( wte| fte)?$", when: of("^substantive") },
  ],
  by: {},
  time: { column: "year", month: "month" },
  keep: [{ column: "role", is: "occupational therap", others: "other roles" }],
};
