import { once } from 'node:events';
import { createReadStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCalc } from '#electron/cli/calc.ts';

const ASK = '{"id":"a","input":{"commitment":"99.9","tiers":[],"uptimePct":"100"}}';
const BAD = '{"id":"b","input":{"commitment":"99.9","tiers":[]}}';

function sink(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function calc(kind: string, ...chunks: Array<string | Buffer>) {
  const [output, messages] = [sink(), sink()];
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const status = await runCalc(kind, input, output.stream, messages.stream);
  const lines = output.text() === '' ? [] : output.text().replace(/\n$/, '').split('\n');
  return {
    status,
    lines,
    answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    messages: messages.text(),
  };
}

describe('one answer per line, in order', () => {
  test('results and errors keep their places and the status says whether there was an error', async () => {
    const { status, lines, answers } = await calc('tier', `${ASK}\n${BAD}\n${ASK}\n`);
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
    expect(lines[0]).toBe('{"id":"a","result":{"meetsCommitment":true,"creditPct":0,"flag":null,"bandIndex":null}}');
    expect(answers[1]).toEqual({
      id: 'b',
      error: {
        code: 'INVALID_INPUT',
        message: 'uptimePct: expected a percentage from 0 to 100 as text, such as "99.95"',
      },
    });
    expect((await calc('tier', ASK)).status).toBe(0);
  });

  test('no input is no output and no error', async () => {
    expect(await calc('tier', '')).toMatchObject({ status: 0, lines: [], messages: '' });
  });

  test('blank lines, CRLF, a byte order mark and a missing last line end change nothing', async () => {
    const { status, answers } = await calc('tier', `\uFEFF${ASK}\r\n\r\n   \n\t\n${ASK}`);
    expect(status).toBe(0);
    expect(answers).toHaveLength(2);
  });

  test('a line may arrive in any pieces, also in the middle of a character', async () => {
    const bytes = Buffer.from(ASK.replace('"a"', '"ä\u2028€"'));
    const { answers } = await calc('tier', ...Array.from(bytes, (byte) => Buffer.of(byte)));
    expect(answers).toMatchObject([{ id: 'ä\u2028€', result: { creditPct: 0 } }]);
  });

  test('an answer is written as soon as its line has come, not when the input ends', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const done = runCalc('tier', input, output, sink().stream);
    input.write(`${ASK}\n`);
    const [first] = (await once(output, 'data')) as [Buffer];
    expect(first.toString()).toContain('"id":"a"');
    input.end();
    expect(await done).toBe(0);
  });
});

describe('lines that are not a question', () => {
  test.each([
    ['not JSON', '{bad'],
    ['not an object', '[1]'],
    ['null', 'null'],
    ['no id', '{"input":{}}'],
    ['an id that is not text', '{"id":5,"input":{}}'],
    ['two objects', `${ASK} ${ASK}`],
    ['NaN', '{"id":"a","input":NaN}'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['very deep nesting', '['.repeat(200_000)],
  ])('%s: an error line without id, and the next line is answered', async (_, line) => {
    const { status, answers } = await calc('tier', line, '\n', ASK);
    expect(status).toBe(1);
    expect(answers).toMatchObject([
      { id: null, error: { code: 'INVALID_LINE' } },
      { id: 'a', result: {} },
    ]);
    expect(JSON.stringify(answers[0])).toContain('line 1');
  });

  test('names of the prototype in the input are only names', async () => {
    const { answers } = await calc(
      'tier',
      '{"id":"__proto__","__proto__":{"id":"x"},"input":{"__proto__":{"commitment":"99"}}}',
    );
    expect(answers).toMatchObject([{ id: '__proto__', error: { code: 'INVALID_INPUT' } }]);
    expect(({} as Record<string, unknown>)['commitment']).toBeUndefined();
  });

  test('a line beyond the limit is refused without being kept, and the next line is answered', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const { answers } = await calc('tier', ...Array.from({ length: 65 }, () => chunk), '\n', ASK);
    expect(answers).toMatchObject([{ id: null, error: { code: 'INVALID_LINE' } }, { id: 'a' }]);
  });
});

describe('the call itself', () => {
  test('an unknown kind writes nothing to the output and names the kinds', async () => {
    const { status, lines, messages } = await calc('constructor', ASK);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(messages).toMatch(/ availability, tier, .*readings\n$/);
  });

  test('input that cannot be read is status 2 and one line of message', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'calc-'));
    const [output, messages] = [sink(), sink()];
    expect(await runCalc('tier', createReadStream(folder), output.stream, messages.stream)).toBe(2);
    expect(output.text()).toBe('');
    expect(messages.text()).toMatch(/^quarterdeck calc: the input cannot be read: .*\n$/);
  });

  test('a reader that goes away ends the work without a message', async () => {
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const messages = sink();
    const endless = Readable.from(
      (function* lines() {
        for (;;) yield Buffer.from(`${ASK}\n`);
      })(),
    );
    expect(await runCalc('tier', endless, output, messages.stream)).toBe(1);
    expect(messages.text()).toBe('');
  });

  test('a slow reader holds the input back', async () => {
    let asked = 0;
    const input = Readable.from(
      (function* lines() {
        for (; asked < 10_000; asked += 1) yield Buffer.from(`${ASK}\n`);
      })(),
      { highWaterMark: 1 },
    );
    let release: (() => void) | null = null;
    let released = false;
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        if (released) done();
        else release = done;
      },
    });
    const done = runCalc('tier', input, output, sink().stream);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toBeLessThan(10);
    released = true;
    (release as (() => void) | null)?.();
    expect(await done).toBe(0);
    expect(asked).toBe(10_000);
  });
});
