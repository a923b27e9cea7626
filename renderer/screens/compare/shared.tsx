import { compareWords as words } from "../../words/compare";

/** The mark of a figure that is not the place's own; whose it is, is read out. */
export function Shared({ whose }: { readonly whose: string }) {
  return (
    <>
      <span className="shared-mark" aria-hidden="true">
        {words.sharedMark}
      </span>
      <span className="visually-hidden"> ({whose})</span>
    </>
  );
}
