import { Flame, type LucideIcon, Snowflake, Sun, Zap } from "lucide-react";
import type { BandView, Tone } from "../ipc";
import { bandName, useWords } from "./words";
import "./Badge.css";
import "./Score.css";

const ICONS: Record<Tone, LucideIcon> = { cold: Snowflake, warm: Sun, hot: Flame, "very-hot": Zap };

/** A class in word, icon and colour, so that none of the three is needed alone. */
export function BandChip({ band }: { band: BandView }) {
  const words = useWords();
  const Icon = ICONS[band.tone];
  return (
    <span className={`chip tone-${band.tone}`}>
      <Icon aria-hidden="true" />
      {bandName(band, words)}
    </span>
  );
}

/** A small score in the colour of its class. */
export function Score({ score, band }: { score: number; band: BandView }) {
  const words = useWords();
  return (
    <span className={`tone-${band.tone}`}>
      {score < 0 ? `−${-score}` : score}
      <span className="visually-hidden">, {bandName(band, words)}</span>
    </span>
  );
}
