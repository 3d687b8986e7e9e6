let loading: Promise<ReadonlyMap<string, string>> | undefined;

/** The simplified form of each traditional character that has one; fetched when it is first asked for. */
export function loadSimplified(): Promise<ReadonlyMap<string, string>> {
  loading ??= import('./simplifiedPairs').then(
    ({ SIMPLIFIED_PAIRS }) => readPairs(SIMPLIFIED_PAIRS),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

function readPairs(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i] ?? '', characters[i + 1] ?? '');
  return map;
}
