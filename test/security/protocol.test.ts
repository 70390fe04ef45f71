import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#electron/main/csp.ts';
import { createAppProtocol, RendererManifest } from '#electron/main/protocol.ts';

const MARK = 'quarterdeck-style-nonce';
let folder: string;
let serve: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-protocol-'));
  await mkdir(path.join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'renderer', 'unlisted.js'), 'unlisted');
  await writeFile(path.join(folder, 'renderer', 'index.html'), `<meta nonce="${MARK}"><style nonce="${MARK}"></style>`);
  await writeFile(path.join(folder, 'renderer', 'assets', 'app.js'), `const mark = '${MARK}';`);
  serve = createAppProtocol(path.join(folder, 'renderer'), {
    nonceMark: MARK,
    files: { '/index.html': 'text/html; charset=utf-8', '/assets/app.js': 'text/javascript; charset=utf-8' },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serve(new Request(url, { method }));

describe('what app:// serves', () => {
  test('a listed file comes with its type, the policy and the headers that go with it', async () => {
    const response = await get('app://quarterdeck/assets/app.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`const mark = '${MARK}';`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test('each load of a page has a style nonce of its own, the same in header and page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await get('app://quarterdeck/index.html');
        const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce));
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[\w-]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('what app:// refuses', () => {
  test.each([
    'app://quarterdeck/unlisted.js',
    'app://quarterdeck/',
    'app://quarterdeck/../secret.txt',
    'app://quarterdeck/..%2fsecret.txt',
    'app://quarterdeck/%2e%2e/secret.txt',
    'app://quarterdeck/assets/..%5c..%5csecret.txt',
    'app://quarterdeck//etc/passwd',
    'app://quarterdeck/index.html%00.js',
    'app://quarterdeck/INDEX.HTML',
    'app://quarterdeck/__proto__',
    'app://quarterdeck/constructor',
    'app://quarterdeck.evil/index.html',
    'app://other/index.html',
    'https://quarterdeck/index.html',
  ])('%s is not found', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('not found');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    expect((await get('app://quarterdeck/index.html', method)).status).toBe(405);
  });

  test.each(['index.html', '/../secret.txt', '/a//b', '/a b', '/a?b', '/'])('a manifest with the path %s', (file) => {
    expect(RendererManifest.safeParse({ nonceMark: MARK, files: { [file]: 'text/html' } }).success).toBe(false);
  });
});
