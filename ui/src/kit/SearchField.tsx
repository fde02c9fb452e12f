import { Search, X } from "lucide-react";
import type { Ref } from "react";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { KeyCap } from "./KeyCap";
import { Spinner } from "./Spinner";
import { useWords } from "./words";
import "./SearchField.css";

type SearchFieldProps = Omit<
  AriaSearchFieldProps,
  "className" | "style" | "children" | "isInvalid" | keyof FrameWords
> &
  FrameWords & {
    placeholder?: string;
    /** The key that brings one here, while there is nothing in it. */
    keys?: string | undefined;
    /** Answers to what was typed are still coming. */
    isPending?: boolean;
    inputRef?: Ref<HTMLInputElement>;
  };

/** Narrows down what is beneath it while one types. Escape empties it. */
export function SearchField({ placeholder, keys, isPending = false, inputRef, ...given }: SearchFieldProps) {
  const { words, field } = fieldParts(given);
  const { t } = useWords();
  return (
    <AriaSearchField {...field} className={`${field.className} search-field`}>
      <FieldShell {...words}>
        <Group className="input-frame">
          {isPending ? <Spinner /> : <Search aria-hidden="true" />}
          <Input
            className="input-bare"
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef ? { ref: inputRef } : {})}
          />
          {keys && <KeyCap keys={keys} />}
          <Button className="search-clear" aria-label={t("kit:search.clear")}>
            <X aria-hidden="true" />
          </Button>
        </Group>
      </FieldShell>
    </AriaSearchField>
  );
}
