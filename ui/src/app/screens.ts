/** The screens of the program, in the order of the rail. */
import { FileDown, type LucideIcon, Phone, Settings, UsersRound } from "lucide-react";

export const SCREENS = ["today", "leads", "import", "settings"] as const;
export type Screen = (typeof SCREENS)[number];

export const SCREEN_ICON: Record<Screen, LucideIcon> = {
  today: Phone,
  leads: UsersRound,
  import: FileDown,
  settings: Settings,
};
