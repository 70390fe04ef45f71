// A state in words. Word, shape and weight differ for each tone, so that it reads without colour.
import type { VerdictView } from '#shared/sla/view.ts';
import styles from './Chip.module.css';
import { cx } from './cx.ts';

export type ChipTone = VerdictView['tone'] | 'info';

const SHAPES: Readonly<Record<ChipTone, React.ReactNode>> = {
  met: <path d="M2.5 6.5 5 9l4.5-5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  risk: <path d="M6 1.2 11.4 10.8H.6Z" fill="currentColor" />,
  breached: (
    <>
      <path d="M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7Z" fill="currentColor" />
      <path d="M6 2.8v4M6 8.2v1.4" stroke="var(--breached)" strokeWidth="1.7" />
    </>
  ),
  nodata: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />,
  info: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M6 5.2v4M6 2.6v1.4" stroke="var(--info-fill)" strokeWidth="1.6" />
    </>
  ),
  plain: null,
};

export interface ChipProps {
  readonly tone: ChipTone;
  /** The word itself is the text; pass it from the verdict, never invent one. */
  readonly children: string;
}

export function Chip({ tone, children }: ChipProps) {
  const shape = SHAPES[tone];
  return (
    <span className={cx(styles['chip'], styles[tone])} data-tone={tone}>
      {shape === null ? null : (
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          {shape}
        </svg>
      )}
      {children}
    </span>
  );
}

/** The chip of a verdict as the core states it. */
export function VerdictChip({ verdict }: { readonly verdict: VerdictView }) {
  return <Chip tone={verdict.tone}>{verdict.word}</Chip>;
}
