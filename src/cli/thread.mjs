/** A thread starts without what loads TypeScript, even where the process has it. */
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
