// Rows copied from a spreadsheet or a page, as a source like a file.
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { MAX_PASTED_CHARS } from '#shared/imports/reading.ts';
import styles from './ImportStart.module.css';
import type { SourceChoice } from './use-source-choice.ts';

export function PasteRows({ source }: { readonly source: SourceChoice }) {
  const [text, setText] = useState('');
  const isTooLong = text.length > MAX_PASTED_CHARS;
  return (
    <Card title="Or paste rows">
      <div className={cx(styles['choose'])}>
        <TextAreaField
          label="Rows with their line of headers"
          description="Copy the cells in a spreadsheet and paste them here. Tabs and commas are understood."
          rows={4}
          value={text}
          onChange={setText}
          {...(isTooLong ? { errorMessage: 'This is more than fits here. Save it as a file and choose that.' } : {})}
        />
        <div>
          <Button
            isDisabled={text.trim() === '' || isTooLong || source.isBusy}
            onPress={() => {
              source.paste(text);
            }}
          >
            Read the pasted rows
          </Button>
        </div>
      </div>
    </Card>
  );
}
