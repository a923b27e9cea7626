import { sharedWords as words } from "../../words/shared-out";

/** The mark of a figure that is not the place's own; whose it is, is read out. */
export function Shared({ whose }: { readonly whose: string }) {
  return (
    <>
      <span className="shared-mark" aria-hidden="true">
        {words.mark}
      </span>
      <span className="visually-hidden"> ({whose})</span>
    </>
  );
}
