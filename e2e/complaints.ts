import type { BrowserContext } from '@playwright/test';

/**
 * Collects what the browser complains of in any tab of the context: errors on the console, exceptions that nobody
 * caught, and breaches of the security policy.
 */
export async function listenForComplaints(context: BrowserContext): Promise<string[]> {
  const heard: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  context.on('weberror', (event) => heard.push(String(event.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return heard;
}
