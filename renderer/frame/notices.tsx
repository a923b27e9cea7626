import notices from "third-party-notices";
import { Dialog } from "../controls/dialog";
import { noticesWords as words } from "../words/frame";

/** The work of others that is in here, and the terms it is under, as those terms ask. */
export function Notices({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <p className="note">{words.about(notices.reduce((sum, { packages }) => sum + packages.length, 0))}</p>
      {notices.map(({ licence, packages, text }) => (
        <section key={packages[0]}>
          <h3>{licence}</h3>
          <ul>
            {packages.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {text !== "" && (
            <details>
              <summary>{words.terms}</summary>
              <p className="licence-text">{text}</p>
            </details>
          )}
        </section>
      ))}
    </Dialog>
  );
}
