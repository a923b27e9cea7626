import { useEffect } from "react";
import news from "../../seeds/whats-new.json";
import { Dialog } from "../controls/dialog";
import { setSeenVersion, useSeenVersion } from "../state/seen-version";
import { showDialog } from "../state/view-store";
import { newsWords as words } from "../words/handbook";

/** The news of every version, the newest first. */
export function WhatsNew({ onClose }: { readonly onClose: () => void }) {
  const [newest] = news.versions;
  return (
    <Dialog title={words.title(newest?.version ?? "")} onClose={onClose}>
      {news.versions.map((one, at) => (
        <section key={one.version}>
          {at === 0 ? null : <h3>{words.title(one.version)}</h3>}
          <ul>
            {one.news.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** Offers the news on the first page, once a version, to whoever has used an earlier one. */
export function NewsLine({ version }: { readonly version: string }) {
  const seen = useSeenVersion((state) => state.seen);
  useEffect(() => {
    // Everything is new to whoever comes for the first time.
    if (seen === undefined) setSeenVersion(version);
  }, [seen, version]);
  if (seen === undefined || seen === version) return null;
  return (
    <p className="news-line" role="status">
      {words.short}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          setSeenVersion(version);
          showDialog("whats-new");
        }}
      >
        {words.see}
      </button>{" "}
      <button type="button" className="quiet" onClick={() => setSeenVersion(version)}>
        {words.dismiss}
      </button>
    </p>
  );
}
