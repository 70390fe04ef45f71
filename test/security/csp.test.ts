import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#electron/main/csp.ts';

test('the policy is exactly this, with nothing allowed that is not named', () => {
  expect(contentSecurityPolicy('NONCE')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; " +
      "form-action 'none'; base-uri 'none'",
  );
});
