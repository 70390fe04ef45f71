// Public terms of a provider: source, date, what they would set in the form, and what they leave open.
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { TermsTemplate } from '#shared/sla/templates/model.ts';
import { STANDING_WORDS, TERMS_TEMPLATES } from '#shared/sla/templates/templates.ts';
import { bandWords } from './band-words.ts';
import styles from './Contracts.module.css';
import { CreditChecks } from './CreditChecks.tsx';
import type { TemplateButtonProps } from './TemplateButton.tsx';
import type { TermChange } from './template-changes.ts';

const CHOICES = TERMS_TEMPLATES.map(({ id, provider, service, standing }) => ({
  value: id,
  label: `${provider}: ${service}`,
  description: STANDING_WORDS[standing],
}));

const COLUMNS: ReadonlyArray<PlainColumn<TermChange>> = [
  { id: 'name', header: 'Term', cell: ({ name }) => name },
  { id: 'now', header: 'In the form now', cell: ({ now }) => now },
  { id: 'next', header: 'Would become', grows: true, cell: ({ next }) => next },
];

export interface TemplateDialogProps extends TemplateButtonProps {
  readonly onClose: () => void;
}

function Credits({ template, targetPct }: { readonly template: TermsTemplate; readonly targetPct: string | null }) {
  const { bands, capPct } = template;
  if (bands === null) return <p>These terms give no credit table to set.</p>;
  return (
    <section aria-label="Credit table of the terms">
      <ul>
        {bands.map((band) => (
          <li key={bandWords(band)}>{bandWords(band)}</li>
        ))}
      </ul>
      <CreditChecks bands={bands} targetPct={targetPct ?? template.target.targetPct} capPct={capPct} />
    </section>
  );
}

interface PreviewProps extends Pick<TemplateDialogProps, 'targetPct'> {
  readonly template: TermsTemplate;
  readonly changes: readonly TermChange[];
}

function Preview({ template, changes, targetPct }: PreviewProps) {
  const { source, textDated, standing, open, checkedOn } = template;
  return (
    <>
      <DescriptionList
        items={[
          { name: 'Source', value: source },
          { name: 'Date of the text', value: textDated ?? 'The text bears none' },
          { name: 'How it was read', value: STANDING_WORDS[standing] },
          { name: 'Checked again', value: checkedOn ?? 'Not since it was read' },
        ]}
      />
      <PlainTable label="What would change in the form" columns={COLUMNS} rows={changes} rowId={({ name }) => name} />
      <Credits template={template} targetPct={targetPct} />
      {open.length === 0 ? null : (
        <section aria-label="Left to your contract">
          <h3 className={cx(styles['partTitle'])}>Left to your contract</h3>
          <ul>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function TemplateDialog({ preview, targetPct, onUse, onClose }: TemplateDialogProps) {
  const [id, setId] = useState<string | null>(null);
  const [checkedOn, setCheckedOn] = useState<string | null>(null);
  const template = TERMS_TEMPLATES.find((one) => one.id === id);
  return (
    <Dialog
      title="Start from public terms"
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={template === undefined}
            onPress={() => {
              if (template !== undefined) onUse(template, checkedOn);
            }}
          >
            Put into the form
          </Button>
        </>
      }
    >
      <div className={cx(styles['template'])}>
        <p>Your contract decides. Hold every number against its text before you save.</p>
        <ComboBoxField label="Public terms" choices={CHOICES} value={id} onChange={setId} />
        <DateField
          label="Checked on"
          value={checkedOn}
          onChange={setCheckedOn}
          description="The day you compared them with the text in force. Written into the note or, where it is empty, the clause."
        />
        {template === undefined ? (
          <p role="status">Choose terms to see what they would set.</p>
        ) : (
          <Preview template={template} changes={preview(template, checkedOn)} targetPct={targetPct} />
        )}
      </div>
    </Dialog>
  );
}
