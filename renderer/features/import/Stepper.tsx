// Where an import stands: four steps, the current one marked and announced, those that can be reached as links.
import { Check } from 'lucide-react';
import { cx } from '#renderer/ui/cx.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { ImportState } from '#shared/imports/model.ts';
import { canReach, STEPS, type Step } from './steps.ts';
import styles from './Stepper.module.css';

export interface StepperProps {
  readonly current: Step;
  /** Null while no file was read. */
  readonly file: Pick<ImportState, 'id' | 'state'> | null;
}

function StepName({ step, current, file }: StepperProps & { readonly step: (typeof STEPS)[number] }) {
  const { id, label } = step;
  if (id === current || file === null || !canReach(id, file)) return label;
  return (
    <Link to="/import/$id" params={{ id: file.id }} search={{ step: id }}>
      {label}
    </Link>
  );
}

export function Stepper({ current, file }: StepperProps) {
  const at = STEPS.findIndex(({ id }) => id === current);
  return (
    <nav aria-label="Steps of the import" className={cx(styles['stepper'])}>
      <ol className={cx(styles['steps'])}>
        {STEPS.map((step, index) => (
          <li
            key={step.id}
            className={cx(styles['step'])}
            data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={cx(styles['mark'])} aria-hidden="true">
              {index < at ? <Check /> : index + 1}
            </span>
            <StepName step={step} current={current} file={file} />
          </li>
        ))}
      </ol>
      <p role="status" className={cx(styles['announced'])}>
        Step {at + 1} of {STEPS.length}: {STEPS[at]?.heading}
      </p>
    </nav>
  );
}
