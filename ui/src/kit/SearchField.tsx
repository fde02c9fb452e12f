import { Search, X } from "lucide-react";
import type { Ref } from "react";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { FieldShell, type FieldWords } from "./Field";
import { KeyCap } from "./KeyCap";
import { Spinner } from "./Spinner";
import { useWords } from "./words";
import "./SearchField.css";

type SearchFieldProps = Omit<AriaSearchFieldProps, "className" | "style" | "children" | "isInvalid"> &
  FieldWords & {
    placeholder?: string;
    /** The key that brings one here, while there is nothing in it. */
    keys?: string | undefined;
    /** Answers to what was typed are still coming. */
    isPending?: boolean;
    inputRef?: Ref<HTMLInputElement>;
  };

/** Narrows down what is beneath it while one types. Escape empties it. */
export function SearchField({
  label,
  quietLabel = false,
  hint,
  error,
  mark,
  help,
  placeholder,
  keys,
  isPending = false,
  inputRef,
  ...rest
}: SearchFieldProps) {
  const { t } = useWords();
  return (
    <AriaSearchField validationBehavior="aria" {...rest} isInvalid={Boolean(error)} className="field search-field">
      <FieldShell {...{ label, quietLabel, hint, error, mark, help }}>
        <Group className="input-frame" isInvalid={Boolean(error)} isDisabled={rest.isDisabled ?? false}>
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
