import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import "./Scroller.css";

type ScrollerProps = {
  /** One element, whose height decides whether there is anything to scroll. */
  children: ReactNode;
  /** Its name for a screen reader, where it is no part of something named. */
  label?: string;
  className?: string;
};

/** A place that scrolls by itself; only while there is more than fits, the keyboard stops at it. */
export function Scroller({ children, label, className = "" }: ScrollerProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const outer = place.current;
    if (!outer) return;
    const look = () => setCut(outer.scrollHeight > outer.clientHeight + 1);
    look();
    const sizes = new ResizeObserver(look);
    for (const element of [outer, outer.firstElementChild]) if (element) sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className={`scroller ${className}`}
      {...(label ? { role: "group", "aria-label": label } : {})}
      {...(isCut ? { tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
