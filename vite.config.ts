import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the browser is told to refuse: anything not served from the app's own origin, inline code and styles,
 * and text turned into code outside the two Trusted Types policies named here.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'ProseMirrorClipboard galley-worker',
};

function policyWithout(...left: readonly string[]): string {
  const directives = Object.entries(POLICY).filter(([directive]) => !left.includes(directive));
  return directives.map(([directive, value]) => `${directive} ${value}`).join('; ');
}

/**
 * Writes the policy into the built page, for servers that send no headers; HTML forbids `frame-ancestors` there.
 * (Not for the dev server, whose hot replacement needs inline scripts.) And holds the first paint until the script
 * has put theme and language on it: there is nothing to see before.
 */
function builtPage(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: policyWithout('frame-ancestors') };
  return {
    name: 'galley-built-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html.replace('<script type="module"', '$& blocking="render"'),
        tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
      }),
    },
  };
}

export default defineConfig({
  plugins: [react(), builtPage()],
  build: {
    outDir: 'dist',
    chunkSizeWarningLimit: 600,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  preview: {
    headers: {
      'Content-Security-Policy': policyWithout(),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  // property tests run long on a slow machine
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
