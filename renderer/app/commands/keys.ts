// Which command a key press means. Pure: the pending first key of a sequence is passed in and handed back.
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface KeyBinding {
  readonly id: string;
  readonly keys: readonly string[];
}

export interface KeyContext {
  readonly mac: boolean;
  /** Letters belong to the text there. */
  readonly inText: boolean;
  /** First key of a sequence that was pressed just before, or null. */
  readonly pending: string | null;
}

export interface KeyMatch {
  readonly command: string | null;
  readonly pending: string | null;
}

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function parseChord(text: string): Chord {
  const parts = text.split('+');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A sign such as `?` is matched as printed, whatever keys the layout needs for it. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

function matchesChord(press: KeyPress, chord: Chord, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== chord.mod || press.altKey !== chord.alt || !same(press.key, chord.key)) return false;
  return isSign(chord.key) || press.shiftKey === chord.shift;
}

const isPlain = (keys: string): boolean => !/Mod|Alt|^F\d/.test(keys);

function matchOne(press: KeyPress, keys: string, { mac, inText, pending }: KeyContext): 'full' | 'first' | null {
  if (isPlain(keys) && inText) return null;
  const [first = '', second] = keys.split(' ');
  if (second === undefined) return matchesChord(press, parseChord(first), mac) ? 'full' : null;
  if (pending !== null) return same(pending, first) && matchesChord(press, parseChord(second), mac) ? 'full' : null;
  return matchesChord(press, parseChord(first), mac) ? 'first' : null;
}

/**
 * The command of a key press, and the key that now waits for a second one.
 * @example matchKey(press('k', { ctrlKey: true }), bindings, context).command // 'view.palette'
 */
export function matchKey(press: KeyPress, bindings: readonly KeyBinding[], context: KeyContext): KeyMatch {
  let waits = false;
  for (const { id, keys } of bindings) {
    const results = keys.map((one) => matchOne(press, one, context));
    if (results.includes('full')) return { command: id, pending: null };
    waits ||= results.includes('first');
  }
  return { command: null, pending: waits && context.pending === null ? press.key : null };
}
