// Label above, input, one line of description, and the error as a sentence: the same order in every field.
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from '../cx.ts';
import type { FieldWords } from './field.ts';
import styles from './field.module.css';

export function FieldLabel({ label, isRequired = false }: Pick<FieldWords, 'label' | 'isRequired'>) {
  return (
    <Label className={cx(styles['label'])}>
      {label}
      {isRequired ? (
        <span className={cx(styles['required'])} aria-hidden="true">
          required
        </span>
      ) : null}
    </Label>
  );
}

export function FieldNotes({
  description,
  errorMessage,
}: Pick<FieldWords, 'description'> & { readonly errorMessage?: string | undefined }) {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles['description'])}>
          {description}
        </Text>
      )}
      <FieldError className={cx(styles['error'])}>{errorMessage}</FieldError>
    </>
  );
}
