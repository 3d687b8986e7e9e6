import { useEffect, useState } from 'react';

/** True once `active` has held for so many milliseconds: what is over sooner needs no progress bar. */
export function useDelayed(active: boolean, milliseconds = 500): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, milliseconds]);
  return active && late;
}
