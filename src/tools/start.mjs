/** `npm start`: installs what is missing, builds, serves the editor on localhost and prints the address. */
import { installPackages } from './install.mjs';

installPackages();
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: 'localhost', port: Number(process.env.PORT ?? 4173) } });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n  Galley 校样: ${address}\n\n  Stop it with Ctrl+C.\n`);
