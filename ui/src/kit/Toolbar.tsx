import { Ellipsis, type LucideIcon } from "lucide-react";
import { Fragment, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Toolbar as AriaToolbar, Separator } from "react-aria-components";
import { Button, IconButton } from "./Button";
import { MenuButton, type MenuSection } from "./Menu";
import { useWords } from "./words";
import "./Toolbar.css";

type ToolbarItem = {
  key: string;
  text: string;
  icon?: LucideIcon | undefined;
  /** The picture is enough; the words are in its tooltip, and in the menu. */
  isIcon?: boolean | undefined;
  keys?: string | undefined;
  isDisabled?: boolean | undefined;
  /** Why it cannot be done now, for the menu. */
  whyNot?: string | undefined;
  onAction: () => void;
};

export type ToolbarGroup = { key: string; items: readonly ToolbarItem[] };

type ToolbarProps = {
  label: string;
  /** What belongs together; a line stands between. The last is the first to go into the menu. */
  groups: readonly ToolbarGroup[];
  isSmall?: boolean;
};

/** Verbs side by side as one stop of the Tab key: the arrows go between them, and what does not fit is in the menu. */
export function Toolbar({ label, groups, isSmall = false }: ToolbarProps) {
  const { t } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const items = useMemo(
    () => groups.flatMap((group) => group.items.map((item) => ({ item, group: group.key }))),
    [groups],
  );
  const fits = useFitting(
    bar,
    items.length,
    items.map(({ item }) => `${item.text} ${item.isIcon} ${item.keys}`).join(),
  );
  const shown = items.slice(0, fits);
  const rest: MenuSection[] = groups
    .map(({ key, items: own }) => ({
      key,
      items: own
        .filter((item) => !shown.some((one) => one.item === item))
        .map(({ key: id, text, icon, keys, isDisabled, whyNot, onAction }) => ({
          key: id,
          text,
          icon,
          keys,
          whyNot: whyNot ?? (isDisabled ? t("kit:toolbar.notNow") : undefined),
          onAction,
        })),
    }))
    .filter((section) => section.items.length > 0);
  return (
    <AriaToolbar ref={bar} aria-label={label} className="toolbar">
      {shown.map(({ item, group }, at) => {
        const { key, text, icon, isIcon, keys, isDisabled = false, whyNot, onAction } = item;
        const off = isDisabled || whyNot !== undefined;
        return (
          <Fragment key={key}>
            {at > 0 && shown[at - 1]?.group !== group && <Separator orientation="vertical" className="toolbar-line" />}
            <span className="toolbar-item">
              {isIcon && icon ? (
                <IconButton icon={icon} label={text} keys={keys} isDisabled={off} onPress={onAction} />
              ) : (
                <Button
                  kind="quiet"
                  isSmall={isSmall}
                  keys={keys}
                  isDisabled={off}
                  onPress={onAction}
                  {...(icon ? { icon } : {})}
                >
                  {text}
                </Button>
              )}
            </span>
          </Fragment>
        );
      })}
      {rest.length > 0 && (
        <MenuButton label={t("kit:toolbar.more")} icon={Ellipsis} isIcon sections={rest} placement="bottom end" />
      )}
    </AriaToolbar>
  );
}

/** How many of the items fit beside each other; measured with all of them there whenever their `shape` is another. */
function useFitting(bar: RefObject<HTMLDivElement | null>, count: number, shape: string): number {
  const [fitting, setFitting] = useState(count);
  const [measured, setMeasured] = useState("");
  const ends = useRef<number[]>([]);
  // All of them stand there for a moment that is never painted.
  if (measured !== shape && fitting !== count) setFitting(count);

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    function fit(width: number) {
      const whole = ends.current.at(-1) ?? 0;
      const room = whole <= width ? width : width - MORE;
      setFitting(ends.current.filter((end) => end <= room).length);
    }
    if (measured !== shape) {
      const { left } = element.getBoundingClientRect();
      const places = [...element.querySelectorAll(":scope > .toolbar-item")];
      ends.current = places.map((place) => place.getBoundingClientRect().right - left);
      setMeasured(shape);
    }
    fit(element.clientWidth);
    const watch = new ResizeObserver(() => fit(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [bar, measured, shape]);
  return fitting;
}

/** The room that the menu button takes. */
const MORE = 44;
