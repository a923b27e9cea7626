/** The months carried out by what is compiled for WebAssembly, on buffers in its memory. */
import type { Months } from "../program/months";
import type { Workspace } from "../program/run";
import { seldomInTypeScript } from "../run/seldom";
import { called } from "./called";
import type { Copies } from "./copies";
import type { Exported } from "./module";

export function inWasm(work: Workspace, copies: Copies, run: Exported): Months {
  const seldom = seldomInTypeScript(work);
  return {
    ...seldom,
    ...called(work, work, copies, run),
    openStock: () => {
      seldom.openStock();
      copies.forget();
    },
  };
}
