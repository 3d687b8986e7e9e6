/** The path of a Chromium's executable, null if there is none to be had. */
export function findChromium(): Promise<string | null>;
