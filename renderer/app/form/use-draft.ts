// Keeps a form's unsaved text: 800 ms after the last change, and again when the form goes away. Restored with a notice.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { mergeDraft } from './draft.ts';

const KEEP_AFTER_MS = 800;

export interface DraftControl {
  /** A draft of an earlier visit is in the fields. */
  readonly restored: boolean;
  /** Forgets the draft; nothing that was typed before this moment is written any more. */
  readonly discard: () => Promise<void>;
}

type DraftKey = InputOf<'drafts.get'>;

interface Keeper {
  readonly keep: (value: InputOf<'drafts.save'>['value']) => void;
  readonly flush: () => void;
  readonly forget: () => Promise<void>;
}

/** For forms outside any workspace: there is nowhere to keep a draft. */
const NO_KEEPER: Keeper = { keep: () => {}, flush: () => {}, forget: () => Promise.resolve() };

/** Writes at most one draft at a time, the newest; `flush` writes what is waiting at once. */
function createKeeper(key: DraftKey): Keeper {
  let waiting: { timer: ReturnType<typeof setTimeout>; value: InputOf<'drafts.save'>['value'] } | null = null;
  const flush = (): void => {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    const { value } = waiting;
    waiting = null;
    call('drafts.save', { ...key, value }).catch(tellProblem);
  };
  const keep = (value: InputOf<'drafts.save'>['value']): void => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = { timer: setTimeout(flush, KEEP_AFTER_MS), value };
  };
  const forget = async (): Promise<void> => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
    await call('drafts.discard', key);
  };
  return { keep, flush, forget };
}

export function useDraft<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  initial: In,
  key: DraftKey | null,
): DraftControl {
  const [restored, setRestored] = useState(false);
  const [keeper] = useState(() => (key === null ? NO_KEEPER : createKeeper(key)));
  const start = useRef({ initial, key });
  const typed = useRef(false);

  useEffect(() => {
    let gone = false;
    const restore = async (): Promise<void> => {
      const draft = start.current.key === null ? null : await call('drafts.get', start.current.key);
      const merged = draft === null ? null : mergeDraft(start.current.initial, draft.value);
      if (gone || merged === null || typed.current) return;
      form.reset(merged, { keepDefaultValues: true });
      setRestored(true);
    };
    restore().catch(tellProblem);
    return () => {
      gone = true;
    };
  }, [form]);

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        // Without a name the values were set by a reset, not typed.
        if (name === undefined) return;
        typed.current = true;
        keeper.keep(values);
      },
    });
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      stop();
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [form, keeper]);

  const discard = useCallback(async () => {
    await keeper.forget();
    setRestored(false);
  }, [keeper]);
  return { restored, discard };
}
