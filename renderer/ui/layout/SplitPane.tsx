// A view with a detail pane at its right: 360 px, dragged or moved with arrow keys; below 900 px the panes stack.
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './SplitPane.module.css';

export interface SplitPaneProps {
  readonly children: ReactNode;
  /** Null closes the pane; the view beside it keeps its state. */
  readonly detail: ReactNode;
  /** Names the pane and its border. */
  readonly detailLabel: string;
}

const [MIN_PX, DEFAULT_PX, MAX_PX, STEP_PX] = [280, 360, 720, 24];
const clamp = (px: number): number => Math.max(MIN_PX, Math.min(MAX_PX, px));

function useWidth() {
  const [width, setWidth] = useState(DEFAULT_PX);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') setWidth((px) => clamp(px + STEP_PX));
    else if (event.key === 'ArrowRight') setWidth((px) => clamp(px - STEP_PX));
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setWidth((px) => clamp(px - event.movementX));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return { width, handlers: { onKeyDown, onPointerMove, onPointerDown } };
}

export function SplitPane({ children, detail, detailLabel }: SplitPaneProps) {
  const { width, handlers } = useWidth();
  return (
    <div className={cx(styles['split'])}>
      <div className={cx(styles['main'])}>{children}</div>
      {detail === null ? null : (
        <>
          <div
            {...handlers}
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={`Width of ${detailLabel}`}
            aria-valuenow={width}
            aria-valuemin={MIN_PX}
            aria-valuemax={MAX_PX}
            className={cx(styles['border'])}
          />
          <aside
            className={cx(styles['detail'])}
            aria-label={detailLabel}
            data-pane
            style={{ flexBasis: `${width}px` }}
          >
            {detail}
          </aside>
        </>
      )}
    </div>
  );
}
