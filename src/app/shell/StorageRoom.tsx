import { useEffect, useState } from 'react';
import { useFormats, useText } from '../i18n';

const ASK_EVERY = 10_000;

/** How much the browser says it stores for us, or would: an estimate, no promise that a write fits. */
export function StorageRoom({ of }: { of: 'used' | 'free' }) {
  const { library } = useText();
  const { bytes } = useFormats();
  const [estimate, setEstimate] = useState<StorageEstimate>();

  useEffect(() => {
    let current = true;
    const ask = () =>
      navigator.storage?.estimate().then(
        (answer) => current && setEstimate(answer),
        () => undefined,
      );
    void ask();
    const timer = setInterval(ask, ASK_EVERY);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, []);

  const { usage, quota } = estimate ?? {};
  if (usage === undefined || quota === undefined) return null;
  return <span>{of === 'used' ? library.used(bytes(usage)) : library.free(bytes(quota - usage))}</span>;
}
