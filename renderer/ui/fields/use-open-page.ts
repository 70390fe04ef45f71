// Keeps the page around an open combo box readable. react-aria hides it from assistive technology although the focus
// never leaves the input and Tab closes the list; elements it takes for its own top layer it leaves alone.
import { useCallback, useEffect, useRef } from 'react';

const TOP_LAYER = 'data-react-aria-top-layer';

export function useOpenPage() {
  const field = useRef<HTMLDivElement>(null);
  const marked = useRef<Element | null>(null);
  const onOpenChange = useCallback((isOpen: boolean): void => {
    marked.current?.removeAttribute(TOP_LAYER);
    marked.current = isOpen ? (field.current?.closest('[role="dialog"],#root') ?? null) : null;
    marked.current?.setAttribute(TOP_LAYER, 'true');
  }, []);
  useEffect(
    () => () => {
      onOpenChange(false);
    },
    [onOpenChange],
  );
  return { field, onOpenChange };
}
