// An amount in one currency, typed in major units and kept as exact minor units. Null when empty.
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { AppError } from '#shared/errors.ts';
import type { Money } from '#shared/fields.ts';
import { moneyDecimal, moneyFromDecimal } from '#shared/values/money.ts';
import { cx } from '../cx.ts';
import { ariaProps, type FieldProps } from './field.ts';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import styles from './field.module.css';
import { decimalForEditing, readTyped, useNumberFormat, type NumberFormat } from './number-format.ts';
import { useTypedText } from './use-typed-text.ts';

export interface MoneyFieldProps extends FieldProps<Money | null> {
  /** The currency of an amount that has none yet. */
  readonly defaultCurrency: string;
}

interface MoneyReading {
  readonly value: Money | null;
  readonly problem: string | null;
}

/** Typed text that cannot be read travels as it is in `minor`, so that a draft keeps it; the form refuses to save it. */
const unread = (typed: string, currency: string, problem: string): MoneyReading => ({
  value: { minor: typed, currency },
  problem,
});

function readMoney(typed: string, currency: string, format: NumberFormat): MoneyReading {
  if (typed.trim() === '') return { value: null, problem: null };
  const { text, problem } = readTyped(typed, format);
  if (problem !== null) return unread(typed, currency, problem);
  try {
    return { value: moneyFromDecimal(text, currency), problem: null };
  } catch (error) {
    if (error instanceof AppError) return unread(typed, currency, error.message);
    throw error;
  }
}

function showMoney(value: Money | null, format: NumberFormat): string {
  if (value === null) return '';
  try {
    return /^-?\d+$/.test(value.minor) ? decimalForEditing(moneyDecimal(value), format) : value.minor;
  } catch {
    return value.minor;
  }
}

function CurrencyInput({ currency, onChange }: { readonly currency: string; onChange: (currency: string) => void }) {
  return (
    <AriaTextField
      aria-label="Currency"
      value={currency}
      onChange={(text) => onChange(text.toUpperCase())}
      maxLength={3}
    >
      <Input className={cx(styles['inner'], styles['currency'])} autoComplete="off" spellCheck={false} />
    </AriaTextField>
  );
}

export function MoneyField({ inputRef, ...props }: MoneyFieldProps) {
  const format = useNumberFormat();
  const currency = props.value?.currency ?? props.defaultCurrency;
  const { text, type } = useTypedText<Money | null>({
    show: (value) => showMoney(value, format),
    read: (typed) => readMoney(typed, currency, format),
    value: props.value,
    onChange: props.onChange,
    onProblem: props.onProblem,
  });
  const changeCurrency = (next: string): void => {
    const reading = readMoney(text, next, format);
    props.onProblem?.(reading.problem);
    props.onChange(reading.value ?? { minor: '', currency: next });
  };
  return (
    <AriaTextField {...ariaProps(props)} className={cx(styles['field'])} value={text} onChange={type}>
      <FieldLabel {...props} />
      <Group
        className={cx(styles['input'], styles['group'])}
        isInvalid={props.errorMessage !== undefined}
        isDisabled={props.isDisabled ?? false}
      >
        <Input
          className={cx(styles['inner'], styles['number'])}
          ref={inputRef}
          inputMode="decimal"
          autoComplete="off"
        />
        <CurrencyInput currency={currency} onChange={changeCurrency} />
      </Group>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
