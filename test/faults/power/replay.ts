// What a disk may hold when the power fails: everything written to a file before its last sync, and of what was written
// later any part, by sectors of 512 bytes: all, nothing, torn, out of order.

export interface DiskOperation {
  /** W: write. T: truncate. S: sync. U: remove. A: acknowledgement. */
  readonly kind: 'W' | 'T' | 'S' | 'U' | 'A';
  readonly file: 'database' | 'log' | 'acknowledgements';
  readonly offset: number;
  readonly bytes: Buffer;
}

const FILES = ['database', 'log', 'acknowledgements'] as const;
const SECTOR = 512;

/** Reads what power/recorder.c wrote. @throws Error for an operation that it could not place. */
export function parseRecords(records: Buffer): DiskOperation[] {
  const operations: DiskOperation[] = [];
  for (let at = 0; at < records.length;) {
    const end = records.indexOf(10, at);
    const [kind = '', file = '', offset = '', length = ''] = records.toString('latin1', at, end).split(' ');
    const name = FILES[Number(file) - 1];
    if (!/^[WTSUA]$/.test(kind) || name === undefined)
      throw new Error(`an operation that cannot be replayed: ${kind} ${file}`);
    const bytes = records.subarray(end + 1, end + 1 + Number(length));
    operations.push({ kind: kind as DiskOperation['kind'], file: name, offset: Number(offset), bytes });
    at = end + 1 + Number(length);
  }
  return operations;
}

/** The two files as a disk holds them. An absent file and an empty one are the same here. */
export class Disk {
  private readonly files = { database: Buffer.alloc(0), log: Buffer.alloc(0) };

  content(file: 'database' | 'log'): Buffer {
    return this.files[file];
  }

  apply({ kind, file, offset, bytes }: DiskOperation): void {
    if (file === 'acknowledgements') return;
    if (kind === 'U') this.files[file] = Buffer.alloc(0);
    if (kind === 'T') this.resize(file, offset);
    if (kind === 'W') this.write(file, offset, bytes);
  }

  /** Some of the sectors of a write. */
  tear(operation: DiskOperation, survives: () => boolean): void {
    const { file, offset, bytes } = operation;
    if (file === 'acknowledgements') return;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      if (survives()) this.write(file, offset + at, bytes.subarray(at, at + SECTOR));
    }
  }

  private write(file: 'database' | 'log', offset: number, bytes: Buffer): void {
    if (this.files[file].length < offset + bytes.length) this.resize(file, offset + bytes.length);
    bytes.copy(this.files[file], offset);
  }

  private resize(file: 'database' | 'log', length: number): void {
    const resized = Buffer.alloc(length);
    this.files[file].copy(resized);
    this.files[file] = resized;
  }
}

/** One way in which the disk may look when the power fails right after operation number `cut`. */
export function diskAfterCut(operations: readonly DiskOperation[], cut: number, random: () => number): Disk {
  const disk = new Disk();
  const pending = {
    database: [] as DiskOperation[],
    log: [] as DiskOperation[],
    acknowledgements: [] as DiskOperation[],
  };
  for (const operation of operations.slice(0, cut + 1)) {
    if (operation.kind === 'S') {
      for (const durable of pending[operation.file]) disk.apply(durable);
      pending[operation.file] = [];
    } else {
      pending[operation.file].push(operation);
    }
  }
  for (const operation of [...pending.database, ...pending.log]) {
    const luck = random();
    if (luck < 0.25) continue;
    if (luck < 0.5 || operation.kind !== 'W') disk.apply(operation);
    else disk.tear(operation, () => random() < 0.5);
  }
  return disk;
}

/** The last acknowledgement up to a cut. */
export function acknowledgedBefore(operations: readonly DiskOperation[], cut: number): string {
  const last = operations.slice(0, cut + 1).findLast(({ kind }) => kind === 'A');
  return last === undefined ? '' : last.bytes.toString('utf8').trim();
}
