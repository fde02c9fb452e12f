import { TrendingDown, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import type { BandView } from "../ipc";
import { Badge } from "./Badge";
import { bandName, useWords } from "./words";
import "./Text.css";
import "./ScoreFigure.css";

type ScoreFigureProps = {
  score: number;
  band: BandView;
  /** Where it went of late, with the sentence for it: `+15 deze week`. */
  trend?: { points: number; text: string } | null;
  /** Instead of the trend: what is changing it right now. */
  children?: ReactNode;
  /** In the colour of its class; otherwise in plain ink, for where a chip says the class. */
  isColoured?: boolean;
  /** Spoken each time it changes. */
  isLive?: boolean;
};

/** The score of one lead as the figure that a pane is about. */
export function ScoreFigure({ score, band, trend, children, isColoured = false, isLive = false }: ScoreFigureProps) {
  const words = useWords();
  return (
    <div className="score-figure">
      <b className={isColoured ? `text ink-${band.tone}` : ""} {...(isLive ? { "aria-live": "polite" } : {})}>
        {score < 0 ? `−${-score}` : score}
        {isColoured && <span className="visually-hidden">, {bandName(band, words)}</span>}
      </b>
      {children}
      {trend && trend.points !== 0 && (
        <Badge tone={trend.points > 0 ? band.tone : "cold"} icon={trend.points > 0 ? TrendingUp : TrendingDown}>
          {trend.text}
        </Badge>
      )}
    </div>
  );
}
