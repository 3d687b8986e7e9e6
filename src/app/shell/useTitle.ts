import { useEffect } from 'react';
import { useText } from '../i18n';

/** Names the tab: what is shown, then the app. */
export function useTitle(shown: string): void {
  const { appName } = useText().common;
  useEffect(() => {
    document.title = `${shown} · ${appName}`;
  }, [shown, appName]);
}
