// The whole application, traced, in a network that has no way out: what it and its browser turn to, and nothing else.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#test/harness/built-app.ts';
import { NO_NETWORK_MISSING, withoutNetwork } from '#test/harness/no-network.ts';
import { ROOT } from '#test/harness/source-files.ts';
import { attempts, isLoopback, readAttempts, TRACE_MISSING, traced, type Attempt } from '#test/harness/trace.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

const LIMIT_MS = 240_000;

/**
 * Chromium asks the kernel whether it has a route to these before it uses an address or a peer connection: a UDP socket is
 * connected and closed, and nothing is sent. No switch turns that off. Electron loads app:// and has no need to ask.
 */
const ROUTE_QUESTIONS = new Set(['8.8.8.8', '2001:4860:4860::8888']);

function isRouteQuestion({ call, socket, address }: Attempt): boolean {
  return call === 'connect' && socket.startsWith('UDP') && ROUTE_QUESTIONS.has(address);
}

const missing = NO_NETWORK_MISSING || TRACE_MISSING;
const why = missing === '' ? '' : ` (SKIPPED: ${missing})`;
const folder = temporaryFolder();

function runTraced(name: string, args: readonly string[]): { stdout: string; seen: Attempt[] } {
  const trace = path.join(folder, `${name}.trace`);
  const [command, rest] = withoutNetwork(...traced(trace, process.execPath, args));
  const { stdout, stderr, status } = spawnSync(command, rest, { cwd: ROOT, encoding: 'utf8', timeout: LIMIT_MS });
  if (status !== 0) throw new Error(`${name} ended with ${status}\n${stdout}\n${stderr}`);
  return { stdout, seen: readAttempts(trace) };
}

test('a trace is read line by line: calls, sockets, addresses of both kinds', () => {
  const trace = [
    '12 connect(15<UDPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = -1 ENETUNREACH',
    '12 connect(16<TCP:[78]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16 <unfinished ...>',
    '13 sendto(17<UDP:[79]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
    '13 connect(18<UNIX-STREAM:[80]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
  ].join('\n');
  const seen = attempts(trace);
  expect(seen).toEqual([
    { call: 'connect', socket: 'UDPv6', address: '2001:db8::1' },
    { call: 'connect', socket: 'TCP', address: '127.0.0.1' },
    { call: 'sendto', socket: 'UDP', address: '192.0.2.1' },
  ]);
  expect(seen.filter((attempt) => !isLoopback(attempt)).map(({ address }) => address)).toEqual([
    '2001:db8::1',
    '192.0.2.1',
  ]);
});

describe.skipIf(missing !== '')(`with no way out${why}`, () => {
  test('a program that does turn to the outside is seen doing so', () => {
    const script = `
      require('node:net').connect(80, '192.0.2.1').on('error', () => 0);
      const socket = require('node:dgram').createSocket('udp4').on('error', () => 0);
      socket.send('x', 53, '8.8.8.8', () => socket.close());`;
    const outside = runTraced('control', ['-e', script]).seen.filter((attempt) => !isLoopback(attempt));
    expect(outside.map(({ address }) => address).sort()).toEqual(['192.0.2.1', '8.8.8.8']);
    expect(outside.filter((attempt) => !isRouteQuestion(attempt))).toHaveLength(2);
  });

  describe('the application at work, and a page that tries every way out', () => {
    let seen: Attempt[];
    let said: unknown;

    beforeAll(async () => {
      const app = await buildApp(path.join(folder, 'app'));
      const worker = path.join(ROOT, 'test/harness/workers/offline-flow.ts');
      const run = runTraced('application', [worker, app, path.join(folder, 'profile')]);
      seen = run.seen;
      said = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
    }, LIMIT_MS);

    test('it works: workspace, import, screens, report; and no way out opens', () => {
      expect(said).toEqual({ report: 'done', opened: [] });
    });

    test('it turns to the loopback address', () => {
      expect(seen.filter(isLoopback).length).toBeGreaterThan(0);
    });

    test('it turns to no other, but for questions to the kernel that send nothing', () => {
      expect(seen.filter((attempt) => !isLoopback(attempt) && !isRouteQuestion(attempt))).toEqual([]);
    });
  });
});
