// Waiting for data. Appears only after 150 ms, so that fast answers do not flicker, and is announced when it does.
import { useEffect, useState } from 'react';
import { cx } from '../cx.ts';
import styles from './states.module.css';

const APPEAR_AFTER_MS = 150;

export function LoadingState({ label = 'Loading' }: { readonly label?: string }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setVisible(true);
    }, APPEAR_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div role="status" className={cx(styles['state'])}>
      {visible ? <p className={cx(styles['waiting'])}>{label}</p> : null}
    </div>
  );
}
