// Fields as data: what a kind of record asks for, for dialogs that draw many kinds.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type:
    | 'text'
    | 'note'
    | 'percent'
    | 'integer'
    | 'date'
    | 'check'
    | 'select'
    | 'calendar'
    | 'countries'
    | 'money'
    | 'service'
    | 'pool'
    | 'site'
    | 'provider'
    | 'month'
    | 'quantity';
  readonly isRequired?: boolean;
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly placeholder?: string;
  readonly description?: string;
}

export interface RowsSpec {
  readonly name: string;
  readonly title: string;
  readonly noun: string;
  readonly template: string;
  readonly empty: string;
  readonly blank: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldSpec[];
}

export interface TypedFacts {
  facts: Record<string, unknown>;
}

/** Facts as fields hold them: a list of countries is one text while it is edited. */
export function factsForEditing(fields: readonly FieldSpec[], facts: Readonly<Record<string, unknown>>) {
  const countries = fields.filter(({ type }) => type === 'countries').map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      countries.includes(name) && Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

/** And back: codes with commas or spaces between them. */
export function factsFromFields(fields: readonly FieldSpec[], facts: Readonly<Record<string, unknown>>) {
  const countries = fields.filter(({ type }) => type === 'countries').map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (!countries.includes(name) || typeof value !== 'string') return [name, value];
      return [
        name,
        value
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter((code) => code !== ''),
      ];
    }),
  );
}
