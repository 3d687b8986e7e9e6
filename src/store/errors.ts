/** What a browser's or Dexie's error means to a caller of the store. */
import { type FailureCode, type StoreFailure, type StoreResult, failure, success } from './result';

/** By the name of the error or of the one inside it; Dexie wraps, and a full disk hides in an `AbortError`. */
const CODES: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
};

/** Runs something that writes; an error of the browser comes back as a value. */
export async function attempt<T>(write: () => PromiseLike<T>): Promise<StoreResult<T>> {
  try {
    return success(await write());
  } catch (error) {
    return failureOf(error);
  }
}

export function failureOf(error: unknown): StoreFailure {
  const errors = [...chainOf(error)];
  const detail = errors.map(({ name, message }) => `${name}: ${message}`).join(' < ');
  for (const { name } of errors) {
    const code = CODES[name];
    if (code) return failure(code, detail);
  }
  return failure('unknown', detail);
}

/** The error, the one inside it, and so on. */
function* chainOf(error: unknown): Generator<{ name: string; message: string }> {
  let at: unknown = error;
  for (let depth = 0; depth < 8 && typeof at === 'object' && at !== null; depth++) {
    yield {
      name: 'name' in at ? String(at.name) : 'Error',
      message: 'message' in at ? String(at.message) : '',
    };
    at = 'inner' in at ? at.inner : undefined;
  }
}
