export const PORT = 4317;

/** Needed where Chromium runs as root and without a network; harmless elsewhere. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
