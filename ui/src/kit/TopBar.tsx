import { ChevronDown, type LucideIcon, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { Popover } from "./Popover";
import { Tooltip } from "./Tooltip";
import "./TopBar.css";

/** What stands above every screen. Its parts keep their places: none moves when another one changes. */
export function TopBar({ children }: { children: ReactNode }) {
  return <header className="top-bar">{children}</header>;
}

/** Looks like the field it opens: the command box. */
export function FindButton({ text, keys, onPress }: { text: string; keys?: string | undefined; onPress: () => void }) {
  return (
    <Button className="find" onPress={onPress}>
      <Search aria-hidden="true" />
      <span className="find-text">{text}</span>
      {keys && <KeyCap keys={keys} />}
    </Button>
  );
}

type LastStepProps = {
  icon: LucideIcon;
  /** What was done last. */
  step: string;
  /** What pressing does with it. */
  label: string;
  keys?: string | undefined;
  onPress: () => void;
};

/** The last thing that was done, and its way back. */
export function LastStep({ icon: Icon, step, label, keys, onPress }: LastStepProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button className="last-step" onPress={onPress}>
        <Icon aria-hidden="true" />
        <span className="visually-hidden">{label}</span>
        <span className="last-step-text" aria-hidden="true">
          {step}
        </span>
        {keys && <KeyCap keys={keys} />}
      </Button>
    </Tooltip>
  );
}

type TallyProps = {
  label: string;
  /** The first is what stays in view where the window is narrow. */
  counts: { key: string; text: ReactNode }[];
};

/** A few counts of the day; behind one button where the window is narrow. */
export function Tally({ label, counts }: TallyProps) {
  const items = counts.map(({ key, text }) => <li key={key}>{text}</li>);
  return (
    <div className="tally">
      <ul className="tally-row" aria-label={label}>
        {items}
      </ul>
      <div className="tally-fold">
        <DialogTrigger>
          <Tooltip text={label}>
            <Button className="tally-button">
              <span className="visually-hidden">{label}: </span>
              <span>{counts[0]?.text}</span>
              <ChevronDown aria-hidden="true" />
            </Button>
          </Tooltip>
          <Popover kind="card" placement="bottom end">
            <Dialog className="tally-card" aria-label={label}>
              <ul>{items}</ul>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </div>
  );
}

/** The first thing that Tab reaches: past everything that is the same on each screen. */
export function SkipLink({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return (
    <Button className="skip-link" onPress={onPress}>
      {children}
    </Button>
  );
}
