import { PhoneOutgoing } from "lucide-react";
import { useState } from "react";
import { MenuTrigger } from "react-aria-components";
import { Menu, type MenuSection } from "../kit/Menu";
import { Popover } from "../kit/Popover";
import { BrandButton } from "../kit/Rail";
import { useWords } from "../kit/words";
import {
  type ActionId,
  actionOf,
  afterClosing,
  GROUPS,
  keyOf,
  type Standing,
  useAction,
  useHint,
  useStandings,
} from "./actions";
import type { Screen } from "./screens";

/** Walking the list and opening this menu: a line in the menu would not be how anybody does it. */
const NOT_IN_MENU: ActionId[] = ["menu", "previous-lead", "next-lead"];
/** Always in the menu, so that it tells why they cannot be done. */
const STANDING: ActionId[] = ["undo", "redo", "zoom-in", "zoom-out"];

/** What can be done now, at the program's name: F10 or Alt alone opens it. */
export function AppMenu({ screen }: { screen: Screen }) {
  const { t } = useWords();
  const [standings, setStandings] = useState<Standing[] | null>(null);
  const ask = useStandings(screen);
  const hint = useHint("menu");
  const open = () => setStandings(ask());
  useAction("menu", open);

  const isIn = ({ id, handle }: Standing) =>
    (handle !== null || STANDING.includes(id)) && !NOT_IN_MENU.includes(id) && actionOf(id).group !== "result";
  const shown = (standings ?? []).filter(isIn);
  const sections = GROUPS.map(
    (group): MenuSection => ({
      key: group,
      title: t(`group.${group}`),
      items: shown
        .filter(({ id }) => actionOf(id).group === group)
        .map(({ id, handle, why, about }) => ({
          key: id,
          text: t(`action.${id}`),
          icon: actionOf(id).icon,
          keys: keyOf(id) || undefined,
          note: about,
          whyNot: handle ? undefined : why,
          onAction: () => handle && afterClosing(handle),
        })),
    }),
  ).filter(({ items }) => items.length > 0);
  return (
    <MenuTrigger isOpen={standings !== null} onOpenChange={(isOpen) => (isOpen ? open() : setStandings(null))}>
      <BrandButton icon={PhoneOutgoing} name={t("name")} label={hint.text} keys={hint.keys} />
      <Popover kind="menu" placement="bottom start">
        <Menu label={hint.text} sections={sections} />
      </Popover>
    </MenuTrigger>
  );
}
