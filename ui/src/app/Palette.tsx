import { CornerDownLeft, Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { useLeads } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { KeyCap } from "../kit/KeyCap";
import { useWords } from "../kit/words";
import { keyOf, useAvailable } from "./actions";

const FIRST_PAGE = [0];
type Found = { key: string; do: () => void };

type PaletteProps = { isOpen: boolean; onClose: () => void; onLead: (lead: number) => void };

/** Ctrl+K: every verb that can be done now, and every lead. */
export function Palette({ isOpen, onClose, onLead }: PaletteProps) {
  const { t } = useWords();
  return (
    <ModalOverlay className="veil fade-in" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal wide">
        <AriaDialog className="dialog" aria-label={t("palette.title")}>
          <Finder onClose={onClose} onLead={onLead} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose, onLead }: Omit<PaletteProps, "isOpen">) {
  const { t } = useWords();
  const id = useId();
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(search.trim());
  const leads = useLeads(wanted, "score", true, FIRST_PAGE);
  const available = useAvailable();
  const words = wanted.toLowerCase().split(/\s+/);
  const verbs = available()
    .filter(
      ({ id: action }) =>
        action !== "find" && words.every((word) => t(`action.${action}`).toLowerCase().includes(word)),
    )
    .slice(0, wanted === "" ? 6 : 8);
  const rows = Array.from({ length: Math.min(leads.total, 7) }, (_, index) => leads.rowAt(index)).flatMap((row) =>
    row ? [row] : [],
  );
  const finish = (what: () => void) => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(what, 0);
  };
  const found: Found[] = [
    ...verbs.map(({ id: key, handle }) => ({ key, do: () => finish(handle) })),
    ...rows.map((row) => ({ key: `lead-${row.id}`, do: () => finish(() => onLead(row.id)) })),
  ];
  const at = Math.min(active, found.length - 1);

  function keyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setActive((at + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setActive((at - 1 + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") found[at]?.do();
    else return;
    event.preventDefault();
  }
  const option = (key: string) => {
    const place = found.findIndex((one) => one.key === key);
    return {
      id: `${id}-${key}`,
      role: "option",
      "aria-selected": place === at,
      className: place === at ? "option active" : "option",
      tabIndex: -1,
      onClick: () => found[place]?.do(),
      onPointerMove: () => setActive(place),
    } as const;
  };
  return (
    <>
      <div className="palette-search">
        <Search aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-label={t("palette.title")}
          aria-activedescendant={found[at] ? `${id}-${found[at].key}` : undefined}
          placeholder={t("top.find")}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={keyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t("palette.results")}>
        {verbs.length > 0 && (
          <div role="group" aria-label={t("palette.verbs")}>
            <div className="palette-group" role="presentation">
              {t("palette.verbs")}
            </div>
            {verbs.map(({ id: action }) => (
              <div key={action} {...option(action)}>
                <CornerDownLeft aria-hidden="true" />
                {t(`action.${action}`)}
                <span className="option-side">
                  <KeyCap keys={keyOf(action)} />
                </span>
              </div>
            ))}
          </div>
        )}
        {rows.length > 0 && (
          <div role="group" aria-label={t("palette.leads")}>
            <div className="palette-group" role="presentation">
              {t("palette.leads")}
            </div>
            {rows.map((row) => (
              <div key={row.id} {...option(`lead-${row.id}`)}>
                <span className="palette-lead">
                  {row.company}
                  <small>{[row.person, row.city, row.phone].filter(Boolean).join(" · ")}</small>
                </span>
                <span className="option-side">
                  <BandChip band={row.band} />
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
      {found.length === 0 && !leads.isLoading && (
        <p className="palette-nothing">{t("palette.nothing", { search: wanted })}</p>
      )}
    </>
  );
}
