import { UserRound } from "lucide-react";
import { useRef, useState } from "react";
import { nl } from "../i18n";
import type { LeadCard, LeadRow } from "../ipc";
import { useFoundLeads, useLeadCards } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { type Command, CommandBox, CommandDialog, type CommandSection } from "../kit/CommandBox";
import { has, useWords, type Words } from "../kit/words";
import { actionOf, afterClosing, GROUPS, keyOf, type Standing, useStandings } from "./actions";
import { FIT, fit, respelled } from "./match";
import { recall, rememberUse } from "./memory";
import type { Screen } from "./screens";

type PaletteProps = {
  isOpen: boolean;
  onClose: () => void;
  onLead: (lead: number) => void;
  screen: Screen;
  /** Whose recently used things are shown. */
  book: string;
};

/** Ctrl+K: every verb, and every lead. */
export function Palette({ isOpen, onClose, ...rest }: PaletteProps) {
  const { t } = useWords();
  return (
    <CommandDialog label={t("palette.title")} isOpen={isOpen} onClose={onClose}>
      <Finder onClose={onClose} {...rest} />
    </CommandDialog>
  );
}

const RECENT = 5;
const VERBS = 6;
const LEADS = 8;
const SPELLINGS = 24;
const TELLING = 4;

function spellings(search: string): string[] {
  const words = search.split(/\s+/);
  return words
    .flatMap((word, at) => respelled(word).map((other) => words.toSpliced(at, 1, other).join(" ")))
    .slice(0, SPELLINGS);
}

/** How well what is typed fits a verb: its name first, then the other words people have for it. */
function verbFit(typed: string, { id }: Standing, { t }: Words): number {
  const name = t(`action.${id}`);
  const telling = name.replace(/(?<!\p{L})\p{L}{1,3}(?!\p{L})/gu, "");
  const own = fit(typed, name);
  // "van" is in many names, of verbs as well; that alone is no reason to offer one first.
  if (own > FIT.none && !typed.split(/\s+/).some((word) => fit(word, telling) > FIT.none)) return FIT.slip - 20;
  if (own > FIT.none || !has(nl.app.also, id)) return own;
  return Math.max(FIT.none, fit(typed, `${name} ${t(`also.${id}`)}`) - 10);
}

const leadKey = (lead: number) => `lead-${lead}`;

function Finder({ onClose, onLead, screen, book }: Omit<PaletteProps, "isOpen">) {
  const words = useWords();
  const { t } = words;
  const [search, setSearch] = useState("");
  const [used] = useState(() => recall(book).used);
  const standings = useStandings(screen);
  // As it stood when the palette opened: a list that changes under the hand is no list to choose from.
  const [verbs] = useState(() => standings().filter(({ id }) => id !== "find"));
  const typed = search.trim();
  const found = useFoundLeads(typed, spellings);
  const recentLeads = useLeadCards(
    used.flatMap((key) => (key.startsWith("lead-") ? [Number(key.slice(5))] : [])).slice(0, RECENT),
  );

  const verb = ({ id, handle, why, about }: Standing): Command => ({
    key: id,
    text: t(`action.${id}`),
    icon: actionOf(id).icon,
    note: about,
    ...(handle ? { keys: keyOf(id) || undefined } : { isDisabled: true, side: why }),
  });
  const lead = ({ id, company, person, city, phone, band }: LeadRow): Command => ({
    key: leadKey(id),
    text: company,
    note: [person, city, phone].filter(Boolean).join(" · "),
    icon: UserRound,
    side: <BandChip band={band} />,
  });
  const recentLead = (card: LeadCard): Command => ({
    key: leadKey(card.id),
    text: card.company,
    icon: UserRound,
    side: <BandChip band={card.receipt.band} />,
  });

  function untyped(): CommandSection[] {
    const able = verbs.filter(({ handle }) => handle);
    const recent = used
      .flatMap((key): Command[] => {
        const card = recentLeads.find(({ id }) => leadKey(id) === key);
        if (card) return [recentLead(card)];
        const known = able.find(({ id }) => id === key);
        return known ? [verb(known)] : [];
      })
      .slice(0, RECENT);
    const shown = new Set(recent.map(({ key }) => key));
    return [
      { key: "recent", title: t("palette.recent"), items: recent },
      ...GROUPS.map((group) => ({
        key: group,
        title: t(`group.${group}`),
        items: able.filter(({ id }) => actionOf(id).group === group && !shown.has(id)).map(verb),
      })),
    ];
  }

  function matching(): { verbsFirst: boolean; sections: CommandSection[] } {
    const recency = (key: string) => (used.indexOf(key) + 1 || used.length + 1) / 100;
    const fitting = verbs
      .map((standing) => ({ standing, how: verbFit(typed, standing, words) }))
      // What cannot be done now is only in the way, unless it is exactly what was asked for.
      .filter(({ standing, how }) => how > (standing.handle ? FIT.none : FIT.start - 11))
      .sort(
        (one, other) =>
          Number(other.standing.handle !== null) - Number(one.standing.handle !== null) ||
          other.how - recency(other.standing.id) - (one.how - recency(one.standing.id)),
      )
      .slice(0, VERBS);
    const rows = found.data?.rows ?? [];
    const isAlike = found.data?.isAlike ?? false;
    const text = ({ company, person, city }: LeadRow) => [company, person, city].filter(Boolean).join(" ");
    const leads = isAlike
      ? rows
          .map((row) => ({ row, how: fit(typed, text(row)) }))
          .filter(({ how }) => how > FIT.none)
          .sort((one, other) => other.how - one.how)
          .map(({ row }) => row)
      : rows.toSorted((one, other) => recency(leadKey(one.id)) - recency(leadKey(other.id)));
    const verbSection = {
      key: "verbs",
      title: t("palette.verbs"),
      items: fitting.map(({ standing }) => verb(standing)),
    };
    const leadSection = {
      key: "leads",
      title: t(isAlike ? "palette.alike" : "palette.leads"),
      items: leads.slice(0, LEADS).map(lead),
    };
    // The verbs are known at once, so that they alone decide the order.
    const best = fitting[0];
    const isVerb = best !== undefined && best.standing.handle !== null && best.how > FIT.inside;
    // A few letters are the beginning of a name more often than of a verb, except of one that is used.
    const verbsFirst = isVerb && (typed.length >= TELLING || used.includes(best.standing.id));
    return { verbsFirst, sections: verbsFirst ? [verbSection, leadSection] : [leadSection, verbSection] };
  }

  function run(key: string) {
    rememberUse(book, key);
    onClose();
    const handle = verbs.find(({ id }) => id === key)?.handle;
    afterClosing(() => (handle ? handle() : onLead(Number(key.slice(5)))));
  }
  const isSettled = typed === "" || found.isError || (found.isSuccess && !found.isPlaceholderData);
  const { verbsFirst, sections } = typed === "" ? { verbsFirst: true, sections: untyped() } : matching();
  // Where leads come first, the list waits for them: nothing is pushed down under the hand.
  const shown = useRef(sections);
  if (isSettled || verbsFirst) shown.current = sections;
  return (
    <CommandBox
      autoFocus
      label={t("palette.title")}
      search={search}
      onSearch={setSearch}
      sections={shown.current.filter(({ items }) => items.length > 0)}
      isSettled={isSettled}
      empty={t("palette.nothing", { search: typed })}
      onAction={run}
    />
  );
}
