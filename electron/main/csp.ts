// The Content-Security-Policy of every page, written once. Nothing is allowed that is not named here.
// Styles need a nonce because react-aria and CodeMirror insert style elements; scripts never do. Chromium
// knows no directive against WebRTC (it warns about 'webrtc'): offline.ts, security.ts and the preload see to that.
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
