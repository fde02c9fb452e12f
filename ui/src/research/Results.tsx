import type { Ref } from "react";
import { keyOf } from "../app/actions";
import type { CallResult, NextStep } from "../ipc";
import { problemOf } from "../ipc/asking";
import { Button } from "../kit/Button";
import { KeyChoice } from "../kit/KeyChoice";
import { Pane } from "../kit/Pane";
import { Select } from "../kit/Select";
import { Text } from "../kit/Text";
import { moment, problemText, useWords, type Words } from "../kit/words";
import { MomentField } from "./MomentField";
import { type Call, CLOSING } from "./useCall";

const GROUPS: { key: "unreached" | "spoken" | "close"; results: CallResult[] }[] = [
  { key: "unreached", results: ["no-answer", "busy", "voicemail"] },
  { key: "spoken", results: ["appointment", "callback", "later", "not-interested"] },
  { key: "close", results: ["wrong-number", "do-not-call"] },
];
const TONES: Partial<Record<CallResult, "win" | "bad">> = { appointment: "win", "do-not-call": "bad" };
/** Next steps whose reason says more than their kind. */
const SPECIAL = ["needs-number", "other-number", "appointment-to-plan", "not-reached"] as const;
const LOST = ["price", "has-supplier", "no-need", "no-budget", "timing", "other"] as const;

function nextText(next: NextStep, result: CallResult, { t, ...rest }: Words): string {
  const at = next.at === null ? "" : moment(next.at, { t, ...rest });
  const special = SPECIAL.find((code) => code === next.reason.code);
  if (special) return t(`research:next.${special}`, { moment: at });
  if (next.kind !== "none") return t(`research:next.${next.kind}`, { moment: at });
  return result === "not-interested" || result === "wrong-number" || result === "do-not-call"
    ? t(`research:next.noneWhy.${result}`)
    : t("research:next.none");
}

type ResultsProps = { call: Call; whenRef: Ref<HTMLInputElement> };

/** How the call ended, what follows from it, and saving: two keys when nobody picked up. */
export function Results({ call, whenRef }: ResultsProps) {
  const words = useWords();
  const { t } = words;
  const { result, callback } = call.draft;
  const label =
    result === "callback"
      ? t("research:when.callback")
      : result === "appointment"
        ? t("research:when.appointment")
        : result === "later"
          ? t("research:when.later")
          : t("research:when.retry");
  const closes = result !== null && CLOSING.has(result);
  const refused = call.refusal ?? problemOf(call.proposal.error);
  return (
    <Pane as="section" className="results" ground="surface-2" edge="top" label={t("research:results")}>
      <div role="radiogroup" aria-label={t("research:results")} className="result-groups">
        {GROUPS.map((group) => (
          <div key={group.key} className="result-group">
            <Text className="result-name" size="xs" tone="muted">
              {t(`research:group.${group.key}`)}
            </Text>
            {group.results.map((key) => (
              <KeyChoice
                key={key}
                role="radio"
                isSelected={result === key}
                keys={keyOf(`result-${key}`)}
                tone={TONES[key] ?? "accent"}
                onClick={() => call.conclude(key)}
              >
                {t(`research:result.${key}`)}
              </KeyChoice>
            ))}
            {group.key === "close" && (
              <div className="result-save">
                <Button
                  kind="primary"
                  isSmall
                  keys={keyOf("save-call")}
                  isDisabled={call.isSaving}
                  onPress={() => void call.save()}
                >
                  {t("research:save")}
                </Button>
              </div>
            )}
          </div>
        ))}
      </div>
      <Pane className="next-step" ground="surface-2" edge="top">
        <Text className="result-name" size="xs" tone="muted">
          {t("research:next.label")}
        </Text>
        <div className="next-text" aria-live="polite">
          {result === null ? (
            <Text size="s" tone={refused ? "bad" : "muted"}>
              {t("research:next.pick")}
            </Text>
          ) : (
            <Text size="s" weight="label" tone={refused ? "bad" : "plain"}>
              {refused
                ? problemText(refused, words).message
                : call.proposal.data
                  ? nextText(call.proposal.data, result, words)
                  : ""}
            </Text>
          )}
        </div>
        {result !== null && !closes && (
          <div className="next-field">
            <MomentField
              label={label}
              value={callback}
              onChange={call.callBack}
              onProblem={call.refuse}
              reading={call.reading}
              inputRef={whenRef}
            />
          </div>
        )}
        {result === "not-interested" && (
          <div className="next-field">
            <Select
              label={t("research:lost.label")}
              isLabelHidden
              isSmall
              options={LOST.map((key) => ({ key, text: t(`research:lost.${key}`) }))}
              value={LOST.find((key) => key === call.lostReason) ?? null}
              onChange={call.setLostReason}
            />
          </div>
        )}
      </Pane>
    </Pane>
  );
}
