import type { LucideIcon } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import "./Tabs.css";

type TabView<K extends string> = {
  key: K;
  text: string;
  icon?: LucideIcon;
  /** How many there are behind it. */
  count?: ReactNode;
  isDisabled?: boolean;
  content: ReactNode;
};

type TabsProps<K extends string> = {
  label: string;
  tabs: TabView<K>[];
  value: K;
  onChange: (key: K) => void;
  className?: string;
};

/** Views of the same thing, one at a time. Another screen is no tab, and a filter is a Choice. */
export function Tabs<K extends string>({ label, tabs, value, onChange, className = "" }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tab = list.current?.querySelector(`[data-key="${CSS.escape(value)}"]`);
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [value]);
  return (
    <AriaTabs
      className={`tabs ${className}`}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <TabList
        ref={list}
        aria-label={label}
        className="tab-list"
        // More tabs than fit are reached with an ordinary wheel too.
        onWheel={({ currentTarget, deltaY, deltaX }) => {
          if (deltaX === 0) currentTarget.scrollLeft += deltaY;
        }}
      >
        {tabs.map(({ key, text, icon: Icon, count, isDisabled = false }) => (
          <Tab key={key} id={key} isDisabled={isDisabled} className="tab">
            {Icon && <Icon aria-hidden="true" />}
            <span className="tab-text steady-text" data-text={text}>
              {text}
            </span>
            {count !== undefined && <span className="tab-count">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
