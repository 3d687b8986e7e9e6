/**
 * Starting a worker is a Trusted Types sink: the address must come from a policy. Ours lets through what the app's
 * own origin serves, and nothing else.
 */
interface UrlPolicy {
  // what it makes is a TrustedScriptURL, which the DOM's types know only as the string it stands for
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** Throws for an address of another origin. */
export function ownUrl(url: string, page: string): string {
  const resolved = new URL(url, page);
  if (resolved.origin !== new URL(page).origin) throw new TypeError(`Not of our origin: ${url}`);
  return resolved.href;
}

let policy: UrlPolicy | undefined;

export function trustedWorkerUrl(url: string): string {
  const rules: UrlPolicy = { createScriptURL: (each) => ownUrl(each, window.location.href) };
  policy ??= window.trustedTypes?.createPolicy('galley-worker', rules) ?? rules;
  return policy.createScriptURL(url);
}
