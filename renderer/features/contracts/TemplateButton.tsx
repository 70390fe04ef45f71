// Offers public terms beside a form. They go into the form only after a preview, and are saved only by the form.
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import type { TermsTemplate } from '#shared/sla/templates/model.ts';
import styles from './Contracts.module.css';
import { TemplateDialog } from './TemplateDialog.tsx';
import type { TermChange } from './template-changes.ts';

export interface TemplateButtonProps {
  /** What would change in the form. */
  readonly preview: (template: TermsTemplate, checkedOn: string | null) => readonly TermChange[];
  /** The target that a credit table is read against; null: that of the terms. */
  readonly targetPct: string | null;
  readonly onUse: (template: TermsTemplate, checkedOn: string | null) => void;
}

export function TemplateButton({ onUse, ...props }: TemplateButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [used, setUsed] = useState<TermsTemplate | null>(null);
  return (
    <div className={cx(styles['templateStart'])}>
      <Button
        icon={<BookOpen aria-hidden="true" />}
        onPress={() => {
          setOpen(true);
        }}
      >
        Start from public terms
      </Button>
      <span role="status" className={cx(styles['facts'])}>
        {used === null
          ? ''
          : `The terms of ${used.provider}, ${used.service}, are in the form. Nothing is saved yet; every field can be changed.`}
      </span>
      {isOpen ? (
        <TemplateDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
          onUse={(template, checkedOn) => {
            onUse(template, checkedOn);
            setUsed(template);
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}
