// What electronegativity 1.10.3 says about the built program, and why each remark stands. It reads one file at a time,
// follows no constant and no header, and knows nothing newer than its own age.

export interface Reason {
  /** The part of build/out that was read. */
  readonly part: 'main' | 'preload' | 'renderer';
  readonly issue: string;
  readonly because: string;
}

const IN_MAIN = 'main does this for every session and every webContents (test/security/lock.test.ts)';

export const REASONS: readonly Reason[] = [
  ...(['main', 'preload', 'renderer'] as const).map((part) => ({
    part,
    issue: 'CSP_GLOBAL_CHECK',
    because: 'the policy is a header of every answer, not an element of the page (test/security/protocol.test.ts)',
  })),
  ...(['preload', 'renderer'] as const).flatMap((part) => [
    { part, issue: 'LIMIT_NAVIGATION_GLOBAL_CHECK', because: IN_MAIN },
    { part, issue: 'PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK', because: IN_MAIN },
  ]),
  ...['CONTEXT_ISOLATION_JS_CHECK', 'SANDBOX_JS_CHECK', 'NODE_INTEGRATION_JS_CHECK', 'REMOTE_MODULE_JS_CHECK'].map(
    (issue) => ({
      part: 'main' as const,
      issue,
      because: 'page settings are one constant, which the tool does not follow (test/security/web-preferences.test.ts)',
    }),
  ),
  {
    part: 'main',
    issue: 'AUXCLICK_JS_CHECK',
    because: 'a middle click opens a window, and every new window is denied (test/security/lock.test.ts)',
  },
  {
    part: 'main',
    issue: 'PRELOAD_JS_CHECK',
    because: 'asks for a review of the preload, which test/security/preload.test.ts is',
  },
];
