import { Flame, type LucideIcon, Snowflake, Sun, Zap } from "lucide-react";
import type { BandView, Tone } from "../ipc";
import { Badge } from "./Badge";
import { Text } from "./Text";
import { bandName, useWords } from "./words";

const ICONS: Record<Tone, LucideIcon> = { cold: Snowflake, warm: Sun, hot: Flame, "very-hot": Zap };

type BandProps = { band: BandView; isSmall?: boolean };

/** A class in word, icon and colour, so that none of the three is needed alone. */
export function BandChip({ band, isSmall = false }: BandProps) {
  const words = useWords();
  return (
    <Badge tone={band.tone} icon={ICONS[band.tone]} isSmall={isSmall}>
      {bandName(band, words)}
    </Badge>
  );
}

/** A small score in the colour of its class. */
export function Score({ score, band }: { score: number; band: BandView }) {
  const words = useWords();
  return (
    <Text tone={band.tone}>
      {score < 0 ? `−${-score}` : score}
      <span className="visually-hidden">, {bandName(band, words)}</span>
    </Text>
  );
}
