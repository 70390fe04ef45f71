// The height of a grid row in px, from the density that is set on the document.
import { useSyncExternalStore } from 'react';

const readHeight = (): number =>
  Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 32;

const listen = (onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  return () => {
    observer.disconnect();
  };
};

export const useRowHeight = (): number => useSyncExternalStore(listen, readHeight);
