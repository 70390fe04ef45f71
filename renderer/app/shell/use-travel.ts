// Back and forward through the places that were visited, and whether there is anywhere to go.
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

export interface Travel {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly back: () => void;
  readonly forward: () => void;
}

interface TravelState {
  readonly index: number;
  readonly last: number;
}

type TravelAction =
  | { readonly type: 'PUSH' | 'REPLACE' | 'BACK' | 'FORWARD' }
  | { readonly type: 'GO'; readonly index: number };

/** Where an act of the history leads: a new place forgets what lay ahead. */
export function travelled({ index, last }: TravelState, action: TravelAction): TravelState {
  switch (action.type) {
    case 'PUSH':
      return { index: index + 1, last: index + 1 };
    case 'BACK':
      return { index: Math.max(0, index - 1), last };
    case 'FORWARD':
      return { index: Math.min(last, index + 1), last };
    case 'GO':
      return { index: Math.max(0, Math.min(last, index + action.index)), last };
    case 'REPLACE':
    default:
      return { index, last };
  }
}

export function useTravel(): Travel {
  const { history } = useRouter();
  const [at, setAt] = useState<TravelState>({ index: 0, last: 0 });
  useEffect(
    () =>
      history.subscribe(({ action }: { readonly action: TravelAction }) => {
        setAt((current) => travelled(current, action));
      }),
    [history],
  );
  return {
    canGoBack: at.index > 0,
    canGoForward: at.index < at.last,
    back: () => {
      history.back();
    },
    forward: () => {
      history.forward();
    },
  };
}
