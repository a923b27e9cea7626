import { useEffect, useRef, type ReactNode } from "react";
import { wayBack } from "./way-back";

/** A modal dialog on the platform's own element: focus stays in it, Esc closes it, focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const back = wayBack();
    if (dialog !== null && !dialog.open) dialog.showModal();
    // A dialog that is taken off the page while open gives focus to nobody; it goes back to where it came from.
    return back;
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-wide={wide}
      aria-labelledby="dialog-title"
      onClose={onClose}
      // A file box inside says "cancel" too when nothing is chosen in it.
      onCancel={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </header>
      {children}
    </dialog>
  );
}
