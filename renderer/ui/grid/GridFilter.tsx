// The quick filter above a grid: text in, and how many rows are left.
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { cx } from '../cx.ts';
import field from '../fields/field.module.css';
import styles from './GridFilter.module.css';

export interface GridFilterProps {
  /** Names the field: "Filter providers". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** "12 of 240 providers", announced when it changes. */
  readonly summary?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function GridFilter({ label, value, onChange, summary, inputRef }: GridFilterProps) {
  return (
    <>
      <SearchField
        aria-label={label}
        value={value}
        onChange={onChange}
        className={cx(field['input'], styles['filter'])}
      >
        <Search aria-hidden="true" />
        <Input
          ref={inputRef}
          data-find
          placeholder={label}
          className={cx(styles['input'])}
          autoComplete="off"
          spellCheck={false}
        />
        <Button className={cx(styles['clear'])} aria-label="Clear filter">
          <X aria-hidden="true" />
        </Button>
      </SearchField>
      <span role="status" className={cx(styles['summary'])}>
        {summary}
      </span>
    </>
  );
}
