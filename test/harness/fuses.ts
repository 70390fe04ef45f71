// Reads the fuses of an Electron binary: after a mark come a version, their number, and '0' or '1' for each.
import { readFileSync } from 'node:fs';

export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** What the packaging sets: RunAsNode, cookies, NODE_OPTIONS, inspect, integrity, only the archive, snapshot, file://. */
export const FUSES_SET = '01001100';

export function readFuses(executable: string): string {
  const bytes = readFileSync(executable);
  const mark = bytes.indexOf(FUSE_MARK);
  if (mark === -1) throw new Error(`${executable} has no fuses`);
  const first = mark + FUSE_MARK.length + 2;
  return bytes.subarray(first, first + FUSES_SET.length).toString('latin1');
}
