// What a kind of record asks for, as data, for areas whose dialogs draw many kinds.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { FieldSpec, RowsSpec } from './spec.ts';

export interface KindForm {
  /** "Audit reports". */
  readonly plural: string;
  /** When to write one, in a sentence. */
  readonly purpose: string;
  readonly blank: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldSpec[];
  readonly lists: readonly RowsSpec[];
}

type More = Partial<Omit<FieldSpec, 'name' | 'label' | 'type'>>;
const field =
  (type: FieldSpec['type']) =>
  (name: string, label: string, more: More = {}): FieldSpec => ({ name, label, type, ...more });

export const text = field('text');
export const note = field('note');
export const day = field('date');
export const check = field('check');
export const service = field('service');
export const money = field('money');
export const countries = field('countries');
export const percent = field('percent');
export const pool = field('pool');
export const site = field('site');
export const provider = field('provider');
export const month = field('month');
export const quantity = field('quantity');
export const required = (spec: FieldSpec): FieldSpec => ({ ...spec, isRequired: true });
export const number = (name: string, label: string, unit: string, more: More = {}): FieldSpec => ({
  name,
  label,
  type: 'integer',
  unit,
  ...more,
});
export const choice = (name: string, label: string, words: Readonly<Record<string, string>>): FieldSpec => ({
  name,
  label,
  type: 'select',
  isRequired: true,
  choices: Object.entries(words).map(([value, word]): Choice => ({ value, label: word })),
});
